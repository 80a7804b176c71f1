import type { Page } from '@playwright/test';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { accessibilityProblems } from './accessibility.ts';
import { BIG_TOPIC } from './sites.ts';
import { expect, test } from './test.ts';

const { articles, events } = await readTimeline(BIG_TOPIC);
const first = events[0];
/** A day of the densest year, in the middle of what is seen first. */
const [middle] = events.filter(({ start }) => start?.startsWith('2021'));

/** The first page, once its script has taken over. */
async function open(page: Page, query = ''): Promise<Page> {
  await page.goto(`./${query}`);
  await expect(page.locator('event-timeline[data-ready]')).toBeVisible();
  return page;
}

const chart = (page: Page) => page.getByRole('group', { name: /^Timeline of events/ });
const rows = (page: Page) => page.locator('.event-pages li');
const listed = (page: Page) => page.locator('[data-listed]');
const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

/** How many events the marks of the chart stand for. */
function drawn(page: Page): Promise<number> {
  return chart(page)
    .locator('.marks > a')
    .evaluateAll((marks) => {
      const counts = marks.map((mark) => (mark as SVGElement).dataset.cluster?.split(' ').length ?? 1);
      return counts.reduce((sum, count) => sum + count, 0);
    });
}

/** Zooms with Ctrl and the wheel in the middle of the chart, without a pause. */
async function wheel(page: Page, steps: number, deltaY: number): Promise<void> {
  const box = await chart(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 120);
  await page.keyboard.down('Control');
  for (let i = 0; i < steps; i++) await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

/** Drags the chart to later days, in some steps. */
async function drag(page: Page): Promise<void> {
  const box = await chart(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 8 });
  await page.mouse.up();
}

/**
 * In the page, what the canvas showed last and the elements show now: exact marks whose symbol has another colour in
 * its middle, and the px at which the brush begins.
 */
function paintedLast(chart: Element): { symbols: number; differing: string[]; left: number; brush: number } {
  const canvas = document.querySelector('.timeline-moving') as HTMLCanvasElement;
  const { width: across, height: down } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, across, down).data ?? [];
  const { left, top } = chart.getBoundingClientRect();
  const isInside = (symbol: Element) => {
    const { x, width } = symbol.getBoundingClientRect();
    return x >= left && x + width <= left + across;
  };
  const exact = [...chart.querySelectorAll('.mark.exact:not(.selected) > .symbol')];
  const symbols = exact.filter(isInside).map((symbol) => {
    const { x, y, width, height } = symbol.getBoundingClientRect();
    const at = Math.round(y - top - chart.clientTop + height / 2) * across + Math.round(x - left + width / 2);
    return { fill: getComputedStyle(symbol).fill, painted: `rgb(${pixels.slice(4 * at, 4 * at + 3).join(', ')})` };
  });
  const differing = symbols.filter(({ fill, painted }) => fill !== painted);
  // A row below the handles.
  const alphas = [...pixels.slice(4 * across * (down - 6))].filter((_, i) => i % 4 === 3);
  return {
    symbols: symbols.length,
    differing: differing.map(({ fill, painted }) => `${painted} for ${fill}`),
    left: alphas.findIndex((alpha) => alpha > 0),
    brush: Number(document.querySelector('.timeline-overview .selection')?.getAttribute('x')),
  };
}

test('the page stays small however many events there are, at every zoom', async ({ page }) => {
  await open(page);
  expect(await elements(page)).toBeLessThan(3000);
  for (let i = 0; i < 6; i++) {
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await expect(page.locator('.timeline-moving:visible')).toHaveCount(0);
    expect(await elements(page)).toBeLessThan(3000);
  }
});

test('marks and counts add up to all events, to scale and in sequence', async ({ page }) => {
  await open(page);
  for (const reading of ['shortened', 'scale', 'sequence']) {
    await page.locator('[data-control="reading"]').selectOption(reading);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => drawn(page)).toBe(events.length);
  }
});

