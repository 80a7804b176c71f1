import { accessibilityProblems } from './accessibility.ts';
import { MISSING_PAGE, pageKinds } from './page-kinds.ts';
import { expect, test } from './test.ts';

for (const width of [390, 1440]) {
  test.describe(`with all of it open, axe finds nothing and nothing sticks out at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
      test(kind, async ({ page }) => {
        test.slow();
        await page.goto(address);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await accessibilityProblems(page)).toEqual([]);
      });
    }
  });
}
