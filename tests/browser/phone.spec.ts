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

test('a tap on an event opens it', async ({ page }) => {
  await new TimelinePage(page).open();
  const event = page.locator('event-timeline a[data-event]:visible').first();
  const title = (await event.textContent()) ?? '';
  await event.tap();
  await expect(page.getByRole('region', { name: title, exact: true }).getByText(title)).toBeInViewport();
});

test('the list goes on from the event that was shown last', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  await page.locator('event-timeline a[data-event]:visible').first().tap();
  const later = page.getByRole('button', { name: /Later/ });
  for (let i = 0; i < 30; i++) await later.tap();
  const id = new URL(page.url()).searchParams.get('e');
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.locator(`[data-event-row="${id}"]`)).toBeInViewport();
  await expect(reader.page.locator(`[data-event-row="${id}"] a`)).toBeFocused();
});

test('with an event open the page does not scroll sideways', async ({ page }) => {
  const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await expect(reader.panel(widelyTold.title).getByRole('heading', { name: widelyTold.title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
