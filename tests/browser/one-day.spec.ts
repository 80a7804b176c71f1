import { expect, test } from './test.ts';

test('events that no zoom takes apart are listed, and one that was open can be opened again', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  const cluster = page.locator('.timeline-chart .marks a.cluster').first();
  const list = page.getByRole('region', { name: /^\d+ events, / });
  const openList = () =>
    expect(async () => {
      await cluster.click();
      await expect(list).toBeVisible({ timeout: 1000 });
    }).toPass();
  await openList();
  const link = list.getByRole('link').first();
  const title = (await link.textContent()) ?? '';
  const id = await link.getAttribute('data-event');
  const heading = page.getByRole('region', { name: title, exact: true }).getByRole('heading', { name: title });
  await link.click();
  await expect(heading).toBeVisible();
  await openList();
  await expect(page).not.toHaveURL(/[?&]e=/);
  const mark = page.locator(`.timeline-chart .marks a:is([data-event="${id}"], [data-cluster~="${id}"])`);
  await mark.click();
  const again = list.getByRole('link', { name: title, exact: true });
  await expect(again.or(heading)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(heading).toBeVisible();
});

test('Back from an event that was chosen from such a list leads to the list, at that event', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  const list = page.getByRole('region', { name: /^\d+ events, / });
  await expect(async () => {
    await page.locator('.timeline-chart .marks a.cluster').first().click();
    await expect(list).toBeVisible({ timeout: 1000 });
  }).toPass();
  const link = list.getByRole('link').nth(1);
  const title = (await link.textContent()) ?? '';
  const event = page.getByRole('region', { name: title, exact: true });
  await link.click();
  await expect(event).toBeVisible();
  await page.goBack();
  await expect(list.getByRole('link', { name: title, exact: true })).toBeFocused();
  await page.goForward();
  await expect(event).toBeVisible();
  // Closed, it stays closed.
  await event.getByRole('button', { name: 'Close' }).click();
  await expect(event).toBeHidden();
  await expect(list).toBeHidden();
});

test('beside a chart of few rows the panel is as high as the window has room for', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1100 });
  await page.goto('./', { waitUntil: 'networkidle' });
  const [chart, panel] = [page.locator('svg[data-chart]'), page.locator('[data-panel]')];
  const before = await chart.boundingBox();
  await expect(async () => {
    await page.locator('.timeline-chart .marks a.cluster').first().click();
    await expect(panel).toBeVisible({ timeout: 1000 });
  }).toPass();
  const [place, after] = [await panel.boundingBox(), await chart.boundingBox()];
  expect(place?.height).toBeGreaterThan((before?.height ?? Infinity) + 100);
  expect((place?.y ?? 0) + (place?.height ?? Infinity)).toBeLessThan(1100);
  expect([after?.y, after?.height]).toEqual([before?.y, before?.height]);
});
