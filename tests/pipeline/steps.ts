import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JSONReport } from '@playwright/test/reporter';
import { readSite } from '../../src/content/read-topic.ts';
import { ALL_SITES, BASED_SITE, SITE, type TestedSite } from '../browser/sites.ts';
import { writeContent } from '../generated/content-folder.ts';
import { writeTranslated } from '../generated/site-words.ts';
import { generateTopic } from '../generated/topic.ts';
import { checkBuildingAgain } from './building-again.ts';
import { type BuiltPage, type BuiltSite, filesOf, pagesOf } from './built-site.ts';
import { counted, run, runScript, runScriptWith, script, scriptBeside } from './command.ts';
import { checkHtml } from './html-validity.ts';
import { checkLinks, targetsOf } from './links.ts';
import { type Outcome, report, single, total } from './outcome.ts';
import { checkTimelineData } from './timeline-data.ts';

/** One thing that `npm test` does. */
export interface Step {
  /** As `npm test -- NAME` calls it. */
  name: string;
  title: string;
  /** Begins before its turn, beside the steps above it, where those leave a processor idle. */
  begin?(): void;
  run(): Promise<Outcome>;
}

/** Where the real texts of the shipped articles are, on machines that have them. */
const ORIGINALS = '../shared/sources';

/** Everything that `npm test` does, in this order. Steps after `build` look at what it built. */
export const steps: Step[] = [
  { name: 'lint', title: 'Format and lint', run: () => script('lint') },
  { name: 'unit', title: 'Unit tests', run: unit },
  { name: 'types', title: 'Types', ...scriptBeside('types') },
  { name: 'check', title: 'Content check', run: () => script('check') },
  { name: 'verify', title: 'Citations against the originals', run: verify },
  { name: 'build', title: 'Build, at /, under a base path, and of other topics', run: build },
  { name: 'html', title: 'HTML of every page', run: html },
  { name: 'links', title: 'Links and anchors of every page', run: links },
  { name: 'data', title: 'Exported data', run: data },
  { name: 'browser', title: 'Browser tests', run: browser },
];

const UNIT_REPORT = 'test-results/unit.json';

async function unit(): Promise<Outcome> {
  return counted(
    () => runScript('unit', '--reporter=default', '--reporter=json', `--outputFile=${UNIT_REPORT}`),
    UNIT_REPORT,
    (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  );
}

async function verify(): Promise<Outcome> {
  if (existsSync(ORIGINALS)) return script('verify', ORIGINALS);
  console.log(`There is no folder ${ORIGINALS} here: citations were not compared with the original texts.`);
  return { passed: 0, failed: 0, skipped: 1 };
}

async function build(): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const site of ALL_SITES) {
    if (site.content && site.madeUp) await makeUp(site.content, site.madeUp);
    if (site.content && site.translated) await writeTranslated(site.content, site.translated);
    outcomes.push(single((await buildSite(site)) === 0));
  }
  outcomes.push(report(await checkBuildingAgain(() => buildSite(SITE), SITE.folder)));
  return total(outcomes);
}

function buildSite({ folder, base, origin, content }: TestedSite): Promise<number> {
  const args = ['--outDir', folder, '--base', base, ...(origin ? ['--site', origin] : [])];
  return runScriptWith(content ? { CONTENT_DIR: content } : {}, 'build', ...args);
}

/** Writes content of so many events, in the kinds and lanes of the shipped topic. */
async function makeUp(folder: string, events: number): Promise<void> {
  const { file: site } = await readSite('content');
  if (!site) throw new Error('The shipped content has no site.yaml.');
  await writeContent(folder, generateTopic(events, site.data));
}

async function html(): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const site of ALL_SITES.filter((site) => site !== BASED_SITE)) {
    const pages = await pagesOf(site, await filesOf(site));
    // Of many made-up events, those pages that other topics do not have.
    const isChecked = ({ file }: BuiltPage) => !site.madeUp || !/^(events|articles|actors)\//.test(file);
    outcomes.push(report(await checkHtml(site, pages.filter(isChecked))));
  }
  return total(outcomes);
}

async function links(): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const site of ALL_SITES) outcomes.push(report(checkLinks(await readTargets(site))));
  return total(outcomes);
}

async function data(): Promise<Outcome> {
  return report(await checkTimelineData(SITE, await readTargets(SITE)));
}

async function readTargets(site: BuiltSite) {
  const files = await filesOf(site);
  return targetsOf(site, files, await pagesOf(site, files));
}

const BROWSER_REPORT = 'test-results/browser.json';

async function browser(): Promise<Outcome> {
  if ((await run(process.execPath, ['tests/browser/ensure-chromium.ts'])) !== 0) return single(false);
  const cli = 'node_modules/@playwright/test/cli.js';
  const args = [cli, 'test', '--config', 'tests/browser', '--reporter=list,json'];
  return counted(
    () => run(process.execPath, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(BROWSER_REPORT) }),
    BROWSER_REPORT,
    ({ stats }: JSONReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );
}
