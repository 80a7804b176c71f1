import { touch } from './fingers.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const scrolled = (reader: Selection) => reader.page.evaluate(() => window.scrollY);

test.describe('with fingers, on a tablet', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1000 } });

  test('a swipe up over the chart scrolls the page, and moves nothing in the chart', async ({ page }) => {
    const reader = await new Selection(page).open();
    await touch(page, [
      [400, 700],
      [400, 300],
    ]);
    await expect.poll(() => scrolled(reader)).toBeGreaterThan(200);
    await reader.settled();
    expect(reader.range()).toBeNull();
    await expect(reader.button('Close')).toBeHidden();
  });

  test('one finger moved sideways pans, and leaves the page where it is', async ({ page }) => {
    const reader = await new Selection(page).open('?gaps=full&from=2021-11-01&to=2021-12-31');
    const before = reader.range();
    await touch(page, [
      [300, 500],
      [600, 510],
    ]);
    await expect.poll(() => reader.range()?.from).toBeLessThan(before?.from ?? 0);
    await reader.settled();
    const length = (before?.to ?? 0) - (before?.from ?? 0);
    expect(Math.abs((reader.span() ?? 0) - length)).toBeLessThanOrEqual(1);
    expect(await scrolled(reader)).toBe(0);
    await expect(reader.button('Close')).toBeHidden();
  });

  test('two fingers spread show fewer days, pinched more', async ({ page }) => {
    const reader = await new Selection(page).open();
    const near = await reader.spanAfter(() =>
      touch(
        page,
        [
          [380, 500],
          [200, 500],
        ],
        [
          [420, 500],
          [600, 500],
        ],
      ),
    );
    await reader.settled();
    const far = await reader.spanAfter(() =>
      touch(
        page,
        [
          [200, 500],
          [350, 500],
        ],
        [
          [600, 500],
          [450, 500],
        ],
      ),
    );
    expect(far).toBeGreaterThan(near);
    expect(await scrolled(reader)).toBe(0);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });

  test('a tap on a mark opens its event', async ({ page }) => {
    const reader = await new Selection(page).open();
    const { title, mark } = await reader.someEvent();
    await mark.locator('.symbol').tap();
    await expect(reader.panel(title).getByRole('heading', { name: title })).toBeInViewport();
  });
});

test('a drag that begins on a mark pans and opens nothing', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
  const { mark } = await reader.someEvent();
  const box = (await mark.locator('.symbol').boundingBox()) ?? { x: 0, y: 0 };
  await reader.spanAfter(async () => {
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 4, { steps: 5 });
    await page.mouse.up();
  });
  await expect(reader.button('Close')).toBeHidden();
  await expect.poll(() => reader.query('e')).toBeNull();
});

test('a view that begins within a day stays where it is when the rows change', async ({ page }) => {
  const reader = await new Selection(page).open('?gaps=full&from=2021-11-29&to=2021-12-02');
  const tick = reader.chart.locator('.tick', { hasText: '1 Dec' });
  const place = async () => (await tick.boundingBox())?.x ?? 0;
  const before = await place();
  const box = (await reader.chart.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(box.x + 700, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 560, box.y + 12, { steps: 5 });
  await page.mouse.up();
  await reader.settled();
  const after = await place();
  expect(after).toBeCloseTo(before - 140, -1);
  await reader.choice('Rows').selectOption({ index: 1 });
  await expect(page).toHaveURL(/rows=|compact/);
  expect(await place()).toBeCloseTo(after, 0);
});

test('a double click comes nearer', async ({ page }) => {
  const reader = await new Selection(page).open('?from=2021-10-01&to=2021-12-31');
  const before = reader.span() ?? 0;
  expect(await reader.spanAfter(() => reader.chart.dblclick({ position: { x: 600, y: 12 } }))).toBeLessThan(before);
});

test('a wheel turned sideways pans, and leaves the page where it is', async ({ page }) => {
  const reader = await new Selection(page).open('?from=2021-11-01&to=2021-12-01');
  await reader.chart.hover({ position: { x: 600, y: 12 } });
  await reader.spanAfter(() => page.mouse.wheel(200, 0));
  await expect.poll(() => reader.range()?.from).toBeGreaterThan(Date.parse('2021-11-01') / 86_400_000);
  expect(await scrolled(reader)).toBe(0);
});

test('pressing a zoom button three times in a row zooms three times', async ({ page }) => {
  const reader = await new Selection(page).open('?from=2021-10-01&to=2021-12-31');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await reader.zoomButton('Zoom in').evaluate((button) => {
    for (let i = 0; i < 3; i++) (button as HTMLButtonElement).click();
  });
  await expect.poll(() => reader.span()).toBeLessThan(92 / 1.6 ** 3 + 3);
});
