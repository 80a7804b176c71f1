import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { runScriptWith } from './command.ts';

const MISTAKEN = 'tests/fixtures/broken/mistakes-in-every-file';
const MISTAKEN_SITE = 'test-results/mistaken-site';
const NO_SITE = 'test-results/no-site';
/** A pattern of file names would take the brackets for signs. */
const CHANGED = 'test-results/changed [content]';
const CHANGED_SITE = 'test-results/changed-site';

/**
 * What is wrong with building where there is a site already.
 * @param build builds a site into a folder and tells the exit status
 * @param folder that it has built it into, and nothing has changed since
 */
export async function checkBuildingAgain(build: () => Promise<number>, folder: string): Promise<Map<string, string[]>> {
  return new Map([
    ['A site of which nothing has changed', await checkUnchanged(build, folder)],
    ['A site of which what stands beside the articles has changed', await checkChanged()],
    ['A site whose content has mistakes', await checkMistaken()],
    ['A folder of other files', await checkForeign()],
  ]);
}

async function checkUnchanged(build: () => Promise<number>, folder: string): Promise<string[]> {
  const lastWritten = async () => (await stat(`${folder}/index.html`)).mtimeMs;
  const before = await lastWritten();
  const status = await build();
  return [...(status === 0 ? [] : ['is not built']), ...((await lastWritten()) === before ? [] : ['is written anew'])];
}

/** Pages of the build before are used again, but for those that something on them has changed of. */
async function checkChanged(): Promise<string[]> {
  await rm(CHANGED, { recursive: true, force: true });
  await cp('src/cli/templates/topic', CHANGED, { recursive: true });
  const build = () => runScriptWith({ CONTENT_DIR: CHANGED }, 'build', '--outDir', CHANGED_SITE);
  const first = await build();
  await writeFile(`${CHANGED}/about.md`, '## Legal notice\n\nNobody publishes this.\n');
  const second = await build();
  const page = await readFile(`${CHANGED_SITE}/events/clock-stops/index.html`, 'utf8');
  return [
    ...(first + second === 0 ? [] : ['is not built']),
    ...(page.includes('Legal notice') ? [] : ['stays as it was']),
  ];
}

async function checkMistaken(): Promise<string[]> {
  await mkdir(`${MISTAKEN_SITE}/_astro`, { recursive: true });
  await writeFile(`${MISTAKEN_SITE}/index.html`, 'The site before.');
  console.log('\nThe next build is to fail:');
  const status = await runScriptWith({ CONTENT_DIR: MISTAKEN }, 'build', '--outDir', MISTAKEN_SITE);
  const isThere = existsSync(MISTAKEN_SITE);
  return [...(status === 0 ? ['is built'] : []), ...(isThere ? ['leaves what was there before, or half a site'] : [])];
}

async function checkForeign(): Promise<string[]> {
  await mkdir(NO_SITE, { recursive: true });
  await writeFile(`${NO_SITE}/thesis.txt`, 'Years of work.');
  console.log('\nThe next build is to be refused:');
  const status = await runScriptWith({}, 'build', '--outDir', NO_SITE);
  const isThere = existsSync(`${NO_SITE}/thesis.txt`);
  return [...(status === 0 ? ['is built into'] : []), ...(isThere ? [] : ['is emptied'])];
}
