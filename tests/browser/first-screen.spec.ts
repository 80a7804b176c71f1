import type { Page } from '@playwright/test';
import { layoutShift } from './layout-shift.ts';
import { expect, test } from './test.ts';

test('the timeline is in the first screen, with events on it', async ({ page }) => {
  await page.goto('./');
  await expect.poll(() => eventsOnScreen(page)).toBeGreaterThanOrEqual(2);
});

test('nothing on the first page moves while it loads', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(await layoutShift(page)).toBeLessThan(0.01);
});

test.describe('nothing moves when scripts come long after the page has been seen', () => {
  for (const address of ['./', 'embed/', 'figures/', 'search/']) {
    test(address, async ({ page }) => {
      let seen = 0;
      await page.route('**/*.js', async (route) => {
        seen ||= await page.evaluate(() => document.fonts.ready.then(() => performance.now() + 100));
        await page.waitForTimeout(200);
        await route.continue();
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(seen).toBeGreaterThan(0);
      expect(await layoutShift(page, seen)).toBe(0);
    });
  }
});

/** How many events are wholly on the screen: the chart keeps some beyond its edges. */
function eventsOnScreen(page: Page): Promise<number> {
  return page.locator('event-timeline a[data-event]').evaluateAll(
    (links) =>
      links.filter((link) => {
        const { width, top, right, bottom, left } = link.getBoundingClientRect();
        return width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      }).length,
  );
}
