import type { Page } from '@playwright/test';
import { foreign } from '../generated/site-words.ts';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { problemsAsItStands } from './accessibility.ts';
import { pageKindsOf } from './fullest-pages.ts';
import { TRANSLATED } from './sites.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

// Content and words of the site are in Arabic letters: what is Latin comes from code that nobody can translate.
const timeline = await readTimeline(TRANSLATED);
const disputed = timeline.events.find((event) => event.disputed);
if (!disputed) throw new Error('The topic has lost its disputed event.');

/** Names of formats, and addresses, are the same in all languages. */
const NAMES = /\b(?:BibTeX|RIS|CSL-JSON|md|bib|csv|Sourceline)\b|https?:\S+|example\.org/g;

/** Latin words that a page shows or has read out, but for names. */
async function latinOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = [document.title, document.querySelector<HTMLMetaElement>('[name=description]')?.content ?? ''];
    const names = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'data-action'];
    const skipped = 'script, style, noscript, code, kbd, pre, textarea, [lang="en"], [lang="en"] *';
    for (const root of [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ]) {
      for (const element of root.querySelectorAll('body, body *, :host > *, .root *')) {
        if (element.matches(skipped)) continue;
        found.push(...names.map((name) => element.getAttribute(name) ?? ''));
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue ?? '');
        }
      }
    }
    return found;
  });
  return [...new Set(texts)].filter((text) => /[a-z]{2}/i.test(text.replaceAll(NAMES, '')));
}

for (const [kind, address] of [...Object.entries(pageKindsOf(timeline)), ['no page', 'none/'] as const]) {
  test(`${kind}: every word of the site is in the topic’s language, and axe finds nothing`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await latinOf(page)).toEqual([]);
    expect(await problemsAsItStands(page)).toEqual([]);
  });
}

test('so is what the timeline says when it is used', async ({ page }) => {
  test.slow();
  const reader = await new TimelinePage(page).open();
  const isTranslated = async () => expect(await latinOf(page)).toEqual([]);
  await reader.mark(disputed.id).click();
  await expect(reader.panel(disputed.title)).toBeVisible();
  await isTranslated();
  await page.locator('[data-do=pick]').click();
  await page.locator('[data-do=close]').click();
  await reader.zoomButton(foreign('All')).click();
  await reader.settled();
  await isTranslated();
  await page.locator('[data-do=help]').click();
  await isTranslated();
  await page.keyboard.press('Escape');
  for (const setting of ['sequence', 'scale']) {
    await page.locator('[data-control=reading]').selectOption(setting);
    await reader.settled();
    await isTranslated();
  }
  await page.locator('[data-control=known]').press('ArrowLeft');
  await reader.settled();
  await isTranslated();
  await page.locator('[data-control=show]').selectOption('table');
  await expect(page.locator('[data-table] tbody tr').first()).toBeVisible();
  await isTranslated();
  await page.locator('[data-control=text]').fill('ءءء');
  await expect(page.locator('[data-control=empty]')).toBeVisible();
  await isTranslated();
  await page.locator('#embed summary').click();
  await expect(page.locator('#embed textarea').first()).not.toHaveValue('');
  await isTranslated();
});

test('so is what the search finds, and what a figure says', async ({ page }) => {
  for (const words of ['سمرقند', 'ءءءءء']) {
    await page.goto(`search/?q=${words}`);
    await expect(page.locator('site-search .status')).not.toBeEmpty();
    expect(await latinOf(page)).toEqual([]);
  }
  await page.goto('figures/');
  await page.locator('.picture:visible .points a').first().hover();
  expect(await latinOf(page)).toEqual([]);
});

test('a correction, a citation and the feed are in the language', async ({ page, request }) => {
  await page.goto('articles/observers-notebook/');
  await page.locator('copy-citation [data-copy]').first().click();
  await expect(page.locator('copy-citation [role=status]')).not.toBeEmpty();
  expect(await latinOf(page)).toEqual([]);
  const feed = await (await request.get('feed.xml')).text();
  const told = [...feed.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, text = '']) => text);
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
});
