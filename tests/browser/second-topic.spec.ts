import type { Locator, Page } from '@playwright/test';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { problemsAsItStands } from './accessibility.ts';
import { pageKindsOf } from './fullest-pages.ts';
import { SECOND_TOPIC } from './sites.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

// Nothing in `src` knows the shipped topic: another one, of another field and in Arabic, is as good a site.
const timeline = await readTimeline(SECOND_TOPIC);
const disputed = timeline.events.find((event) => event.disputed);
const crowd = timeline.events.filter((event) => event.date === '1761-06-06');
if (!disputed) throw new Error('The second topic has lost its disputed event.');

const PHONE = { width: 390, height: 844 };

for (const [kind, address] of Object.entries(pageKindsOf(timeline))) {
  test(`${kind}: it reads from right to left, axe finds nothing, and nothing sticks out, on a phone neither`, async ({
    page,
  }) => {
    test.slow();
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await overhang(page)).toBe(0);
    expect(await problemsAsItStands(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await overhang(page)).toBe(0);
    expect(await problemsAsItStands(page)).toEqual([]);
  });
}

/** Px by which a page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('an event opens in the panel, at the end of the line, and its passage in the article', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  await reader.mark(disputed.id).click();
  const panel = reader.panel(disputed.title);
  await expect(panel.getByRole('heading', { name: disputed.title })).toBeVisible();
  const [chart, side] = [await reader.chart.boundingBox(), await panel.boundingBox()];
  expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThanOrEqual(chart?.x ?? 0);
  await panel
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('labels stand beside their marks, and lanes are named within the chart', async ({ page }) => {
  const { chart } = await new TimelinePage(page).open();
  const { gaps, names, frame } = await chart.evaluate((svg) => {
    const box = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
    const labelled = [...svg.querySelectorAll('.mark')].filter((mark) => mark.querySelector('.label'));
    return {
      gaps: labelled.map((mark) => box(mark.querySelector('.label')).left - box(mark.querySelector('.symbol')).right),
      names: [...svg.querySelectorAll('.lane-names text')].map((name) => [box(name).left, box(name).right]),
      frame: [box(svg).left, box(svg).right],
    };
  });
  expect(gaps.length).toBeGreaterThan(5);
  for (const gap of gaps) expect(gap).toBeGreaterThan(-1);
  expect(names).toHaveLength(3);
  for (const [left = 0, right = 0] of names) {
    expect(left).toBeGreaterThanOrEqual(frame[0] as number);
    expect(right).toBeLessThanOrEqual(frame[1] as number);
  }
});

test('time runs from left to right, over the year 1, and years before it say so', async ({ page }) => {
  const { chart } = await new TimelinePage(page).open();
  const ticks = await chart.evaluate((svg) =>
    [...svg.querySelectorAll('.tick text')].map((text) => ({
      x: text.getBoundingClientRect().x,
      label: text.textContent ?? '',
    })),
  );
  const inOrder = ticks.toSorted((a, b) => a.x - b.x).map(({ label }) => label);
  const before = inOrder.filter((label) => label.includes('ق.م'));
  expect(before.length).toBeGreaterThan(0);
  expect(inOrder.slice(0, before.length)).toEqual(before);
  expect(inOrder).toContain('1000');
});

test('events of one day are all in the chart, or counted by a mark', async ({ page }) => {
  const { chart } = await new TimelinePage(page).open();
  expect(crowd.length).toBeGreaterThan(10);
  const drawn = await chart.evaluate((svg) =>
    [...svg.querySelectorAll<SVGElement>('.marks a')].flatMap(
      ({ dataset }) => dataset.event ?? dataset.cluster?.split(' ') ?? [],
    ),
  );
  expect(drawn.toSorted()).toEqual(timeline.events.map(({ id }) => id).toSorted());
});

test('zooming and the filter for words answer', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
  await reader.zoomButton('Reset').click();
  await page.getByRole('searchbox').fill('سمرقند');
  await expect(page.locator('event-timeline [data-event-row]:visible')).toHaveCount(1);
});

test('on a phone a tap opens an event', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const reader = await new TimelinePage(page).open();
  await page.locator('event-timeline a[data-event]:visible').first().click();
  const first = timeline.events[0]?.title ?? '';
  await expect(reader.panel(first).getByRole('heading', { name: first })).toBeVisible();
});

test('an article in a third script reads in its own direction, with its passages marked', async ({ page }) => {
  await page.goto('articles/guest-star/');
  const paragraph = page.locator('.digest[lang=zh] p').first();
  const mark = paragraph.locator('mark').first();
  await expect(mark).toContainText('客星大概在五月出现');
  const [whole, cited] = [await paragraph.boundingBox(), await mark.boundingBox()];
  // The passage stands a few words into its line: near the left end where the line runs from there.
  expect((cited?.x ?? 0) - (whole?.x ?? 0)).toBeLessThan((whole?.width ?? 0) / 2);
});

test('articles that repeat the same reporting are told apart from witnesses', async ({ page }) => {
  const repeated = timeline.events.find(
    ({ accounts }) =>
      accounts.length > 1 &&
      new Set(accounts.map(({ article }) => timeline.articles.find(({ id }) => id === article)?.origin)).size === 1,
  );
  await page.goto(`events/${repeated?.id}/`);
  await expect(page.getByText('2 accounts, 1 independent witness: some repeat the same reporting')).toBeVisible();
});

test('a correction stands with the account that was corrected, and in the list of all', async ({ page }) => {
  const event = timeline.events.find(({ accounts }) => accounts.some(({ corrections }) => corrections.length > 0));
  const correction = event?.accounts.flatMap(({ corrections }) => corrections)[0];
  for (const address of [`events/${event?.id}/`, 'about/']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(correction?.when ?? '');
    await expect(page.getByRole('main')).toContainText(correction?.why ?? '');
  }
});

/** Whether words stand from left to right as they are listed, each the first that begins where the one before ended. */
function stand(text: Locator, ...words: string[]): Promise<boolean> {
  return text.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: { node: Node; at: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let at = 0; at < (node.nodeValue ?? '').length; at++) letters.push({ node, at });
    }
    const all = letters.map(({ node, at }) => node.nodeValue?.[at]).join('');
    const lefts = sought.map((word) => {
      const { node, at } = letters[all.indexOf(word)] as { node: Node; at: number };
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return all.includes(word) ? range.getBoundingClientRect().left : NaN;
    });
    return lefts.every((left, i) => i === 0 || left > (lefts[i - 1] as number));
  }, words);
}

