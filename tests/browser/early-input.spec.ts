import type { Page } from '@playwright/test';
import { richArticle, timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';

test.describe('what a reader sets before the scripts come is done once they are there', () => {
  test('words and settings of the timeline', async ({ page }) => {
    await beforeScripts(page, './?lanes=kind', async () => {
      await page.getByRole('searchbox').fill(widelyTold.title);
      await page.locator('[data-control="reading"]').selectOption('sequence');
    });
    await expect(page.locator('[data-control="count"]')).toHaveText(`1 of ${timeline.events.length} events`);
    await expect(page.getByRole('searchbox')).toHaveValue(widelyTold.title);
    await expect(page.locator('[data-control="reading"]')).toHaveValue('sequence');
    await expect(page).toHaveURL(/lanes=kind/);
  });

  test('words and kinds of the search', async ({ page }) => {
    await beforeScripts(page, `search/?q=zzz&source=${encodeURIComponent(richArticle.publisher)}`, async () => {
      await page.getByRole('searchbox').fill(richArticle.title);
      await page.getByRole('radio', { name: 'Articles' }).check();
    });
    await expect(page.locator('[data-results] > li').first()).toContainText(richArticle.title);
    await expect(page.getByRole('radio', { name: 'Articles' })).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue(richArticle.publisher);
  });
});

/** Opens a page whose scripts come only after the reader has done something. */
async function beforeScripts(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  const acted = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await acted.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await act();
  acted.resolve();
}
