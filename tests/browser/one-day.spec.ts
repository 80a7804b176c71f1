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
