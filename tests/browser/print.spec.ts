import type { Page } from '@playwright/test';
import { richArticle, timeline, widelyTold } from './page-kinds.ts';
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
  // Head, chart and overview are on one sheet, A4 or Letter on its side without margins: none of them is cut or left out.
  const places = await Promise.all([chart, page.locator('[data-overview]')].map((part) => part.boundingBox()));
  for (const place of places) expect(place?.height).toBeGreaterThan(30);
  expect((places[1]?.y ?? 0) + (places[1]?.height ?? Infinity)).toBeLessThan(MOST_HEIGHT);
});

/** Px of a sheet of A4 on its side, between its margins. */
const MOST_HEIGHT = ((210 - 2 * 16) / 25.4) * 96;

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
