import { timeline } from './page-kinds.ts';
import { type Event, Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ids = timeline.events.map(({ id }) => id);
const titleOf = (id: string | undefined) => timeline.events.find((event) => event.id === id)?.title ?? '';
const isSeenFirst = ({ start }: Event) => (start ?? '') >= '2021-10-01';

/** An answer and what it answers, both within what is seen first. */
const answer = timeline.events.find(
  (event) =>
    isSeenFirst(event) && timeline.events.some((other) => event.respondsTo.includes(other.id) && isSeenFirst(other)),
);
const answered = timeline.events.find((event) => answer?.respondsTo.includes(event.id) && isSeenFirst(event));

for (const way of ['mouse', 'keyboard'] as const) {
  test(`the panel goes from event to event in order of time, with the ${way}`, async ({ page }) => {
    const start = 40;
    const reader = await new Selection(page).open(`?e=${ids[start]}`);
    const press = async (name: RegExp) => {
      if (way === 'mouse') return reader.button(name).click();
      await reader.button(name).press('Enter');
    };
    await press(/Later/);
    await expect(
      reader.panel(titleOf(ids[start + 1])).getByRole('heading', { name: titleOf(ids[start + 1]) }),
    ).toBeVisible();
    await expect(reader.root.getByRole('status').filter({ hasText: titleOf(ids[start + 1]) })).toBeAttached();
    await expect(reader.button(/Later/)).toBeFocused();
    await press(/Later/);
    await press(/Earlier/);
    await press(/Earlier/);
    await press(/Earlier/);
    await expect(reader.panel(titleOf(ids[start - 1]))).toBeVisible();
    await expect.poll(() => reader.query('e')).toBe(ids[start - 1]);
    // The chart goes along.
    await expect(reader.chart.locator('.selected').first()).toBeInViewport();
  });
}

test('an event that goes on from before what is seen opens where it is', async ({ page }) => {
  const reader = await new Selection(page).open();
  const days = reader.root.locator('[data-range]');
  const before = await days.textContent();
  const long = timeline.events.find(({ start, end }) => (start ?? '9') < '2021' && (end ?? '') > '2021-10');
  if (!long) throw new Error('No event goes on from before what is seen.');
  await reader.chart.locator(`[data-event="${long.id}"] .symbol`).click();
  await expect(reader.panel(long.title)).toBeFocused();
  // The panel takes room: no other days are shown, if not all of them.
  await expect(reader.chart.locator(`.selected[data-event="${long.id}"]`)).toBeInViewport();
  await expect(days).toHaveText(before ?? '');
});

test('the panel goes through the filtered events only, and no further than the last', async ({ page }) => {
  const kept = timeline.events.filter(({ kind }) => kind === timeline.events[0]?.kind);
  const [first, second] = kept.slice(-2);
  const reader = await new Selection(page).open(`?e=${first?.id}&kind=${first?.kind}`);
  await reader.button(/Later/).click();
  await expect(reader.panel(second?.title ?? '')).toBeVisible();
  await expect(reader.button(/Later/)).toBeDisabled();
  await reader.button(/Later/).press('Enter');
  await expect(reader.panel(second?.title ?? '')).toBeVisible();
  await reader.button(/Earlier/).click();
  await expect(reader.panel(first?.title ?? '')).toBeVisible();
  await expect(reader.button(/Later/)).toBeEnabled();
});

test('the panel remembers how far an event was read', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  const at = 40;
  const reader = await new Selection(page).open(`?e=${ids[at]}`);
  const body = reader.root.locator('[data-panel-body]');
  await expect(body.getByRole('heading', { name: titleOf(ids[at]) })).toBeVisible();
  const scrollTop = () => body.evaluate((element) => element.scrollTop);
  await body.evaluate((element) => element.scrollTo(0, 60));
  await reader.button(/Later/).click();
  await expect(body.getByRole('heading', { name: titleOf(ids[at + 1]) })).toBeVisible();
  expect(await scrollTop()).toBe(0);
  await reader.button(/Earlier/).click();
  await expect(body.getByRole('heading', { name: titleOf(ids[at]) })).toBeVisible();
  expect(await scrollTop()).toBe(60);
});

