import { spawn } from 'node:child_process';
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../../src/content/content-dir.ts';
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
 * plugins, with a site of one page an article: with nothing kept from earlier, with nothing changed since, and with
 * a sentence more in one article.
 */
export async function benchBuild(articles: number): Promise<void> {
  const { file: site } = await readSite('content');
  if (!site) throw new Error('The shipped content has no site.yaml.');
  await writeContent(CONTENT, generateTopic(articles * 10, site.data));
  await writeBare();
  process.env.CONTENT_DIR = CONTENT;
  for (const kept of [`${BARE}/cache`, cacheDir(), OURS]) await rm(kept, { recursive: true, force: true });
  const [first] = await readdir(`${CONTENT}/articles`);
  const rows: string[][] = [HEADINGS];
  for (const name of ['nothing kept', 'nothing changed', 'one article changed']) {
    if (name === 'one article changed') await appendFile(`${CONTENT}/articles/${first}`, '\nOne sentence more.\n');
    const yardstick = await build(ASTRO, 'build', '--root', BARE);
    const own = await build('src/cli/build.ts', '--outDir', OURS);
    rows.push(rowOf(`bare, ${name}`, yardstick, yardstick), rowOf(`ours, ${name}`, own, yardstick));
  }
  console.log(`\n${machine()}; ${articles} articles, ${articles * 10} events\n`);
  printTable(rows);
}

const HEADINGS = ['build', 'seconds', 'ratio', 'processor', 'ratio'];

async function writeBare(): Promise<void> {
  await mkdir(`${BARE}/src/pages`, { recursive: true });
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
async function build(...command: string[]): Promise<Build> {
  const start = performance.now();
  // Programs that it starts tell theirs as well.
  const env = { ...process.env, NODE_OPTIONS: `--import ${TELL_PROCESSOR}`, NO_COLOR: '1' };
  const child = spawn(process.execPath, ['--env-file=astro.env', ...command], { env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${printed.slice(-4000)}`);
  const seconds = (performance.now() - start) / 1000;
  const told = [...printed.matchAll(/^processor ([\d.]+)$/gm)];
  return { seconds, processor: told.reduce((sum, [, own]) => sum + Number(own), 0) };
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** A module that has a program say at its end how long it has kept processors busy. */
const TELL_PROCESSOR = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error('\\nprocessor '+(user+system)/1e6)})",
)}`;

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
