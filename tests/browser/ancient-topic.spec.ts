import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

test('lists and footnotes of an article are numbered, and lists without an order have dots', async ({ page }) => {
  await page.goto('articles/jahre/');
  const markers = await page
    .locator('.digest :is(ol, ul)')
    .filter({ hasNot: page.locator('.number') })
    .evaluateAll((lists) => lists.map((list) => [list.localName, getComputedStyle(list).listStyleType]));
  expect(markers).toEqual([
    ['ol', 'decimal'],
    ['ul', 'circle'],
    ['ol', 'decimal'],
  ]);
});

test('the words of the site are German, those of footnotes among them', async ({ page }) => {
  await page.goto('articles/jahre/');
  await expect(page.getByRole('heading', { name: 'Fußnoten' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zurück zu Verweis 1' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Website' }).getByRole('link')).toHaveText([
    'Zeitleiste',
    'Artikel',
    'Akteure',
    'Zahlen',
    'Info',
    'Daten',
    'Suche',
  ]);
  await page.goto('actors/');
  await expect(page).toHaveTitle('Akteure – Karthago');
});

test('a sentence that ends in a date with a full stop has no other', async ({ page }) => {
  await page.goto('events/march/');
  await expect(page.locator('.disputed')).toContainText('Stadtbote: 219 v. Chr.');
  await expect(page.getByText(/^Datierung/)).toHaveText([/^Datierung: 218 v. Chr.$/, /^Datierung: 219 v. Chr.$/]);
  await expect(page.getByRole('main')).not.toContainText('..');
});

test('the days shown are told in full, and move nothing beside them', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  const range = page.locator('[data-range]');
  const places = () =>
    page.locator('.tools-row > *').evaluateAll((tools) => tools.map((tool) => tool.getBoundingClientRect().toJSON()));
  const before = await places();
  await reader.zoomButton('Alles').click();
  await reader.settled();
  await expect(range).toHaveText(/v\. Chr\..*n\. Chr\.$/);
  const cut = await range.evaluate((span) => {
    const words = document.createRange();
    words.selectNodeContents(span);
    const [text, box] = [words.getBoundingClientRect(), span.getBoundingClientRect()];
    return text.width > box.width || text.height > box.height;
  });
  expect(cut).toBe(false);
  expect(await places()).toEqual(before);
});

test('names of years stand apart on the axis of the activity chart', async ({ page }) => {
  await page.goto('figures/');
  const gaps = await page.locator('#activity .picture:visible .ticks text').evaluateAll((names) => {
    const boxes = names.map((name) => name.getBoundingClientRect()).sort((a, b) => a.left - b.left);
    return boxes.slice(1).map((box, i) => box.left - (boxes[i]?.right ?? 0));
  });
  expect(gaps.length).toBeGreaterThan(2);
  expect(Math.min(...gaps)).toBeGreaterThan(2);
});

test('the hint hides no mark where there is room beside them', async ({ page }) => {
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./', { waitUntil: 'networkidle' });
    const hint = await page.locator('[data-hint]').boundingBox();
    const chart = await page.locator('[data-chart]').boundingBox();
    if (!hint || !chart) throw new Error('There is no hint.');
    for (const mark of await page.locator('[data-chart] .marks > a').all()) {
      const box = await mark.boundingBox();
      if (!box) continue;
      const isAcross = box.x < hint.x + hint.width && box.x + box.width > hint.x;
      const isAlong = box.y < hint.y + hint.height && box.y + box.height > hint.y;
      expect(isAcross && isAlong).toBe(false);
    }
    expect(hint.x).toBeGreaterThanOrEqual(chart.x);
    expect(hint.x + hint.width).toBeLessThanOrEqual(chart.x + chart.width);
    expect(hint.y).toBeGreaterThanOrEqual(chart.y);
  }
});
