import { MISSING_PAGE, pageKinds } from './page-kinds.ts';
import { expect, test } from './test.ts';

for (const width of [390, 320]) {
  test.describe(`no page scrolls sideways at ${width} px`, () => {
    for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
      test(kind, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address, { waitUntil: 'networkidle' });
        const widths = await page.evaluate(() => ({
          page: document.documentElement.scrollWidth,
          screen: window.innerWidth,
        }));
        expect(widths).toEqual({ page: width, screen: width });
      });
    }
  });
}

test('the timeline is in the first screen', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('event-timeline svg a').first()).toBeInViewport();
});