for (const way of ['mouse', 'keyboard'] as const) {
  test(`an event of the list below opens in sight, and closing it leads back to the list, with the ${way}`, async ({
    page,
  }) => {
    const reader = await new Selection(page).open();
    const event = timeline.events.at(-20);
    const link = reader.root.locator('[data-event-row]').getByRole('link', { name: event?.title ?? '', exact: true });
    if (way === 'mouse') await link.click();
    else await link.press('Enter');
    const panel = reader.panel(event?.title ?? '');
    await expect(panel).toBeFocused();
    await expect(panel.getByRole('heading', { name: event?.title ?? '' })).toBeInViewport();
    if (way === 'mouse') await reader.button('Close').click();
    else await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  });
}

test('an arc leads from an answer to what it answers, and one leads back', async ({ page }) => {
  const reader = await new Selection(page).open(`?e=${answer?.id}`);
  const follow = async (name: string) => {
    const arc = reader.chart.getByRole('link', { name, exact: true });
    await expect(arc).toBeAttached();
    // Somewhere along it, where no mark lies above.
    const point = await arc.evaluate((link) => {
      const path = link.querySelector('.reach') as SVGPathElement;
      const along = Array.from({ length: 40 }, (_, i) => path.getPointAtLength((i / 40) * path.getTotalLength()));
      const places = along.map((place) => place.matrixTransform(path.getScreenCTM() ?? undefined));
      const free = places.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('a') === link);
      return { x: free?.x ?? 0, y: free?.y ?? 0 };
    });
    await page.mouse.click(point.x, point.y);
  };
  await follow(`Answers: ${answered?.title}`);
  await expect(reader.panel(answered?.title ?? '')).toBeVisible();
  await expect.poll(() => reader.query('e')).toBe(answered?.id);
  await follow(`Answered by: ${answer?.title}`);
  await expect(reader.panel(answer?.title ?? '')).toBeVisible();
});

test('by keyboard the panel leads to what an event answers, and back', async ({ page }) => {
  const reader = await new Selection(page).open(`?e=${answer?.id}`);
  const link = (title: string | undefined) =>
    reader.root.locator('[data-panel-body]').getByRole('link', { name: title ?? '', exact: true });
  await link(answered?.title).press('Enter');
  await expect(reader.panel(answered?.title ?? '')).toBeVisible();
  await expect.poll(() => reader.query('e')).toBe(answered?.id);
  await link(answer?.title).press('Enter');
  await expect(reader.panel(answer?.title ?? '')).toBeVisible();
});

test('a click on a cluster comes nearer, until its events stand alone or are listed', async ({ page }) => {
  const reader = await new Selection(page).open();
  const cluster = reader.chart.locator('[data-cluster]').first();
  const hidden = ((await cluster.getAttribute('data-cluster')) ?? '').split(' ');
  const list = reader.root.locator('[data-panel-body] ol');
  for (let i = 0; i < 8 && !(await list.isVisible()); i++) {
    const left = reader.chart.locator(`[data-cluster~="${hidden[0]}"], [data-cluster~="${hidden.at(-1)}"]`);
    if ((await left.count()) === 0) return;
    const before = await reader.root.locator('[data-range]').textContent();
    await left.first().click();
    await expect
      .poll(
        async () => (await list.isVisible()) || (await reader.root.locator('[data-range]').textContent()) !== before,
      )
      .toBe(true);
  }
  await expect(list.getByRole('link').first()).toBeVisible();
  const title = (await list.getByRole('link').first().textContent()) ?? '';
  await list.getByRole('link').first().press('Enter');
  await expect(reader.panel(title).getByRole('heading', { name: title })).toBeVisible();
});

test('the hint is there on the first visit, and gone for good with the first thing that is done', async ({ page }) => {
  const reader = await new Selection(page).open();
  const hint = reader.root.locator('[data-hint]');
  await expect(hint).toBeVisible();
  await (await reader.someEvent()).mark.press('ArrowRight');
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(reader.root.locator('.mark').first()).toBeVisible();
  await expect(hint).toBeHidden();
});
