import { MISSING_PAGE, pageKinds, widelyTold } from './page-kinds.ts';
import { BASED_SITE } from './sites.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

test.describe('no link of a page leaves the base path', () => {
  for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
    test(kind, async ({ page }) => {
      await page.goto(address);
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

test('the timeline opens an event, and the event its passage', async ({ page }) => {
  const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await reader
    .panel(widelyTold.title)
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${BASED_SITE.base}articles/[^/]+/#`));
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});
