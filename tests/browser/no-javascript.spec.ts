import { expect, test } from './test.ts';

test("the timeline's marks lead to their events", async ({ page }) => {
  await page.goto('./');
  const mark = page.locator('event-timeline svg a[data-event]').first();
  const id = await mark.getAttribute('data-event');
  await mark.locator('.symbol').click();
  await expect(page).toHaveURL(new RegExp(`/events/${id}/$`));
});

test('every mark has a name that tells its event', async ({ page }) => {
  await page.goto('./');
  const marks = page.locator('event-timeline svg').getByRole('link');
  expect(await marks.count()).toBeGreaterThan(5);
  for (const mark of await marks.all()) await expect(mark).toHaveAccessibleName(/\w{3}/);
});

test('no control that needs a script is shown', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