for (const [name, move] of [
  ['zooming', (page: Page) => wheel(page, 5, -20)],
  ['dragging', drag],
] as const) {
  test(`while ${name} a painted picture stands in for the elements, and at rest they are back`, async ({ page }) => {
    await open(page);
    const painted = page.locator('.timeline-moving');
    // It is there once the pointer has come to the chart.
    await chart(page).hover();
    await expect(painted).toBeAttached();
    const before = await chart(page).locator('.marks').innerHTML();
    const shown = painted.evaluate(
      (canvas) =>
        new Promise<boolean>((resolve) => {
          new MutationObserver(() => resolve(true)).observe(canvas, { attributeFilter: ['hidden'] });
        }),
    );
    await move(page);
    expect(await shown).toBe(true);
    await expect(painted).toBeHidden();
    await expect(chart(page)).not.toHaveClass(/moving/);
    expect(await chart(page).locator('.marks').innerHTML()).not.toBe(before);
    // What was painted last is what the elements show now.
    const { symbols, differing, left, brush } = await chart(page).evaluate(paintedLast);
    expect(symbols).toBeGreaterThan(100);
    expect(differing).toEqual([]);
    // Half of its line lies outside.
    expect(left).toBe(Math.floor(brush - 0.5));
    await chart(page).locator('.marks > a[data-event]').first().click();
    await expect(page.locator('[data-event-view]')).toBeVisible();
  });
}

test('titles come when they are needed: for labels, for the panel, and for words that are looked for', async ({
  page,
}) => {
  await open(page, `?e=${middle?.id}`);
  await expect(page.getByRole('region', { name: middle?.title ?? '', exact: true })).toBeVisible();
  await expect(chart(page).locator(`a.selected[data-event="${middle?.id}"]`)).toBeVisible();
  await open(page, '');
  await expect(chart(page).locator('.label').first()).toBeVisible();
  const word = first?.title.split(' ')[1] ?? '';
  const having = events.filter(({ title }) => title.toLowerCase().includes(word)).length;
  await page.getByPlaceholder(/Filter by words/).fill(word);
  await expect(page.locator('[data-control="count"]')).toHaveText(/^[\d,]+ of [\d,]+ events$/);
  await expect
    .poll(async () => Number((await page.locator('[data-control="count"]').textContent())?.split(' ')[0]))
    .toBeGreaterThanOrEqual(having);
});

test('on a day in the past marks have their titles, also of events that were told again later', async ({ page }) => {
  const publishedOn = new Map(articles.map(({ id, published }) => [id, published]));
  const days = (event: (typeof events)[number]) => event.accounts.map(({ article }) => publishedOn.get(article) ?? '');
  const told = events.findLast((event) => new Set(days(event)).size > 1 && event.start !== null);
  const known = told && days(told).toSorted()[0];
  await open(page, `?known=${known}&e=${told?.id}`);
  const mark = chart(page).locator(`a.selected[data-event="${told?.id}"]`);
  await expect(mark).toHaveAttribute('aria-label', new RegExp(`^${told?.title}, .*, 1 source,`));
});

test('the list under the timeline begins at the first day that is seen, and goes on by pages', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(listed(page)).toHaveText(`Events 1 to 50 of ${events.length.toLocaleString('en-GB')}`);
  await expect(rows(page).first()).toContainText(first?.title ?? '');
  await page.getByRole('button', { name: 'Later →' }).last().click();
  await expect(listed(page)).toHaveText(/^Events 51 to 100/);
  await expect(rows(page).first()).toContainText(events[50]?.title ?? '');
  await page.locator('[data-turn="-1"]').press('Enter');
  await expect(listed(page)).toHaveText(/^Events 1 to 50/);
  await expect(page.locator('[data-turn="-1"]')).toBeDisabled();
  await expect(page.locator('[data-turn="-1"]')).toBeFocused();
  await page.locator('[data-turn="1"]').click();
  await expect(rows(page).first()).toContainText(events[50]?.title ?? '');
  await rows(page).first().getByRole('link').click();
  await expect(page.getByRole('region', { name: events[50]?.title ?? '', exact: true })).toBeVisible();
});

test('a source is found by typing a part of its name', async ({ page }) => {
  await open(page);
  const article = articles[40];
  const field = page.getByRole('combobox', { name: 'Source' });
  await field.fill(article?.publisher.toLowerCase().slice(1) ?? '');
  await field.press('Enter');
  const told = events.filter(({ accounts }) => accounts.some((account) => account.article === article?.id)).length;
  await expect(page.locator('[data-control="count"]')).toHaveText(new RegExp(`^${told} of `));
  await expect(field).toHaveValue(article?.publisher ?? '');
  await field.fill('');
  await field.press('Enter');
  await expect(page.locator('[data-control="count"]')).toHaveText(`${events.length.toLocaleString('en-GB')} events`);
});

