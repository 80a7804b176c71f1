import { MISSING_PAGE, pageKinds } from './page-kinds.ts';
import { BASED_SITE } from './sites.ts';
import { expect, test } from './test.ts';

test.describe('no link of a page leaves the base path', () => {
  for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
    test(kind, async ({ page }) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('[href], [src]')]
          .map(
            (element) => new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', document.baseURI),
          )
          .filter((url) => url.origin === location.origin)
          .map((url) => url.pathname),
      );
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((path) => !path.startsWith(BASED_SITE.base))).toEqual([]);
    });
  }
});
