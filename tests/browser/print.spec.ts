import type { Page } from '@playwright/test';
import { pageKinds, richArticle, timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

/** The page as it goes to paper. */
async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

/** The address that stands beside each link on paper. */
function addresses(page: Page, links: string): Promise<string[]> {
  return page.locator(links).evaluateAll((elements) =>
    elements.map((element) => {
      const { content } = getComputedStyle(element, '::after');
      return content.replace(/^"|"$/g, '');
    }),
  );
}

test('the timeline is a picture as wide as the sheet, without its controls', async ({ page }) => {
  await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await page.setViewportSize({ width: 1010, height: 700 });
  await toPaper(page);
  const chart = page.locator('[data-chart]');
  await expect(chart).toBeVisible();
  await expect(page.getByRole('search', { name: /^Timeline settings/ })).toBeHidden();
  await expect(page.locator('[data-panel]')).toBeHidden();
  await expect(page.getByText('Embed this timeline')).toBeHidden();
  // All is on one sheet of A4 on its side, with what its marks mean: nothing is cut or left out.
  const parts = [chart, page.locator('[data-overview]'), page.getByRole('list', { name: 'What the marks mean' })];
  const places = await Promise.all(parts.map((part) => part.boundingBox()));
  for (const place of places) expect(place?.height).toBeGreaterThan(15);
  expect((places[2]?.y ?? 0) + (places[2]?.height ?? Infinity)).toBeLessThan(MOST_HEIGHT);
});

/** Px of a sheet of A4 on its side, between its margins. */
const MOST_HEIGHT = ((210 - 2 * 16) / 25.4) * 96;

/** Px of a sheet of A4 upright: what media queries go by, and what is left between the margins. */
const A4 = { width: Math.round((210 / 25.4) * 96), text: Math.round(((210 - 2 * 15) / 25.4) * 96) };

for (const [name, address] of Object.entries(pageKinds)) {
  test(`nothing on paper asks to be pressed or filled in: ${name}`, async ({ page }) => {
    await page.goto(address);
    await toPaper(page);
    const controls = page.locator(':is(button, input, select, textarea, iframe):visible');
    // Kinds are told on paper too.
    await expect(controls.and(page.locator(':not(.timeline-legend *)'))).toHaveCount(0);
  });
}

test('in the list of events a title has most of the width of a sheet', async ({ page }) => {
  await page.setViewportSize({ width: A4.width, height: 1000 });
  await page.goto('./');
  await toPaper(page);
  const widths = await page
    .locator('.row')
    .evaluateAll((rows) => rows.map((row) => (row.querySelector('.what')?.clientWidth ?? 0) / row.clientWidth));
  expect(Math.min(...widths)).toBeGreaterThan(0.5);
  // A row that is not drawn for being out of sight would be left out.
  await expect(page.locator('.row').last()).toHaveCSS('content-visibility', 'visible');
});

test('a figure has its table on paper only where the reader has opened it, and then all of it', async ({ page }) => {
  await page.setViewportSize({ width: A4.text, height: 1000 });
  await page.goto('./figures/');
  const figure = page.locator('#reporting-lag');
  const table = figure.getByRole('table');
  await toPaper(page);
  await expect(page.getByRole('table').filter({ visible: true })).toHaveCount(0);
  await expect(figure.getByText('The data as a table')).toBeHidden();
  expect(await addresses(page, '#reporting-lag a[download]')).toEqual([
    new URL('./reporting-lag.csv', page.url()).href,
  ]);
  await page.emulateMedia({ media: 'screen' });
  await figure.getByText('The data as a table').click();
  await toPaper(page);
  const [all, seen] = await Promise.all([table.boundingBox(), table.locator('..').boundingBox()]);
  expect(all?.height).toBeGreaterThan(1000);
  expect(seen?.height).toBeGreaterThanOrEqual(all?.height ?? Infinity);
  expect(all?.width).toBeLessThanOrEqual(A4.text);
});

test('every event in the list has its whole address', async ({ page }) => {
  await new TimelinePage(page).open();
  await toPaper(page);
  const written = await addresses(page, '.row a[data-event]');
  expect(written).toEqual(timeline.events.map(({ id }) => new URL(`./events/${id}/`, page.url()).href));
});

test('the sources stand after the events, with where they were published', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeHidden();
  await toPaper(page);
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('listitem')).toHaveCount(timeline.articles.length);
  const written = await addresses(page, '.sources a');
  expect(written.every((address) => address.startsWith('http'))).toBe(true);
});

test('an event says where its passages and originals are, without text fragments', async ({ page }) => {
  await page.goto(`./events/${widelyTold.id}/`);
  await toPaper(page);
  const written = await addresses(page, '.ways a');
  expect(written.length).toBeGreaterThan(1);
  for (const address of written) expect(address).toMatch(/^https?:(?!.*:~:)/);
});

test('an article is unfolded for paper and folded again after it', async ({ page }) => {
  await page.goto(`./articles/${richArticle.id}/`);
  const folded = page.locator('main details:not([open])');
  const before = await folded.count();
  await toPaper(page);
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(before);
});

test('a search has its words and its results on paper', async ({ page }) => {
  await page.goto('./search/?q=nato');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await toPaper(page);
  await expect(page.getByRole('searchbox', { name: 'Words to search for' })).toHaveValue('nato');
  await expect(page.getByRole('searchbox', { name: 'Words to search for' })).toBeVisible();
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
});

/** Sheets of A4 that a page is printed on. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('no page takes more sheets than what is on it', async ({ page }) => {
  await new TimelinePage(page).open();
  // One of the timeline, and a dozen events on each of the others, with the sources after them.
  expect(await sheets(page)).toBeLessThanOrEqual(Math.ceil(timeline.events.length / 12) + 2);
  await page.goto('./figures/');
  const figures = page.locator('main section:has(> .evidence)');
  await expect(figures.first()).toBeVisible();
  // Each has at most a sheet of its own.
  expect(await sheets(page)).toBeLessThanOrEqual((await figures.count()) + 1);
});