test('dates from right to left stay whole among English words', async ({ page }) => {
  await page.goto('articles/');
  expect(await stand(page.getByText(/^about/), 'about', '2019', 'مارس', '12')).toBe(true);
  await page.goto('events/guest-star/');
  expect(await stand(page.getByText(/^Dated 4/), 'Dated', '1054', 'يوليو', '4')).toBe(true);
  expect(await stand(page.getByText(/^Reported/).first(), 'Reported', 'about', 'later')).toBe(true);
});

test('disputed dates follow their outlets, one after another', async ({ page }) => {
  await page.goto('events/guest-star/');
  expect(await stand(page.locator('.disputed'), 'The', '星', '1054', 'صحيفة', 'يوليو')).toBe(true);
});

test('a paragraph of nothing but passages reads in the direction of its language', async ({ page }) => {
  await page.goto('articles/old-sky/');
  const paragraph = page.locator('.digest > p').filter({ hasText: 'انتشر' });
  expect(await stand(paragraph, '964', 'أتمّ', 'العاشر', 'انتشر')).toBe(true);
});

test('who publishes it is told on the page About, each heading a link away from every page', async ({ page }) => {
  await page.goto('articles/');
  const links = page.getByRole('contentinfo').getByRole('link');
  await expect(links.nth(0)).toHaveText('للتواصل معنا');
  await expect(links.nth(1)).toHaveText('بيانات الناشر');
  await links.nth(0).click();
  const section = page.getByRole('region', { name: 'للتواصل معنا' });
  await expect(section.getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(section.getByRole('listitem').first()).toHaveText('اذكر الحدث.');
  await expect(section.getByRole('heading', { level: 3 })).toHaveText('أوقات الرد');
  await expect(page.getByRole('main')).toContainText('مرصد الاختبار');
});