test('figures count what is too many to be drawn, and their tables lead to the file for the rest', async ({ page }) => {
  await page.goto('figures/');
  expect(await elements(page)).toBeLessThan(15_000);
  const lags = page.locator('#reporting-lag');
  const all = lags.locator('.points a[href$="/articles/"]:visible');
  const counts = await all.evaluateAll((points) =>
    points.map((point) => Number.parseInt((point.getAttribute('aria-label') ?? '').replace(',', ''), 10)),
  );
  await lags.getByText('The data as a table').click();
  const cells = lags.getByRole('row', { name: /^All articles/ }).getByRole('cell');
  const told = (await cells.allTextContents()).slice(1, -1).map((text) => Number(text.trim().replace(',', '')));
  expect(counts).toEqual(told.filter((count) => count > 0));
  const activity = page.locator('#activity');
  await activity.getByText('The data as a table').click();
  await expect(activity.getByText(/^The first 250 of [\d,]+ rows: the file has all of them\.$/)).toBeVisible();
  await activity.locator('.points a[href*="#event-"]:visible').first().click();
  await expect(page).toHaveURL(/\/years\/\d+\/#event-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('lanes of sources and columns of the table stay as many as can be read', async ({ page }) => {
  await open(page);
  await page.locator('[data-control="lanes"]').selectOption('source');
  await expect(chart(page).locator('.lane-names text')).toHaveCount(8);
  await expect(chart(page).locator('.lane-names text').last()).toHaveText('Other sources');
  await page.locator('[data-control="show"]').selectOption('table');
  await expect(page.getByRole('columnheader')).toHaveText(['Date', 'Event', 'Kind', 'Sources']);
  await expect(page.getByRole('rowheader').first()).toHaveText(first?.title ?? '');
});

test('each year has a page, which a cluster leads to without JavaScript', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator('.years a', { hasText: '2021' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Events of 2021');
  const ofYear = events.filter(({ start, end }) => (start ?? end)?.startsWith('2021'));
  await expect(page.locator('[data-event-row]')).toHaveCount(ofYear.length);
  await page.goBack();
  const cluster = page.locator('.marks a.cluster').first();
  const href = (await cluster.getAttribute('href')) ?? '';
  await cluster.click();
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
  await context.close();
});

test('a year links to its months, which have as many events as it says', async ({ page }) => {
  await page.goto('years/2021/');
  const links = page.getByRole('navigation', { name: 'Months of 2021' });
  const counts = (await links.getByRole('listitem').allTextContents()).map((text) => Number(text.replace(/\D/g, '')));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await page.locator('[data-event-row]').count());
  await links.getByRole('link', { name: 'September' }).click();
  await expect(page.getByRole('heading', { name: 'September' })).toBeInViewport();
  await expect(page.locator(':target [data-event-row]')).toHaveCount(counts[8] ?? 0);
  // Beside a long list they stay in sight.
  await expect(links).toBeInViewport();
  await links.getByRole('link', { name: 'January' }).click();
  await expect(page.getByRole('heading', { name: 'January' })).toBeInViewport();
});

test('many articles have a line each, by the year of publication', async ({ page }) => {
  await page.goto('articles/');
  const latest = articles.at(-1);
  const year = latest?.published.slice(0, 4) ?? '';
  const ofYear = articles.filter(({ published }) => published.startsWith(year));
  const lines = page.getByRole('region', { name: year }).getByRole('listitem');
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: year }).click();
  await expect(page.getByRole('heading', { name: year })).toBeInViewport();
  await expect(lines).toHaveCount(ofYear.length);
  await expect(lines.last()).toContainText(latest?.publisher ?? '');
  await lines
    .last()
    .getByRole('link', { name: latest?.title ?? '' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(latest?.title ?? '');
  await page.goBack();
  await expect(page.locator('section a')).toHaveCount(articles.length);
});

test('on a phone the list is the timeline, and the overview leads to its days', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const before = await listed(page).textContent();
  const overview = page.getByRole('group', { name: /^Overview/ });
  await overview.scrollIntoViewIfNeeded();
  await overview.click({ position: { x: 12, y: 20 } });
  await expect(listed(page)).not.toHaveText(before ?? '');
  await expect(listed(page)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

for (const [name, address] of [
  ['the first page', './'],
  ['a year', 'years/1999/'],
  ['the articles', 'articles/'],
] as const) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
}
