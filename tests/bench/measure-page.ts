import type { Browser, CDPSession, Page } from '@playwright/test';
import { drag, type Point, zoom } from './gestures.ts';
import type { CountingServer } from './serve.ts';
import { type FrameTimes, traced } from './trace.ts';

/** What one page showed. */
export interface Measured {
  /** Compressed bytes of what was fetched before the first picture and for it: all but what came after the island began. */
  firstView: number;
  /** The same with all that was fetched until the island answered. */
  all: number;
  /** Ms from the beginning of the navigation. */
  firstMark: number;
  ready: number;
  /** Whether a mark was there before the island's script had run. */
  markBeforeScript: boolean;
  dragging: FrameTimes;
  zooming: FrameTimes;
  /** At the most. */
  elements: number;
  /** Bytes of JavaScript heap, collected. */
  heap: number;
}

/** What the page notes down about its own beginning. */
interface Noted {
  mark: number | null;
  defined: number | null;
  ready: number | null;
}

const VIEWPORT = { width: 1440, height: 900 };
/** Ms of each gesture. */
const DURATION = 4000;

/** Opens a page of the server and drags and zooms its chart. */
export async function measurePage(browser: Browser, server: CountingServer, path: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(noteBeginning);
  server.takeSent();
  await page.goto(server.url + path, { waitUntil: 'load' });
  const isIsland = await page.evaluate(() => document.querySelector('event-timeline') !== null);
  if (isIsland) await page.waitForFunction(() => document.querySelector('event-timeline[data-ready]'), { timeout: 0 });
  await page.waitForTimeout(1500);
  const sent = server.takeSent();
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  const point = await middleOfChart(page);
  const elements = [await countElements(page)];
  const dragging = await traced(session, () => drag(session, point, DURATION));
  elements.push(await countElements(page));
  const zooming = await traced(session, () => zoom(session, point, DURATION));
  elements.push(await countElements(page));
  const heap = await heapOf(session);
  await context.close();
  return {
    firstView: sum(sent, (file) => !isLater(file)),
    all: sum(sent, () => true),
    firstMark: noted.mark ?? Number.NaN,
    ready: noted.ready ?? Number.NaN,
    markBeforeScript: noted.mark !== null && (noted.defined === null || noted.mark < noted.defined),
    dragging,
    zooming,
    elements: Math.max(...elements),
    heap,
  };
}

/** Files that come by themselves once the first picture stands. */
function isLater(path: string): boolean {
  return path.startsWith('/data/island/');
}

function sum(sent: ReadonlyMap<string, number>, isCounted: (path: string) => boolean): number {
  return [...sent].reduce((bytes, [path, length]) => bytes + (isCounted(path) ? length : 0), 0);
}

/** Runs in the page, before anything else: looks every frame whether there is something to see. */
function noteBeginning(): void {
  const noted: Noted = { mark: null, defined: null, ready: null };
  (window as unknown as { noted: Noted }).noted = noted;
  customElements.whenDefined('event-timeline').then(() => {
    noted.defined = performance.now();
  });
  const look = () => {
    const mark = document.querySelector('[data-chart] :is(.mark, .cluster) .symbol, canvas');
    if (noted.mark === null && mark && mark.getBoundingClientRect().width > 0) noted.mark = performance.now();
    if (document.querySelector('event-timeline[data-ready]')) noted.ready = performance.now();
    if (noted.ready === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function middleOfChart(page: Page): Promise<Point> {
  const chart = page.locator('[data-chart]');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('The page has no chart.');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + Math.min(box.height / 2, 250)) };
}

function countElements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
