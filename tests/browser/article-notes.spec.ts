import type { Page } from '@playwright/test';
import { richArticle, timeline } from './page-kinds.ts';
import { expect, test } from './test.ts';

const address = `articles/${richArticle.id}/`;
const told = timeline.events.filter(({ accounts }) => accounts.some(({ article }) => article === richArticle.id));
const marks = (page: Page) => page.locator('event-strip svg:visible a[data-event]');

test('each event has a note beside its passage, with the number of other sources', async ({ page }) => {
  await page.goto(address);
  const notes = page.locator('main .passage-notes');
  for (const event of told) {
    const note = notes.locator('li', { has: page.locator(`a[href$="/events/${event.id}/"]`) }).first();
    const others = event.accounts.length - 1;
    const words = others === 0 ? 'told by nobody else' : others === 1 ? '1 other source' : `${others} other sources`;
    await expect(note).toContainText(event.title);
    await expect(note).toContainText(words);
  }
});

test('a note stands beside its paragraph where there is room, and under it on a phone', async ({ page }) => {
  await page.goto(address);
  const place = () =>
    page.evaluate(() => {
      const note = document.querySelector('main .passage-notes');
      const block = note?.previousElementSibling;
      if (!note || !block) throw new Error('The article has no notes.');
      const [a, b] = [block.getBoundingClientRect(), note.getBoundingClientRect()];
      return { isBeside: b.left >= a.right && b.top < a.bottom, isUnder: b.top >= a.bottom };
    });
  expect(await place()).toEqual({ isBeside: true, isUnder: false });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await place()).toEqual({ isBeside: false, isUnder: true });
});

test('notes cover neither text nor one another', async ({ page }) => {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const overlaps = await page.evaluate(() => {
      const digest = document.querySelector('main .passage-notes')?.parentElement;
      const boxes = [...(digest?.children ?? [])].map((child) => child.getBoundingClientRect());
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b))).length;
    });
    expect(overlaps, `at ${width} px`).toBe(0);
  }
});

test('the strip shows every event and leads to its passage', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText(/^\d+ events?, /)).toContainText(`${told.length} event`);
  const links = marks(page);
  const rest = await page.locator('event-strip svg:visible text.rest').allTextContents();
  const hidden = rest.reduce((sum, text) => sum + Number(text.slice(1)), 0);
  expect((await links.count()) + hidden).toBe(told.length);
  await links.first().click();
  await expect(page.locator('mark:target')).toBeInViewport();
});

test('the strip follows: events whose passages are on the screen stand out', async ({ page }) => {
  await page.goto(address);
  const last = page.locator('mark[data-event]').last();
  await last.scrollIntoViewIfNeeded();
  await expect(page.locator('event-strip svg.strip:visible')).toBeInViewport();
  const seen = await page.locator('mark[data-event]').evaluateAll((passages) =>
    passages
      .filter((passage) => {
        const { top, bottom } = passage.getBoundingClientRect();
        return top < innerHeight - 2 && bottom > 2;
      })
      .map((passage) => passage.getAttribute('data-event')),
  );
  await expect(async () => {
    const shown = await page
      .locator('event-strip svg:visible a.in-view')
      .evaluateAll((found) => found.map((link) => link.getAttribute('data-event')));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((id) => !seen.includes(id))).toEqual([]);
  }).toPass();
});

test('the strip is one stop of the Tab key, with arrow keys within', async ({ page }) => {
  await page.goto(address);
  const links = marks(page);
  expect(await links.evaluateAll((all) => all.filter((link) => link.getAttribute('tabindex') === '0').length)).toBe(1);
  await links.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
});

test.describe('a citation is copied with one click', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  for (const [form, pattern] of [
    ['Text', /^.*“.+”/],
    ['BibTeX', /^@misc\{/],
    ['RIS', /^TY {2}- /],
    ['CSL-JSON', /^\[\s*\{/],
  ] as const) {
    test(form, async ({ page }) => {
      await page.goto(address);
      await page.getByRole('button', { name: `The article as ${form}` }).click();
      await expect(page.getByRole('status')).toHaveText(/^Copied/);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(pattern);
      await page.getByRole('button', { name: `This page as ${form}` }).click();
      // Hosts are known to the browser, if not to the build.
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain(new URL(page.url()).origin + new URL(page.url()).pathname);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('notes, strip and citations are there, and no button that would do nothing', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('main .passage-notes').first()).toBeVisible();
    await expect(marks(page).first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByText('BibTeX, RIS, CSL-JSON').first().click();
    await expect(page.getByText('@misc{').first()).toBeVisible();
  });
});

test("the list of sources counts each one's accounts by stance", async ({ page }) => {
  await page.goto('articles/');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: richArticle.title }) });
  const stances = told.flatMap(({ accounts }) => accounts.filter(({ article }) => article === richArticle.id));
  const counts = await row.locator('dd span').allTextContents();
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(stances.length);
  await expect(row).toContainText(`${told.length} event`);
});
