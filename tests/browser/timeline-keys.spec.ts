import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const query of ['', '?from=2014-01-01&to=2014-12-31', '?lanes=kind&rows=compact']) {
  test(`the chart is one tab stop, and in sight${query && `, at ${query}`}`, async ({ page }) => {
    const reader = await new Selection(page).load(query);
    await reader.words.focus();
    const stops: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const [stop] = await reader.focused();
      const isInChart = await reader.chart.evaluate((chart) => chart.contains(document.activeElement));
      if (isInChart && stop) {
        stops.push(stop);
        await expect(page.locator(':focus .symbol')).toBeInViewport();
      }
    }
    expect(stops).toHaveLength(1);
  });
}

test('the focus stays in the chart when what had it moves out of the picture', async ({ page }) => {
  const reader = await new Selection(page).open();
  await (await reader.someEvent()).mark.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  await reader.spanAfter(async () => {
    await reader.chart.hover({ position: { x: 600, y: 12 } });
    await page.mouse.wheel(3000, 0);
  });
  expect(await reader.chart.evaluate((chart) => chart.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect((await reader.focused()).length).toBeGreaterThan(0);
});

test('arrow keys up and down go to the nearest event in the next lane', async ({ page }) => {
  const reader = await new Selection(page).open();
  const lane = () =>
    reader.chart.evaluate((chart) => {
      const symbol = document.activeElement?.querySelector('.symbol')?.getBoundingClientRect();
      const middle = symbol ? (symbol.top + symbol.bottom) / 2 : -1;
      return [...chart.querySelectorAll('.lanes rect')].findIndex((band) => {
        const { top, bottom } = band.getBoundingClientRect();
        return middle > top && middle < bottom;
      });
    });
  await reader.chart.locator('.mark').first().focus();
  expect(await lane()).toBe(0);
  for (const expected of [1, 2, 3, 3]) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(lane).toBe(expected);
  }
  await page.keyboard.press('ArrowUp');
  await expect.poll(lane).toBe(2);
});

test('an event that has the focus is named by title, date, kind, sources and position', async ({ page }) => {
  const reader = await new Selection(page).open();
  const { id, title, mark } = await reader.someEvent();
  const at = timeline.events.findIndex((event) => event.id === id) + 1;
  const sources = new Set(timeline.events[at - 1]?.accounts.map(({ article }) => article)).size;
  await mark.focus();
  const name = (await page.locator(':focus').getAttribute('aria-label')) ?? '';
  expect(name.startsWith(`${title}, `)).toBe(true);
  expect(name).toContain(`${sources} source`);
  expect(name.endsWith(`, ${at} of ${timeline.events.length}`)).toBe(true);
});

test('within a cluster arrow keys say which event they have come to, and Enter opens it', async ({ page }) => {
  const reader = await new Selection(page).open();
  const cluster = reader.chart.locator('[data-cluster]').first();
  const [first = '', second = ''] = ((await cluster.getAttribute('data-cluster')) ?? '').split(' ');
  await cluster.focus();
  const order = timeline.events.map(({ id }) => id);
  for (let at = order.indexOf(first); at < order.indexOf(second); at++) await page.keyboard.press('ArrowRight');
  const event = timeline.events.find(({ id }) => id === second);
  await expect(reader.root.getByRole('status').filter({ hasText: event?.title ?? '' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(reader.panel(event?.title ?? '').getByRole('heading', { name: event?.title ?? '' })).toBeVisible();
});

test('"/" leads to the words, "?" opens the help, and both can be typed', async ({ page }) => {
  const reader = await new Selection(page).open();
  const { mark } = await reader.someEvent();
  const help = page.getByRole('dialog', { name: 'Reading the timeline' });
  await mark.focus();
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(mark).toBeFocused();

  await reader.button('Help').click();
  await expect(help).toBeVisible();
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeHidden();
  await expect(reader.button('Help')).toBeFocused();

  await mark.focus();
  await page.keyboard.press('/');
  await expect(reader.words).toBeFocused();
  await page.keyboard.type('/?');
  await expect(reader.words).toHaveValue('/?');
  await expect(help).toBeHidden();
});

test('changes of range and of filters are told in regions that are announced politely', async ({ page }) => {
  const reader = await new Selection(page).open();
  const range = reader.root.getByRole('status', { name: 'Days shown' });
  const before = (await range.textContent()) ?? '';
  await (await reader.someEvent()).mark.press('+');
  await expect(range).not.toHaveText(before);
  await expect(range).toHaveText(/\d{4}/);
  await reader.words.fill('nato');
  await expect(reader.count).toHaveText(/^\d+ of \d+ events$/);
});
