import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test('the timeline is in the first screen, with events on it', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('event-timeline a[data-event]:visible').first()).toBeInViewport();
});

test('nothing on the first page moves while it loads', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(await layoutShift(page)).toBeLessThan(0.01);
});

/** Sum of all layout shifts since the page began to load; `buffered` tells those before the call. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
}
