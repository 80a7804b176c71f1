import type { Page } from '@playwright/test';

/**
 * Sum of all layout shifts since the page began to load; `buffered` tells those before the call.
 * @param since ms of the page's clock from which on they count
 */
export function layoutShift(page: Page, since = 0): Promise<number> {
  return page.evaluate(
    (since) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            if (entry.startTime >= since) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
    since,
  );
}
