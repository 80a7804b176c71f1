import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite } from '../../src/content/read-topic.ts';
import { writeContent } from '../generated/content-folder.ts';
import { generateTopic } from '../generated/topic.ts';
import { machine, printTable } from './print.ts';

const FOLDER = 'test-results/bench';
const CONTENT = `${FOLDER}/content`;
const OURS = `${FOLDER}/ours`;
const BARE = `${FOLDER}/bare`;

/** One build. */
interface Build {
  /** Of the whole command. */
  seconds: number;
  /** Of processor time, all threads: what other programs take is not in it. */
  processor: number;
}

/**
 * Builds ten events to an article with our site, and the same Markdown, through the same processor without our
 * plugins, with a site of one page an article: with nothing kept from earlier, and again with nothing changed.
 */
export async function benchBuild(articles: number): Promise<void> {
  const { file: site } = await readSite('content');
  if (!site) throw new Error('The shipped content has no site.yaml.');
  await writeContent(CONTENT, generateTopic(articles * 10, site.data));
  await writeConfigs();
  const ours = () => build(['--config', `${OURS}/astro.config.mjs`, '--outDir', `${OURS}/dist`]);
  const bare = () => build(['--root', BARE]);
  const rows: string[][] = [HEADINGS];
  await rm(`${BARE}/cache`, { recursive: true, force: true });
  await rm(`${OURS}/cache`, { recursive: true, force: true });
  for (const name of ['cold', 'warm']) {
    const [yardstick, own] = [await bare(), await ours()];
    rows.push(rowOf(`bare, ${name}`, yardstick, yardstick), rowOf(`ours, ${name}`, own, yardstick));
  }
  console.log(`\n${machine()}; ${articles} articles, ${articles * 10} events\n`);
  printTable(rows);
}

const HEADINGS = ['build', 'seconds', 'ratio', 'processor', 'ratio'];

/** Both sites keep what they keep between builds in folders of their own. */
async function writeConfigs(): Promise<void> {
  await mkdir(`${BARE}/src/pages`, { recursive: true });
  await mkdir(OURS, { recursive: true });
  await writeFile(
    `${OURS}/astro.config.mjs`,
    `import config from '../../../astro.config.mjs';\nexport default { ...config, cacheDir: '${OURS}/cache' };\n`,
  );
  await writeFile(
    `${BARE}/astro.config.mjs`,
    `import { unified } from '@astrojs/markdown-remark';
export default {
  cacheDir: './cache',
  markdown: { syntaxHighlight: false, processor: unified({ smartypants: false, gfm: true }) },
};
`,
  );
  await writeFile(
    `${BARE}/src/content.config.ts`,
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ base: '../content/articles', pattern: '*.md' }) }) };
`,
  );
  await writeFile(
    join(BARE, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title></head><body><Content /></body></html>
`,
  );
}

/** @throws Error where the build fails, with what it printed */
async function build(args: string[]): Promise<Build> {
  const start = performance.now();
  const program = ['--import', TELL_PROCESSOR, '--env-file=astro.env', ASTRO, 'build', ...args];
  const child = spawn(process.execPath, program, { env: { ...process.env, CONTENT_DIR: CONTENT, NO_COLOR: '1' } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`astro build ${args.join(' ')} failed:\n${printed.slice(-4000)}`);
  const processor = Number(/^processor ([\d.]+)$/m.exec(printed)?.[1]);
  return { seconds: (performance.now() - start) / 1000, processor };
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** A module that has a program say at its end how long it has kept processors busy. */
const TELL_PROCESSOR = `data:text/javascript,process.on('exit',()=>{
const{user,system}=process.cpuUsage();console.error('\\nprocessor '+(user+system)/1e6)})`.replaceAll('\n', '');

function rowOf(name: string, { seconds, processor }: Build, yardstick: Build): string[] {
  const ratio = (own: number, other: number) => (own / other).toFixed(2);
  return [
    name,
    seconds.toFixed(1),
    ratio(seconds, yardstick.seconds),
    processor.toFixed(1),
    ratio(processor, yardstick.processor),
  ];
}
