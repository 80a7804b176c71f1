import sharp from 'sharp';
import { accessibilityProblems } from './accessibility.ts';
import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

/** A kind of few events: a long table takes axe long. */
const [kind = ''] = [...Map.groupBy(timeline.events, (event) => event.kind)]
  .sort(([, a], [, b]) => a.length - b.length)
  .map(([name]) => name);

test('axe finds nothing in any state', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const reader = await new Selection(page).open();
  const check = (state: string) =>
    test.step(state, async () => expect.soft(await accessibilityProblems(page, '.event-list'), state).toEqual([]));

  await reader.kind(kind).click();
  await reader.choice('Lanes').selectOption('source');
  await reader.choice('Rows').selectOption('compact');
  await check('filters set, lanes by source, compact');
  await reader.words.fill('no such words');
  await expect(reader.root.getByText('No events match.')).toBeVisible();
  await check('no events match');
  await reader.button('Clear all').click();
  await reader.choice('Time').selectOption('sequence');
  await check('in sequence');
  await reader.kind(kind).click();
  await reader.choice('View').selectOption('table');
  await check('table');
  await reader.root.getByRole('rowheader').getByRole('link').first().click();
  await expect(reader.button(/Later/)).toBeVisible();
  await reader.button(/^☆ Add/).click();
  await reader.button('My list (1)').click();
  await check('panel beside the table, my list only');
  await reader.button('Help').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('help');
});

test('in forced colours marks, pressed buttons and the hint are seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const reader = await new Selection(page).open();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const fills = await reader.chart
    .locator('.mark .symbol')
    .evaluateAll((symbols) =>
      symbols.map((symbol) => [getComputedStyle(symbol).fill, getComputedStyle(symbol).stroke]),
    );
  expect(fills.filter((colours) => colours.every((colour) => colour === paper))).toEqual([]);

  /** Share of an element's px that are light. */
  const lightness = async (element: ReturnType<Selection['kind']>) => {
    const { data } = await sharp(await element.screenshot())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((value) => value > 128).length / data.length;
  };
  // Letters, light on dark: some of both, and mostly dark.
  const hint = await lightness(reader.root.locator('[data-hint]'));
  expect(hint).toBeGreaterThan(0.03);
  expect(hint).toBeLessThan(0.5);
  await reader.kind(kind).click();
  await page.mouse.move(0, 0);
  const pressed = await lightness(reader.kind(kind));
  expect(pressed).toBeGreaterThan(0.03);
  expect(pressed).toBeLessThan(0.5);
  const [symbol, button] = await reader
    .kind(kind)
    .evaluate((element) => [
      getComputedStyle(element.querySelector('path') as Element).fill,
      getComputedStyle(element).backgroundColor,
    ]);
  expect(symbol).not.toBe(button);
});

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } });

  test('events are found, opened, read and closed, without scrolling sideways', async ({ page }) => {
    const reader = await new Selection(page).load('');
    await reader.button('Filters').click();
    await reader.choice('Actor').selectOption({ index: 4 });
    await expect(reader.count).toHaveText(/^\d+ of/);
    const link = reader.root.locator('[data-event-row]:not([hidden]) a').first();
    const title = (await link.textContent()) ?? '';
    await link.click();
    const panel = reader.panel(title);
    await expect(panel.getByRole('heading', { name: title })).toBeInViewport();
    await expect(reader.button('Close')).toBeInViewport({ ratio: 1 });
    await panel
      .getByRole('link', { name: /^Read in context/ })
      .last()
      .scrollIntoViewIfNeeded();
    await expect(panel.getByRole('link', { name: /^Read in context/ }).last()).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await reader.button('Close').click();
    await expect(panel).toBeHidden();
  });
});

test('with reduced motion zooming is one step; without, it is seen to move', async ({ page }) => {
  const reader = await new Selection(page).open();
  /** What the range said, one after the other, while "All" was shown. */
  const steps = async () => {
    const told = await reader.root.locator('[data-range]').evaluateHandle((range) => {
      const texts: (string | null)[] = [];
      new MutationObserver(() => texts.push(range.textContent)).observe(range, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
    await reader.zoomButton('All').click();
    await reader.settled();
    return (await told.jsonValue()).length;
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await steps()).toBe(1);
  await reader.zoomButton('Reset').click();
  await reader.settled();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await steps()).toBeGreaterThan(1);
});
