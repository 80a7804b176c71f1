import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { accessibilityProblems } from './accessibility.ts';
import { timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';

/** Numbers of the series that most accounts give. */
const numbers = Map.groupBy(
  timeline.events.flatMap((event) =>
    event.accounts.flatMap((account) => account.figures.map((figure) => ({ event, account, figure }))),
  ),
  ({ figure }) => figure.series,
);
const [series = '', claims = []] = [...numbers].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];

/** Points of a figure, of the drawing that is shown at this width. */
function pointsOf(page: Page, figure: string): Locator {
  return page.locator(`#${figure} .points a:visible`);
}

/** Opens the page with a figure in view and its island at work. */
async function openAt(page: Page, figure: string): Promise<Locator> {
  await page.goto('figures/');
  const chart = page.locator(`#${figure} plot-chart`);
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toHaveAttribute('data-ready', '');
  return pointsOf(page, figure);
}

test('how many, who says so, since when: three clicks lead from the first page to the passage', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Figures' }).click();
  const points = pointsOf(page, `numbers-${series}`);
  await expect(points).toHaveCount(claims.length);
  // The number, the outlet and the date are told before any further click.
  await expect(points.first()).toHaveAttribute('aria-label', /\d.*, published .*\d{4}, (for|undated)/);

  await points.first().click();
  await expect(page).toHaveURL(/\/events\/[^/]+\/$/);
  await page
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('the table behind the chart leads to the same passages in one click', async ({ page }) => {
  await page.goto('figures/');
  const figure = page.locator(`#numbers-${series}`);
  await figure.getByText('The data as a table').click();
  const passages = figure.getByRole('link', { name: /^Passage: / });
  await expect(passages).toHaveCount(claims.length);
  await passages.last().click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('who reports an event, and in which words: a mark of the matrix opens the passage', async ({ page }) => {
  await page.goto('figures/');
  const marks = page.locator(`#who-reports-what .points a[href$="#${widelyTold.id}"]:visible`);
  await expect(marks).toHaveCount(widelyTold.accounts.length);
  await marks.first().click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('a circle of several events opens the table at their rows, and these lead to the passages', async ({ page }) => {
  await page.goto('figures/');
  const circle = page.locator('#activity .points a[data-action^="Show"]:visible').first();
  const row = new URL((await circle.getAttribute('href')) ?? '', page.url()).hash;
  await circle.click();
  await expect(page.locator(row)).toBeInViewport();
  await page
    .locator(row)
    .getByRole('link', { name: /^Passage: / })
    .first()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('every account is in the figure of reporting lag or in its table', async ({ page }) => {
  await page.goto('figures/');
  const accounts = timeline.events.flatMap((event) => event.accounts);
  await expect(page.locator('#reporting-lag tbody tr')).toHaveCount(accounts.length);
});

test('the arrow keys go from point to point and say what each is; Escape hides it', async ({ page }) => {
  const points = await openAt(page, 'who-reports-what');
  const tip = page.locator('#who-reports-what .chart-tip');
  await points.first().focus();
  await page.keyboard.press('ArrowRight');
  const name = await page.locator(':focus').getAttribute('aria-label');
  await expect(page.locator(':focus')).toHaveAttribute('data-action', 'Read the passage');
  await expect(tip).toBeVisible();
  expect(name).toContain(await tip.locator('p').first().textContent());

  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('aria-label')).not.toBe(name);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});

test('Tab enters a chart once, and Home and End reach its first and last point', async ({ page }) => {
  const points = await openAt(page, 'reporting-lag');
  expect(await points.evaluateAll((all) => all.filter((point) => (point as HTMLElement).tabIndex === 0).length)).toBe(
    1,
  );
  await points.first().focus();
  await page.keyboard.press('End');
  await expect(points.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(points.first()).toBeFocused();
});

test('a mouse over a point shows what it says, and may move onto that', async ({ page }) => {
  const points = await openAt(page, `numbers-${series}`);
  const tip = page.locator(`#numbers-${series} .chart-tip`);
  await points.last().hover();
  await expect(tip).toBeVisible();
  await tip.hover();
  await page.waitForTimeout(400);
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
});

test('each file holds what its figure shows', async ({ page }) => {
  await page.goto('figures/');
  const links = page.getByRole('link', { name: /^Download the data/ });
  for (const [i, link] of (await links.all()).entries()) {
    const downloading = page.waitForEvent('download');
    await link.click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text, `file ${i}`).toMatch(/^[a-z_]+(,[a-z_]+)+\r\n/);
    expect(csvParse(text).length).toBeGreaterThan(0);
  }
  const rows = csvParse(await (await page.request.get(`figures/numbers-${series}.csv`)).text());
  expect(rows.map(({ event, value }) => `${event} ${value}`).sort()).toEqual(
    claims.map(({ event, figure }) => `${event.id} ${figure.value ?? ''}`).sort(),
  );
});

test('no page loads Plot, and only this one the code of charts', async ({ page }) => {
  const scripts: { from: string; text: Promise<string> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.push({ from: response.frame().url(), text: response.text() });
    }
  });
  const article = timeline.articles[0]?.id;
  for (const address of ['./', `events/${widelyTold.id}/`, `articles/${article}/`, 'figures/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const inline = await page.locator('script:not([src])').allTextContents();
    const texts = [...inline, ...(await Promise.all(scripts.splice(0).map(({ text }) => text)))];
    // Words that Plot's code cannot do without.
    expect(
      texts.filter((text) => /observablehq|plot-d6a7b5|swatches-wrap/.test(text)),
      address,
    ).toEqual([]);
    expect(
      texts.some((text) => text.includes('plot-chart')),
      address,
    ).toBe(address === 'figures/');
  }
});

test('a chart loads its code when it comes into view', async ({ page }) => {
  await page.goto('figures/', { waitUntil: 'networkidle' });
  const last = page.locator('plot-chart').last();
  await expect(last).not.toHaveAttribute('data-ready');
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute('data-ready', '');
});

// Every theme and width, with the charts as the build drew them, is the business of accessibility.spec.ts.
test('axe finds nothing with every chart at work and a table open', async ({ page }) => {
  test.slow();
  await page.goto('figures/');
  for (const chart of await page.locator('plot-chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart).toHaveAttribute('data-ready', '');
  }
  await page.locator(`#numbers-${series}`).getByText('The data as a table').click();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap shows what a point says, with a link to the passage', async ({ page }) => {
    const points = await openAt(page, `numbers-${series}`);
    await points.first().tap();
    const tip = page.locator(`#numbers-${series} .chart-tip`);
    await expect(tip).toBeVisible();
    await expect(tip.locator('p').first()).toHaveText(/\d/);
    await tip.getByRole('link', { name: 'Read the passage' }).tap();
    await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
  });

  test('no figure is wider than the screen, with its tables open', async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('figures/');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const overflowing = await page
        .locator('.picture:visible')
        .evaluateAll((pictures) => pictures.filter((picture) => picture.scrollWidth > picture.clientWidth).length);
      expect(overflowing).toBe(0);
    }
  });
});
