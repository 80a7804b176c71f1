import { MISSING_PAGE, pageKinds } from './page-kinds.ts';
import { expect, test } from './test.ts';

test.describe('a page loads without a complaint and without a request to elsewhere', () => {
  for (const [kind, address] of Object.entries(pageKinds)) {
    test(kind, async ({ page }) => {
      const response = await page.goto(address, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/./);
      // What loads only where it is seen must load as well.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
    });
  }
});

test('an address without a page gets status 404, a word of it, and the way home', async ({ page }) => {
  const response = await page.goto(MISSING_PAGE);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Timeline' }).first().click();
  await expect(page.locator('event-timeline')).toBeVisible();
});
