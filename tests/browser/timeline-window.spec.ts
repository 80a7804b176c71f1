import type { Page } from '@playwright/test';
import { layoutShift } from './layout-shift.ts';
import { widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

const USUAL = { width: 1440, height: 900 };
const LARGE = { width: 1920, height: 1200 };

/** Titles that stand beside marks. */
function labels(page: Page): Promise<number> {
  return page.locator('[data-chart] .marks .label').count();
}

/** Px of the chart, and of the page down to the end of what its marks mean. */
function heights(page: Page): Promise<{ chart: number; legend: number }> {
  return page.evaluate(() => {
    const bottom = (of: string) => document.querySelector(of)?.getBoundingClientRect().bottom ?? Number.NaN;
    return { chart: document.querySelector('[data-chart]')?.clientHeight ?? 0, legend: bottom('.timeline-legend') };
  });
}

test('a larger window shows more events by name, in one screen as before', async ({ page }) => {
  await page.setViewportSize(USUAL);
  await new TimelinePage(page).open();
  const [fewer, usual] = [await labels(page), await heights(page)];
  await page.setViewportSize(LARGE);
  await expect.poll(() => labels(page)).toBeGreaterThan(fewer * 1.3);
  const large = await heights(page);
  expect(large.chart).toBeGreaterThan(usual.chart + 200);
  expect(large.legend - usual.legend).toBeLessThanOrEqual(LARGE.height - USUAL.height);
  await page.setViewportSize(USUAL);
  await expect.poll(() => heights(page)).toEqual(usual);
});

test('the days that are seen stay when the window changes', async ({ page }) => {
  await page.setViewportSize(USUAL);
  const timelinePage = await new TimelinePage(page).open('?from=2021-11-01&to=2021-12-31');
  const range = page.locator('[data-range]');
  await expect(range).toHaveText('1 Nov – 31 Dec 2021');
  await page.setViewportSize(LARGE);
  await expect.poll(async () => (await heights(page)).chart).toBeGreaterThan(700);
  await timelinePage.settled();
  await expect(range).toHaveText('1 Nov – 31 Dec 2021');
  expect(new URL(page.url()).search).toBe('?from=2021-11-01&to=2021-12-31');
});

test('the chart has its rows again after the table', async ({ page }) => {
  await page.setViewportSize(LARGE);
  await new TimelinePage(page).open();
  await expect.poll(async () => (await heights(page)).chart).toBeGreaterThan(700);
  const before = await heights(page);
  const show = page.getByRole('combobox', { name: 'View' });
  await show.selectOption('table');
  await expect(page.locator('[data-chart]')).toBeHidden();
  await show.selectOption('timeline');
  await expect.poll(() => heights(page)).toEqual(before);
});

test('in a wide window accounts stand beside one another in the panel', async ({ page }) => {
  const accounts = page.locator('[data-panel] .account');
  const tops = () => accounts.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().top));
  await page.setViewportSize(USUAL);
  await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await expect(accounts).toHaveCount(widelyTold.accounts.length);
  expect(new Set(await tops()).size).toBe(2);
  await page.setViewportSize(LARGE);
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
});

test('a page in the largest window has no more elements than a browser lays out with ease', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2100 });
  await new TimelinePage(page).open();
  await expect.poll(async () => (await heights(page)).chart).toBeGreaterThan(1000);
  expect(await page.locator('*').count()).toBeLessThan(3000);
});

test('nothing moves while the first page loads in a high window', async ({ page }) => {
  await page.setViewportSize(LARGE);
  await page.goto('./', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect((await heights(page)).chart).toBeGreaterThan(700);
  expect(await layoutShift(page)).toBeLessThan(0.01);
});

test('a frame is as high as what is in it, not the other way round', async ({ page }) => {
  await page.setViewportSize(USUAL);
  await page.goto('./embed/');
  await expect(page.locator('event-timeline[data-ready]')).toBeVisible();
  const { chart } = await heights(page);
  await page.setViewportSize(LARGE);
  await page.waitForTimeout(300);
  expect((await heights(page)).chart).toBe(chart);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is kept free for a script in a high window', async ({ page }) => {
    await page.setViewportSize(LARGE);
    await page.goto('./');
    await expect(page.locator('[data-room]')).toBeHidden();
  });
});
