import { MISSING_PAGE, pageKinds, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

for (const width of [390, 320]) {
  test.describe(`no page scrolls sideways at ${width} px`, () => {
    for (const [kind, address] of Object.entries({ ...pageKinds, 'page not found': MISSING_PAGE })) {
      test(kind, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
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

test('a tap on a mark opens its event', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  const { title, mark } = await reader.someEvent();
  await mark.locator('.symbol').tap();
  await expect(reader.panel(title).getByRole('heading', { name: title })).toBeInViewport();
});

test('with an event open the page does not scroll sideways', async ({ page }) => {
  const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await expect(reader.panel(widelyTold.title).getByRole('heading', { name: widelyTold.title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
