import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { readSite } from '../../src/content/read-topic.ts';
import type { SiteData } from '../../src/core/content/topic-schema.ts';
import { islandData } from '../../src/core/layout/island-data.ts';
import { islandFiles } from '../../src/core/layout/island-files.ts';
import { buildTimeline } from '../../src/core/timeline/build-timeline.ts';
import { findChromium, LAUNCH_ARGS } from '../browser/chromium.ts';
import { writeContent } from '../generated/content-folder.ts';
import { generateTopic } from '../generated/topic.ts';
import { runScriptWith } from '../pipeline/command.ts';
import { canvasPage } from './canvas-page.ts';
import { homePageOf } from './home-page.ts';
import { type Measured, measurePage } from './measure-page.ts';
import { machine, printTable } from './print.ts';
import { serveCounting } from './serve.ts';
import { p50p95 } from './statistics.ts';

const SITE = 'test-results/bench/site';
const BIG_SITE = 'test-results/bench/big-site';
const BIG_CONTENT = 'test-results/bench/big-content';
/** Events of a topic whose home page is that of all bigger ones, but for its pictures. */
const BIG = 600;

/** Measures the timeline with so many events each, next to a bare canvas that draws as many rectangles. */
export async function benchFrames(sizes: readonly number[]): Promise<void> {
  const { file: site } = await readSite('content');
  if (!site) throw new Error('The shipped content has no site.yaml.');
  await writeContent(BIG_CONTENT, generateTopic(BIG, site.data));
  await buildSite('content', SITE);
  await buildSite(BIG_CONTENT, BIG_SITE);
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: LAUNCH_ARGS, ...(executablePath && { executablePath }) });
  const rows: string[][] = [HEADINGS];
  for (const size of sizes) rows.push(...(await measureSize(size, size < BIG ? SITE : BIG_SITE, site.data, browser)));
  console.log(`\n${machine(browser.version())}; 1440 × 900, ms as p50 / p95\n`);
  await browser.close();
  printTable(rows);
}

async function buildSite(content: string, folder: string): Promise<void> {
  const status = await runScriptWith({ CONTENT_DIR: content }, 'build', '--outDir', folder);
  if (status !== 0) throw new Error(`The site of ${content} could not be built.`);
}

/** @param folder a built site, whose home page is taken */
async function measureSize(size: number, folder: string, site: SiteData, browser: Browser): Promise<string[][]> {
  const html = await readFile(`${folder}/index.html`, 'utf8');
  const data = islandData(buildTimeline(generateTopic(size, site)));
  const { frame, others } = islandFiles(data);
  const files = new Map([
    ['/', homePageOf(html, data)],
    ['/canvas/', canvasPage(data)],
    ['/data/island.json', JSON.stringify(frame)],
    ...[...others].map(([name, file]): [string, string] => [`/data/island/${name}.json`, JSON.stringify(file)]),
  ]);
  const server = await serveCounting(folder, files);
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
