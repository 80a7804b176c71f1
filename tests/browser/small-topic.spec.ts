import { readTimeline } from '../pipeline/timeline-data.ts';
import { pageKindsOf } from './fullest-pages.ts';
import { expect, test } from './test.ts';

test('the first page shows all that there is, or says that there is nothing', async ({ page, site }) => {
  const { events } = await readTimeline(site);
  await page.goto('./', { waitUntil: 'networkidle' });
  if (events.length === 0) {
    await expect(page.getByText('No article tells an event yet.')).toBeVisible();
    await expect(page.locator('event-timeline')).toHaveCount(0);
    return;
  }
  await expect(page.getByText(events.length === 1 ? '1 event' : `${events.length} events`).first()).toBeVisible();
  const drawn = await page.locator('.timeline-chart .marks a').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { event, cluster } = (mark as SVGElement).dataset;
      return event ?? cluster?.split(' ') ?? [];
    }),
  );
  expect(drawn.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  // In the middle of the picture, not at its edge.
  const [mark, chart] = [page.locator('.marks a').first(), page.locator('.timeline-chart[data-chart]')];
  const [place, frame] = [await mark.boundingBox(), await chart.boundingBox()];
  expect(((place?.x ?? 0) - (frame?.x ?? 0)) / (frame?.width ?? 1)).toBeGreaterThan(0.2);
  expect(((place?.x ?? 0) - (frame?.x ?? 0)) / (frame?.width ?? 1)).toBeLessThan(0.8);
});

test('every kind of page loads, and does not scroll sideways on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [kind, address] of Object.entries(pageKindsOf(await readTimeline(site)))) {
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status(), kind).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(390);
  }
});

test('events that no zoom takes apart are listed, and one that was open can be opened again', async ({
  page,
  site,
}) => {
  test.skip(!site.folder.endsWith('one-day'), 'No other of these topics has so many events on a day.');
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
