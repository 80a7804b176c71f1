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
    // The first page goes on to load what its timeline shows.
    const response = await page.goto(address, { waitUntil: kind === 'home' ? 'networkidle' : 'load' });
    expect(response?.status(), kind).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(390);
  }
});
