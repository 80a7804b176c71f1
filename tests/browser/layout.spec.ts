import type { Page } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';
import { expect, test } from './test.ts';

test.describe('with reduced motion nothing is animated', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const [kind, address] of Object.entries(pageKinds)) {
    test(kind, async ({ page }) => {
      await page.goto(address);
      const moving = await page.evaluate(() => {
        const isLong = (durations: string) =>
          durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
        return [document.documentElement, ...document.body.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
            return isLong(transitionDuration) || isLong(animationDuration) || scrollBehavior === 'smooth';
          })
          .map((element) => element.outerHTML.slice(0, 80));
      });
      expect(moving).toEqual([]);
    });
  }
});

test('with letters twice as large no page scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide: Record<string, number> = {};
  for (const [kind, address] of Object.entries(pageKinds)) {
    await page.goto(address);
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    if (width > 390) wide[kind] = width;
  }
  expect(wide).toEqual({});
});

test('no link is underlined beyond its words', async ({ page }) => {
  const blanks: Record<string, string[]> = {};
  for (const [kind, address] of Object.entries(pageKinds)) {
    await page.goto(address);
    const found = await linksWithDrawnBlank(page);
    if (found.length > 0) blanks[kind] = found;
  }
  expect(blanks).toEqual({});
});

/** Links that end or begin with a blank that takes room on the page. */
function linksWithDrawnBlank(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isDrawn = (node: Node | null, edge: RegExp) => {
      const { index = -1, 0: blank = '' } = node?.textContent?.match(edge) ?? {};
      if (!(node instanceof Text) || blank === '') return false;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + blank.length);
      return range.getBoundingClientRect().width > 0;
    };
    return [...document.querySelectorAll('main a')]
      .filter((link) => isDrawn(link.lastChild, /\s+$/) || isDrawn(link.firstChild, /^\s+/))
      .map((link) => link.outerHTML.slice(0, 120));
  });
}

test.describe('print keeps every text of the page, dark on white', () => {
  test.use({ colorScheme: 'dark' });
  for (const [kind, address] of Object.entries(pageKinds)) {
    test(kind, async ({ page }) => {
      await page.goto(address);
      const onScreen = await visibleTexts(page);
      await page.emulateMedia({ media: 'print' });
      const printed = await visibleTexts(page);
      expect(onScreen.filter((text) => !printed.includes(text))).toEqual([]);
      expect(await lightness(page, 'background-color')).toBeGreaterThan(0.9);
      expect(await lightness(page, 'color')).toBeLessThan(0.4);
    });
  }
});

/** Texts of the content, without those of menus, of the timeline's controls, and of buttons and what names them. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, p, li, blockquote, dt, dd, td, mark)')]
      .filter((element) => !element.closest('nav, event-timeline, [data-tools]') && element.checkVisibility())
      .map((element) => (element.textContent ?? '').trim())
      .filter((text) => text !== ''),
  );
}

/** How light a colour of the page is on the whole, 0 to 1; white where none is set. */
function lightness(page: Page, property: string): Promise<number> {
  return page.evaluate((name) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('This browser draws nothing.');
    const root = getComputedStyle(document.documentElement).getPropertyValue(name);
    const body = getComputedStyle(document.body).getPropertyValue(name);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 1, 1);
    for (const colour of [root, body]) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3 / 255;
  }, property);
}
