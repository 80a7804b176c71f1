import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { timelineJs } from '../../src/core/exports/timelinejs.ts';
import { topics, UNKNOWN } from '../unit/core/exports/topics.ts';
import { pageKinds, richArticle, timeline, widelyTold } from './page-kinds.ts';
import { test as base, expect } from './test.ts';
import { watch } from './watch.ts';

/** A page whose `Date` is the browser's own: TimelineJS does not know the dates of a fixed clock for dates. */
const test = base.extend<{ plainPage: Page }>({
  plainPage: async ({ browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url });
    const problems = watch(context, server.url);
    await use(await context.newPage());
    await context.close();
    expect(problems, 'what pages complained of').toEqual([]);
  },
});

/** Where the tests put TimelineJS: beside the site, so that nothing is asked for elsewhere. */
const FOLDER = 'timelinejs-of-the-test/';
const DIST = 'node_modules/@knight-lab/timelinejs/dist';

const PAGE = `<!doctype html>
<html lang="en"><title>TimelineJS</title>
<link rel="stylesheet" href="css/timeline.css"><link rel="icon" href="data:,">
<div id="timeline" style="height: 700px"></div>
<script src="js/timeline.js"></script></html>`;

/** What the tests look at of a timeline of TimelineJS. */
interface TimelineJs {
  /** Everything is drawn. */
  ready: boolean;
  config?: { getErrors(): string[]; events: { unique_id: string }[]; eras: unknown[] };
}

/** Loads data in the real TimelineJS, and returns what it made of them. */
async function openTimelineJs(page: Page, data: unknown): Promise<{ errors: string[]; ids: string[]; eras: number }> {
  await page.route(`**/${FOLDER}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split(`/${FOLDER}`)[1] ?? '';
    return name === ''
      ? route.fulfill({ contentType: 'text/html', body: PAGE })
      : route.fulfill({ path: join(DIST, name) });
  });
  await page.goto(`./${FOLDER}`);
  const view = await page.evaluateHandle((json) => {
    const { TL } = window as unknown as { TL: { Timeline: new (...args: unknown[]) => TimelineJs } };
    return new TL.Timeline('timeline', json, { font: null, hash_bookmark: false, ga_measurement_id: null });
  }, data);
  await page.waitForFunction(({ ready, config }) => ready || Boolean(config?.getErrors().length), view);
  return view.evaluate(({ config }) => ({
    errors: config?.getErrors() ?? [],
    ids: config?.events.map((event) => event.unique_id) ?? [],
    eras: config?.eras.length ?? 0,
  }));
}

test('the real TimelineJS shows every event of timelinejs.json', async ({ plainPage: page, request }) => {
  const data = await (await request.get('data/timelinejs.json')).json();
  const loaded = await openTimelineJs(page, data);
  expect(loaded.errors).toEqual([]);
  expect(loaded.ids.sort()).toEqual(timeline.events.map(({ id }) => id).sort());
  expect(loaded.eras).toBe(data.eras.length);
  await expect(page.locator('.tl-timemarker')).toHaveCount(timeline.events.length);
  await expect(page.locator('.tl-headline-title')).toBeVisible();

  const [first] = data.events;
  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(page.locator('.tl-slide h2').nth(1)).toBeInViewport();
  await expect(page.locator('.tl-slide .tl-headline-date').nth(1)).toHaveText(first.display_date);
});

test('texts of others are words to the real TimelineJS, and run nothing', async ({ plainPage: page }) => {
  const data = timelineJs(topics.nasty.timeline, UNKNOWN);
  const loaded = await openTimelineJs(page, data);
  expect(loaded.errors).toEqual([]);
  expect(loaded.ids).toHaveLength(topics.nasty.timeline.events.length);
  await expect(page.locator('.tl-timemarker').filter({ hasText: '<img src=x onerror=' })).toHaveCount(1);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
});

test('every download of /data/ is there, with the size that the page says', async ({ page, request }) => {
  await page.goto('data/');
  const downloads = page.getByRole('region', { name: 'Files' }).locator('.download');
  expect(await downloads.count()).toBeGreaterThanOrEqual(8);
  for (const download of await downloads.all()) {
    const href = (await download.getByRole('link').first().getAttribute('href')) ?? '';
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    const [, size = ''] = /([\d.,]+) kB/.exec((await download.locator('.note').textContent()) ?? '') ?? [];
    const bytes = (await response.body()).length;
    expect(Math.abs(Number(size.replaceAll(',', '')) - bytes / 1000), href).toBeLessThanOrEqual(0.5);
  }
});

test('every page leads feed readers to the feed', async ({ page }) => {
  for (const address of Object.values(pageKinds)) {
    await page.goto(address);
    const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    const titles = await link.evaluate(async (element: HTMLLinkElement) => {
      const feed = new DOMParser().parseFromString(await (await fetch(element.href)).text(), 'application/xml');
      return [...feed.querySelectorAll('entry > title')].map((title) => title.textContent);
    });
    expect(titles).toContain(widelyTold.title);
  }
});

test('pages of events and articles say to machines what they are', async ({ page }) => {
  const told: [address: string, type: string, name: string][] = [
    [`events/${widelyTold.id}/`, 'Event', widelyTold.title],
    [`articles/${richArticle.id}/`, 'Article', richArticle.title],
  ];
  for (const [address, type, name] of told) {
    await page.goto(address);
    const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    const node = graph['@graph'].find((each: Record<string, unknown>) => each['@type'] === type);
    expect(node.name ?? node.headline).toBe(name);
  }
});

test('the data block of a page is the same as in timeline.jsonld', async ({ page, request }) => {
  await page.goto(`events/${widelyTold.id}/`);
  const own = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  const whole = await (await request.get('data/timeline.jsonld')).json();
  const byId = new Map(whole['@graph'].map((node: Record<string, string>) => [node['@id'], node]));
  for (const node of own['@graph']) expect(byId.get(node['@id'])).toEqual(node);
});
