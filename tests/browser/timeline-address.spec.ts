import type { ElementHandle } from '@playwright/test';
import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [kind = ''] = timeline.events.map((event) => event.kind);
const [, article] = timeline.articles;
const event = timeline.events.find((candidate) => candidate.kind === kind && candidate.precision === 'day');

test('an address brings back all that was set', async ({ page, context }) => {
  const reader = await new Selection(page).open();
  await reader.kind(kind).click();
  await reader.choice('Source').selectOption(article?.id ?? '');
  await reader.choice('Lanes').selectOption('kind');
  await reader.choice('Rows').selectOption('compact');
  await reader.choice('Time').selectOption('scale');
  await reader.words.fill('nato');
  await reader.knownOn.press('ArrowLeft');
  await reader.zoomButton('Zoom in').click();
  await reader.settled();

  const other = await new Selection(await context.newPage()).load(new URL(page.url()).search);
  const set = (of: Selection) =>
    of.root.evaluate((root) => ({
      values: [...root.querySelectorAll<HTMLInputElement>('select, input')].map(({ value }) => value),
      pressed: [...root.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent),
      texts: [...root.querySelectorAll('output, [role=status]')].map(({ textContent }) => textContent),
    }));
  await expect.poll(() => set(other)).toEqual(await set(reader));
  expect((await other.drawn()).sort()).toEqual((await reader.drawn()).sort());
  expect(new URL(page.url()).search.length).toBeLessThan(200);
});

test('Back undoes each step, controls and all, and Forward does it again', async ({ page }) => {
  const reader = await new Selection(page).open();
  const steps = [
    {
      act: () => reader.kind(kind).click(),
      check: () => expect(reader.kind(kind)).toHaveAttribute('aria-pressed', 'true'),
    },
    {
      act: () => reader.choice('Lanes').selectOption('kind'),
      check: () => expect(reader.choice('Lanes')).toHaveValue('kind'),
    },
    { act: () => reader.words.pressSequentially('nato'), check: () => expect(reader.words).toHaveValue('nato') },
    {
      act: () => reader.choice('View').selectOption('table'),
      check: () => expect(reader.root.getByRole('table').first()).toBeVisible(),
    },
  ];
  const addresses = [page.url()];
  for (const { act, check } of steps) {
    await act();
    await check();
    await reader.settled();
    addresses.push(page.url());
  }
  expect(new Set(addresses).size).toBe(steps.length + 1);
  for (const [i] of steps.entries()) {
    await page.goBack();
    await expect(page).toHaveURL(addresses[steps.length - 1 - i] ?? '');
    await steps[steps.length - 2 - i]?.check();
  }
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
  await expect(reader.words).toHaveValue('');
  for (const [i, { check }] of steps.entries()) {
    await page.goForward();
    await expect(page).toHaveURL(addresses[i + 1] ?? '');
    await check();
  }
});

test('Back leads to the days that were seen before, however soon the next step came', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.zoomButton('Zoom in').click();
  await reader.kind(kind).click();
  const range = reader.root.locator('[data-range]');
  await expect.poll(() => reader.range()).not.toBeNull();
  const [seen, days] = [await range.textContent(), reader.range()];
  await page.goBack();
  await expect(reader.kind(kind)).toHaveAttribute('aria-pressed', 'false');
  await expect(range).toHaveText(seen ?? '');
  expect(reader.range()).toEqual(days);
});

for (const name of ['Zoom in', 'All'] as const) {
  test(`"${name}" gets to where it leads, though the next step cuts its motion short`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const reader = await new Selection(page).open();
    await reader.zoomButton(name).click();
    await reader.settled();
    const days = reader.range();
    expect(days).not.toBeNull();

    await reader.load('');
    const [zoom, next] = [reader.zoomButton(name), reader.kind(kind)].map((button) => button.elementHandle());
    // A few frames into the motion, faster than any reader.
    await page.evaluate(
      async ([first, second]) => {
        first?.click();
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
        second?.click();
      },
      (await Promise.all([zoom, next])) as ElementHandle<HTMLElement>[],
    );
    await expect.poll(() => reader.range()).toEqual(days);
    await page.goBack();
    await expect(reader.kind(kind)).toHaveAttribute('aria-pressed', 'false');
    expect(reader.range()).toEqual(days);
  });
}

test('sliding through the days is one step', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.knownOn.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await reader.settled();
  await page.goBack();
  await expect(reader.knownOn).toHaveAttribute('aria-valuetext', 'today');
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
});

test('an address of old, with names that no longer are, still shows a timeline', async ({ page }) => {
  const reader = await new Selection(page).load('?lanes=colour&read=3d&known=never&from=x&e=gone&show=map&rows=7');
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
  await expect(reader.chart.locator('.mark').first()).toBeVisible();
});

test('an address that names an event shows where it stands in time; one that names days, these', async ({ page }) => {
  const reader = await new Selection(page).open();
  const drawn = await reader.drawn();
  const far = timeline.events.find(({ id }) => !drawn.includes(id));
  await reader.zoomButton('Zoom in').click();
  await reader.settled();
  const [from, to] = [reader.query('from'), reader.query('to')];
  await reader.load(`?e=${far?.id}`);
  await expect(reader.chart.locator(`.mark.selected[data-event="${far?.id}"]`)).toBeInViewport();
  await reader.load(`?e=${far?.id}&from=${from}&to=${to}`);
  await expect(reader.panel(far?.title ?? '')).toBeVisible();
  await reader.settled();
  await expect.poll(() => [reader.query('from'), reader.query('to')]).toEqual([from, to]);
});

for (const way of ['mouse', 'keyboard'] as const) {
  test(`"Copy link" copies the address, with the ${way}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = await new Selection(page).open(`?e=${event?.id}`);
    await reader.zoomButton('Zoom in').click();
    if (way === 'mouse') await reader.button('Copy link').click();
    else await reader.button('Copy link').press('Enter');
    await expect(reader.root.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`[?]e=${event?.id}&from=[-0-9]+&to=[-0-9]+$`));
    await reader.settled();
    expect(copied).toBe(page.url());
  });
}
