import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { readSite } from '../../src/content/read-topic.ts';
import type { SiteData } from '../../src/core/content/topic-schema.ts';
import { islandData } from '../../src/core/layout/island-data.ts';
import { islandFiles } from '../../src/core/layout/island-files.ts';
import { buildTimeline } from '../../src/core/timeline/build-timeline.ts';
import { findChromium, LAUNCH_ARGS } from '../browser/chromium.ts';
import { runScript } from '../pipeline/command.ts';
import { canvasPage } from './canvas-page.ts';
import { homePageOf } from './home-page.ts';
import { type Measured, measurePage } from './measure-page.ts';
import { machine, printTable } from './print.ts';
import { serveCounting } from './serve.ts';
import { p50p95 } from './statistics.ts';
import { generateTopic } from './topic.ts';

const SITE = 'test-results/bench/site';

/** Measures the timeline with so many events each, next to a bare canvas that draws as many rectangles. */
export async function benchFrames(sizes: readonly number[]): Promise<void> {
  if ((await runScript('build', '--outDir', SITE)) !== 0) throw new Error('The site could not be built.');
  const html = await readFile(`${SITE}/index.html`, 'utf8');
  const { file: site } = await readSite('content');
  if (!site) throw new Error('The shipped content has no site.yaml.');
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: LAUNCH_ARGS, ...(executablePath && { executablePath }) });
  const rows: string[][] = [HEADINGS];
  for (const size of sizes) rows.push(...(await measureSize(size, html, site.data, browser)));
  console.log(`\n${machine(browser.version())}; 1440 × 900, ms as p50 / p95\n`);
  await browser.close();
  printTable(rows);
}

async function measureSize(size: number, html: string, site: SiteData, browser: Browser): Promise<string[][]> {
  const data = islandData(buildTimeline(generateTopic(size, site)));
  const { frame, others } = islandFiles(data);
  const files = new Map([
    ['/', homePageOf(html, data)],
    ['/canvas/', canvasPage(data)],
    ['/data/island.json', JSON.stringify(frame)],
    ...[...others].map(([name, file]): [string, string] => [`/data/island/${name}.json`, JSON.stringify(file)]),
  ]);
  const server = await serveCounting(SITE, files);
  const timeline = await measurePage(browser, server, '/');
  const canvas = await measurePage(browser, server, '/canvas/');
  await server.close();
  const name = size.toLocaleString('en-GB');
  return [rowOf(`${name} timeline`, timeline), rowOf(`${name} canvas`, canvas)];
}

const HEADINGS = [
  'events',
  'first view kB',
  'all kB',
  'first mark',
  'before script',
  'ready',
  'drag frame',
  'drag busy',
  'zoom frame',
  'zoom busy',
  'elements',
  'heap MB',
];

function rowOf(name: string, measured: Measured): string[] {
  const isIsland = Number.isFinite(measured.ready);
  const island = (text: string) => (isIsland ? text : '');
  return [
    name,
    island((measured.firstView / 1000).toFixed(0)),
    island((measured.all / 1000).toFixed(0)),
    island(`${measured.firstMark.toFixed(0)} ms`),
    island(measured.markBeforeScript ? 'yes' : 'no'),
    island(`${measured.ready.toFixed(0)} ms`),
    p50p95(measured.dragging.frames),
    p50p95(measured.dragging.busy),
    p50p95(measured.zooming.frames),
    p50p95(measured.zooming.busy),
    island(String(measured.elements)),
    (measured.heap / 1e6).toFixed(1),
  ];
}
