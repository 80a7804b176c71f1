import { timeline } from './page-kinds.ts';
import { isTold, Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Sets a choice with the keyboard alone: by typing how the option begins. */
async function typeChoice(reader: Selection, name: Parameters<Selection['choice']>[0], option: string): Promise<void> {
  await reader.choice(name).focus();
  await reader.page.keyboard.type(option);
}

test('lanes are sides, kinds or sources, and every lane has its name', async ({ page }) => {
  const reader = await new Selection(page).open();
  const names = () => reader.chart.locator('.lane-names text').allTextContents();
  const sides = await names();
  expect(sides.length).toBeGreaterThan(2);

  await reader.choice('Lanes').selectOption('Lanes by kind');
  const kinds = await reader.root
    .locator('button[data-kind]')
    .evaluateAll((buttons) => buttons.map((button) => (button.textContent ?? '').replace(/\s*\d+\s*$/, '').trim()));
  await expect.poll(names).toEqual(kinds);

  await typeChoice(reader, 'Lanes', 'Lanes by first');
  await expect.poll(names).toEqual(timeline.articles.map(({ publisher }) => publisher));
  await expect.poll(() => reader.query('lanes')).toBe('source');

  // Every lane holds what belongs to it.
  const laneOf = (id: string) =>
    reader.mark(id).evaluate((mark) => {
      const { top, height } = mark.querySelector('.symbol')?.getBoundingClientRect() ?? new DOMRect();
      const bands = [...(mark.closest('svg[data-chart]')?.querySelectorAll('.lanes rect') ?? [])];
      return bands.findIndex((band) => {
        const box = band.getBoundingClientRect();
        return top + height / 2 > box.top && top + height / 2 < box.bottom;
      });
    });
  const alone = await reader.chart
    .locator('.mark')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.event ?? ''));
  const first = (id: string) =>
    timeline.articles.findIndex((article) =>
      isTold(timeline.events.find((event) => event.id === id) as never, article.id),
    );
  for (const id of alone.slice(0, 8)) expect(await laneOf(id)).toBe(first(id));

  await reader.choice('Lanes').selectOption('Lanes by side');
  await expect.poll(names).toEqual(sides);
  await expect.poll(() => reader.query('lanes')).toBeNull();
});

test('compact rows are narrower, without labels, and lose no event', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.zoomButton('All').click();
  const before = (await reader.drawn()).length;
  const single = () => reader.chart.locator('.mark').count();
  const labelled = await single();
  await reader.choice('Rows').selectOption('Compact rows');
  await expect(reader.chart.locator('.label')).toHaveCount(0);
  expect((await reader.drawn()).length).toBe(before);
  expect(await single()).toBeGreaterThanOrEqual(labelled);
  await expect.poll(() => reader.query('rows')).toBe('compact');
  await typeChoice(reader, 'Rows', 'Rows');
  await expect(reader.chart.locator('.label').first()).toBeVisible();
});

test('to scale with gaps, to scale day by day, and in sequence are three readings of the same events', async ({
  page,
}) => {
  const reader = await new Selection(page).open();
  await reader.zoomButton('All').click();
  const ids = (await reader.drawn()).sort();
  const breaks = reader.chart.locator('.break');
  await expect(breaks.first()).toBeAttached();

  await reader.choice('Time').selectOption('To scale, every day');
  await expect(breaks).toHaveCount(0);
  await reader.zoomButton('All').click();
  await expect.poll(async () => (await reader.drawn()).sort()).toEqual(ids);
  await expect.poll(() => reader.query('gaps')).toBe('full');

  await typeChoice(reader, 'Time', 'In');
  await expect.poll(() => reader.query('read')).toBe('sequence');
  await reader.zoomButton('All').click();
  await expect.poll(async () => (await reader.drawn()).sort()).toEqual(ids);
  await expect(reader.chart.locator('.bar')).toHaveCount(0);

  await reader.choice('Time').selectOption('To scale, gaps shortened');
  await expect(breaks.first()).toBeAttached();
  await expect.poll(() => [reader.query('read'), reader.query('gaps')]).toEqual([null, null]);
});

test('in sequence events stand in equal steps, in order of time', async ({ page }) => {
  const reader = await new Selection(page).open('?read=sequence&from=2021-10-18&to=2021-10-22');
  await reader.zoomButton('Zoom in').click();
  const places = await reader.chart.locator('.mark .symbol').evaluateAll((symbols) =>
    symbols.map((symbol) => {
      const { left, width } = symbol.getBoundingClientRect();
      return { x: left + width / 2, id: symbol.closest<SVGElement>('a')?.dataset.event ?? '' };
    }),
  );
  const rank = new Map(timeline.events.map(({ id }, i) => [id, i]));
  const ordered = places.map(({ x, id }) => ({ x, rank: rank.get(id) ?? 0 })).sort((a, b) => a.rank - b.rank);
  expect(ordered.length).toBeGreaterThan(3);
  await expect(reader.chart.locator('.bar')).toHaveCount(0);
  const steps = ordered.slice(1).map(({ x, rank: at }, i) => {
    const before = ordered[i] as { x: number; rank: number };
    return (x - before.x) / (at - before.rank);
  });
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1);
});

test('a change of settings keeps to the days that are seen', async ({ page }) => {
  const reader = await new Selection(page).open('?from=2021-10-15&to=2021-10-25');
  await reader.choice('Lanes').selectOption('Lanes by kind');
  await reader.choice('Rows').selectOption('Compact rows');
  await reader.settled();
  await expect.poll(() => [reader.query('from'), reader.query('to')]).toEqual(['2021-10-15', '2021-10-25']);
});

test('the table shows the same selection, an event a row, each source linked to its passage', async ({ page }) => {
  const [kind] = timeline.events.map((event) => event.kind);
  const reader = await new Selection(page).open(`?kind=${kind}`);
  await reader.choice('View').selectOption('Table: events × sources');
  const events = timeline.events.filter((event) => event.kind === kind);
  const rows = reader.root.getByRole('rowheader');
  await expect(rows).toHaveText(events.map(({ title }) => title));
  await expect(reader.chart).toBeHidden();

  const event = events.find(({ accounts }) => accounts.length > 1) ?? events[0];
  const row = reader.root.getByRole('row', { name: event?.title ?? '' });
  const links = row.locator('.source a');
  await expect(links).toHaveCount(new Set(event?.accounts.map(({ article }) => article)).size);

  // From the table an event opens beside it, and gives the focus back.
  const title = row.getByRole('link', { name: event?.title ?? '', exact: true });
  await title.focus();
  await page.keyboard.press('Enter');
  await expect(reader.panel(event?.title ?? '')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toBeFocused();

  await links.first().click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
  await page.goBack();
  await expect(rows).toHaveCount(events.length);
});
