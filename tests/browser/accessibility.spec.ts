import { accessibilityProblems } from './accessibility.ts';
import { MISSING_PAGE, pageKinds } from './page-kinds.ts';
import { expect, test } from './test.ts';

for (const width of [390, 1440]) {
  test.describe(`axe finds nothing at ${width} px, in the light and in the dark`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
      test(kind, async ({ page }) => {
        test.slow();
        await page.goto(address);
        expect(await accessibilityProblems(page)).toEqual([]);
      });
    }
  });
}
