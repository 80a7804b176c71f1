import type { Locator } from '@playwright/test';
import { touch } from './fingers.ts';
import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [kind = ''] = timeline.events.map((event) => event.kind);
const scrolled = (reader: Selection) => reader.page.evaluate(() => window.scrollY);
const sideways = (reader: Selection) =>
  reader.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Resolves when an element has stopped to scroll: a tap before that would but stop it. */
async function stillness(element: Locator): Promise<void> {
  let before = -1;
  const isStill = async () => {
    const now = await element.evaluate(({ scrollTop }) => scrollTop);
    const unchanged = now === before;
    before = now;
    return unchanged;
  };
  await expect.poll(isStill, { intervals: [100] }).toBe(true);
}

test('time runs down the page: every event in its order, a line along them', async ({ page }) => {
  const reader = await new Selection(page).load('');
  await expect(reader.chart).toBeHidden();
  expect(await reader.listed()).toEqual(timeline.events.map(({ title }) => title));
  const tops = await reader.root
    .locator('[data-event-row]')
    .evaluateAll((rows) => rows.slice(0, 30).map((row) => row.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('a tap opens the sheet, a thumb scrolls it, and closing it leads to the event that it showed last', async ({
  page,
}) => {
  const reader = await new Selection(page).load('');
  const event = timeline.events[30];
  const linkOf = (name = '') => reader.root.locator('[data-event-row]').getByRole('link', { name, exact: true });
  await linkOf(event?.title).tap();
  const panel = reader.panel(event?.title ?? '');
  await expect(panel.getByRole('heading', { name: event?.title ?? '' })).toBeInViewport();
  await expect(panel).toBeFocused();
  const box = (await panel.boundingBox()) ?? { y: 0, height: 0 };
  expect(box.y).toBeGreaterThan(100);
  expect(Math.round(box.y + box.height)).toBe(844);
  expect(await sideways(reader)).toBe(0);

  const before = await scrolled(reader);
  await touch(page, [
    [200, 750],
    [200, 450],
  ]);
  const body = reader.root.locator('[data-panel-body]');
  await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50);
  expect(await scrolled(reader)).toBe(before);
  await stillness(body);

  await reader.button(/Later/).tap();
  const next = timeline.events[31]?.title ?? '';
  await expect(reader.panel(next)).toBeVisible();
  await reader.button('Close').tap();
  await expect(reader.button('Close')).toBeHidden();
  await expect(linkOf(next)).toBeFocused();
  await expect(linkOf(next)).toBeInViewport();
});

test('filters fold out, filter the list, and fold away', async ({ page }) => {
  const reader = await new Selection(page).load('');
  await expect(reader.choice('Actor')).toBeHidden();
  const toggle = reader.button('Filters');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.tap();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await reader.choice('Source').selectOption({ index: 1 });
  await expect(reader.count).toHaveText(/^\d+ of/);
  const left = await reader.listed();
  expect(left.length).toBeLessThan(timeline.events.length);
  await reader.kind(kind).tap();
  expect((await reader.listed()).length).toBeLessThan(left.length);
  expect(await sideways(reader)).toBe(0);
  await reader.button('Clear all').tap();
  await toggle.tap();
  await expect(reader.choice('Actor')).toBeHidden();
  expect(await reader.listed()).toHaveLength(timeline.events.length);
});

test('a tap on the overview leads to its place in the list', async ({ page }) => {
  const reader = await new Selection(page).load('');
  const overview = reader.root.getByRole('group', { name: /^Overview/ });
  await overview.tap({ position: { x: 340, y: 20 } });
  await expect.poll(() => scrolled(reader)).toBeGreaterThan(2000);
  const seen = await reader.root
    .locator('[data-event-row]')
    .evaluateAll((rows) => rows.findIndex((row) => row.getBoundingClientRect().bottom > window.innerHeight / 2));
  expect(seen).toBeGreaterThan(timeline.events.length / 2);
});

test('a swipe scrolls the page wherever it begins', async ({ page }) => {
  const reader = await new Selection(page).load('');
  const box = (await reader.root.getByRole('group', { name: /^Overview/ }).boundingBox()) ?? { y: 0 };
  await touch(page, [
    [200, box.y + 30],
    [200, box.y - 300],
  ]);
  await expect.poll(() => scrolled(reader)).toBeGreaterThan(150);
  await expect.poll(() => reader.query('from')).toBeNull();
});

test('the table can be had and left again, within the width of the screen', async ({ page }) => {
  const reader = await new Selection(page).load('?show=table');
  await expect(reader.root.getByRole('table').first()).toBeVisible();
  expect(await sideways(reader)).toBe(0);
  await reader.button('Filters').tap();
  await expect(reader.button('Copy link')).toBeVisible();
  await reader.choice('View').selectOption('timeline');
  await expect(reader.root.getByRole('group', { name: /^Overview/ })).toBeVisible();
});
