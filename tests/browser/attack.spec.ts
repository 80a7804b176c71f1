import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import { filesOf } from '../pipeline/built-site.ts';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { pageKindsOf } from './fullest-pages.ts';
import { ATTACK } from './sites.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

// The fixture tries to run code, to load from elsewhere and to break out of every format, in every field. What breaks
// the Content-Security-Policy or asks for another host fails any test (watch.ts); here is the rest.
const timeline = await readTimeline(ATTACK);
const files = await filesOf(ATTACK);
const read = (file: string) => readFile(join(ATTACK.folder, file), 'utf8');

const dialogs: string[] = [];
test.beforeEach(({ page }) => {
  dialogs.length = 0;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
});

/** What an attack has got into a page: its code has run, it has left markup, or it has made links that run. */
function breaches(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = '__pwned' in window ? ['its code has run'] : [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isLink = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        const runs = isLink && /^\s*(javascript|vbscript|data:text)/i.test(value);
        const isHandler = name.startsWith('on') || name === 'srcdoc' || name === 'autofocus';
        if (runs || isHandler) found.push(`${element.localName}[${name}]`);
      }
    }
    const foreign =
      'base[href], iframe, object, embed, form:not([action^="/"]), main img[src="x"], main style, main link';
    for (const element of document.querySelectorAll(foreign)) found.push(element.outerHTML.slice(0, 80));
    if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('head > title').length !== 1) {
      found.push('the page is torn');
    }
    return found;
  });
}

for (const [kind, address] of Object.entries(pageKindsOf(timeline))) {
  test(`${kind}: nothing of an attack runs or gets in`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    expect(await breaches(page)).toEqual([]);
    expect(dialogs).toEqual([]);
    await expect(page).toHaveTitle(/<script>/);
    await page.setViewportSize({ width: 390, height: 844 });
    // Spaced as readers may have it (WCAG 2.2, 1.4.12), words are wider than in any fonts that a machine may have.
    await page.evaluate(() => {
      Object.assign(document.documentElement.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}

test('the timeline, its panel, filters and table show attacks as the texts they are', async ({ page }) => {
  const reader = await new TimelinePage(page).open();
  const attacked = timeline.events.find((event) => event.id === 'constructor');
  await reader.mark('constructor').locator('.symbol').click();
  await expect(reader.panel(attacked?.title ?? '').getByRole('heading', { level: 1 })).toHaveText(
    attacked?.title ?? '',
  );
  await page.locator('[data-control=show]').selectOption('table');
  await expect(page.locator('.timeline-table')).toBeVisible();
  await page.locator('[data-control=lanes]').selectOption('source');
  await page.locator('[data-control=show]').selectOption('timeline');
  await page.getByRole('searchbox').fill('<script>');
  expect(await breaches(page)).toEqual([]);
  expect(dialogs).toEqual([]);
});

test('an address made to attack does nothing', async ({ page }) => {
  const attack = encodeURIComponent('"><img src=x onerror=window.__pwned=1>');
  await page.goto(`./?e=${attack}&q=${attack}&k=${attack}&from=${attack}&__proto__=${attack}`);
  await expect(page.locator('event-timeline[data-ready]')).toBeVisible();
  expect(await breaches(page)).toEqual([]);
});

test('no cell of a CSV file begins as a formula does', async () => {
  const tables = files.filter((file) => file.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(2);
  for (const file of tables) {
    const { data, errors } = papaparse.parse<string[]>((await read(file)).trimEnd());
    expect(errors, file).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, `${file}: rows of one length`).toBe(1);
    const isNumberOrDate = (cell: string) => /^-\d[\dX.~?%/-]*$/.test(cell);
    const formulas = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumberOrDate(cell));
    expect(formulas, file).toEqual([]);
  }
});

test('the calendar has the events and nothing that lines of a text smuggle in', async () => {
  const calendar = new ICAL.Component(ICAL.parse(await read('data/timeline.ics')));
  const entries = calendar.getAllSubcomponents('vevent');
  expect(entries).toHaveLength(timeline.events.length);
  expect(entries.flatMap((entry) => entry.getAllProperties('attach'))).toEqual([]);
});

test('every JSON file and every block of JSON-LD can be read', async ({ page }) => {
  const json = files.filter((file) => /\.(json|jsonld|webmanifest)$/.test(file));
  expect(json.length).toBeGreaterThan(5);
  for (const file of json) JSON.parse(await read(file));
  for (const address of ['events/constructor/', 'articles/constructor/']) {
    await page.goto(address);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) JSON.parse(block);
  }
});

test('every XML file is well-formed', async ({ page }) => {
  await page.goto('about/');
  const xml = files.filter((file) => file.endsWith('.xml'));
  expect(xml).toContain('feed.xml');
  for (const file of xml) {
    const errors = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return [...parsed.querySelectorAll('parsererror')].map((error) => error.textContent);
      },
      await read(file),
    );
    expect(errors, file).toEqual([]);
  }
});
