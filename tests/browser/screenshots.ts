import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { TimelineJson } from '../../src/core/exports/timeline-json.ts';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';
import { serve } from './serve.ts';

/**
 * `npm run screenshots`: pictures of the built site in dist/, for looking at.
 * `-- --folder PATH` puts them elsewhere than in screenshots/; `-- --readme` makes the README's picture instead.
 */
const SITE = { folder: 'dist', base: '/' };
const README_PICTURE = 'docs/timeline-light.png';
/** Ms. */
const DAY = 86_400_000;
const { values } = parseArgs({
  options: { readme: { type: 'boolean' }, folder: { type: 'string', default: 'screenshots' } },
});

/** A picture to take. */
interface Shot {
  name: string;
  address: string;
  context?: BrowserContextOptions;
  /** The whole page rather than its first screen. */
  fullPage?: boolean;
}

const executablePath = findChromium();
const browser = await chromium.launch({ args: LAUNCH_ARGS, ...(executablePath && { executablePath }) });
const server = await serve(SITE);
if (values.readme) await takeReadmePicture(browser);
else for (const shot of await shots()) await take(browser, shot);
await browser.close();
await server.close();

async function shots(): Promise<Shot[]> {
  const { events, articles } = await readTimeline(SITE);
  const told = mostTold(events);
  const event = `?e=${told?.id}`;
  const article = `articles/${articles[0]?.id}/`;
  const everySize = [1440, 1024, 390].flatMap((width) =>
    (['light', 'dark'] as const).flatMap((colorScheme) => {
      const context = { colorScheme, viewport: { width, height: width < 500 ? 844 : 900 } };
      return [
        { name: `home-${width}-${colorScheme}`, address: '', context },
        { name: `event-open-${width}-${colorScheme}`, address: event, context },
        { name: `article-${width}-${colorScheme}`, address: article, context },
      ];
    }),
  );
  const quiet = { javaScriptEnabled: false };
  return [
    ...everySize,
    { name: 'home-no-javascript', address: '', context: quiet, fullPage: true },
    { name: 'home-390-no-javascript', address: '', context: { ...quiet, viewport: { width: 390, height: 844 } } },
    { name: 'event', address: `events/${told?.id}/`, fullPage: true },
    { name: 'articles', address: 'articles/' },
    { name: 'about', address: 'about/', fullPage: true },
    { name: 'not-found', address: 'no/such/page/' },
  ];
}

async function take(browser: Browser, { name, address, context, fullPage = false }: Shot): Promise<void> {
  const page = await openPage(browser, address, context);
  const path = join(values.folder, `${name}.png`);
  await page.screenshot({ path, fullPage, animations: 'disabled' });
  console.log(path);
  await page.context().close();
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  return page;
}

/** The README's picture: the first screen with an event open, in few enough colours to be small. */
async function takeReadmePicture(browser: Browser): Promise<void> {
  // An event of some known days stands where the timeline opens, amid the others.
  const { events } = await readTimeline(SITE);
  const days = ({ start, end }: TimelineJson['events'][number]) =>
    (Date.parse(end ?? '') - Date.parse(start ?? '')) / DAY;
  const told = mostTold(events.filter((event) => days(event) < 14));
  const page = await openPage(browser, `?e=${told?.id}`);
  const png = await page.screenshot({ animations: 'disabled' });
  await mkdir(dirname(README_PICTURE), { recursive: true });
  const { size } = await sharp(png).png({ palette: true, colours: 128, effort: 10 }).toFile(README_PICTURE);
  console.log(`${README_PICTURE}, ${Math.round(size / 1024)} KB`);
}

function mostTold(events: TimelineJson['events']): TimelineJson['events'][number] | undefined {
  return events.toSorted((a, b) => b.accounts.length - a.accounts.length)[0];
}
