import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foreignFile, isTakenForOurs } from '../../../src/integrations/foreign-files.ts';

const parent = await mkdtemp(join(tmpdir(), 'sourceline-'));
afterAll(() => rm(parent, { recursive: true }));

/** A folder with these files. */
async function folderOf(...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(parent, 'site-'));
  for (const file of files) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  return folder;
}

test.each([
  ['nothing'],
  ['a site', '_astro/page.css', 'data/timeline.json', 'index.html', 'CNAME'],
  ['what a build that was broken off left early', '_astro/page.css', 'favicon.svg'],
])('%s may be built over', async (_, ...files) => {
  expect(foreignFile(await folderOf(...files))).toBeNull();
});

test('so may a folder that is not there', () => {
  expect(foreignFile(join(parent, 'nowhere'))).toBeNull();
});

test.each([
  ['a topic', 'articles', 'articles/a.md', 'site.yaml'],
  ['any other file', 'thesis.txt', 'thesis.txt'],
  ['data of something else', 'data', 'data/figures.csv'],
  ['a repository, also of a site', '.git', '.git/HEAD', '_astro/page.css', 'index.html'],
])('%s may not', async (_, foreign, ...files) => {
  const folder = await folderOf(...files);
  expect(foreignFile(folder)).toBe(join(folder, foreign));
});

test.each([
  ['/a/site-built/', true],
  ['/a/sites', true],
  ['/a/site/dist/', false],
  ['/a/site/', false],
  ['/a/site', false],
  ['/a/si/', false],
  ['/b/site-built/', false],
])('beside /a/site, %s is taken for a folder in it: %s', (folder, isTaken) => {
  expect(isTakenForOurs(folder, '/a/site')).toBe(isTaken);
});
