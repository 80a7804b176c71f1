import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foreignFile, isTakenForOurs, namesOfSite } from '../../../src/integrations/foreign-files.ts';

const parent = await mkdtemp(join(tmpdir(), 'sourceline-'));
afterAll(() => rm(parent, { recursive: true }));

const OWN = namesOfSite('src/pages', 'public');

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
  [
    'a site',
    ...['_astro/page.css', 'data/timeline.json', 'index.html', '404.html', 'feed.xml', 'favicon.svg', '_headers'],
    ...['about/index.html', 'pagefind/pagefind.js', 'sitemap-index.xml', 'sitemap-0.xml', '.DS_Store'],
  ],
  ['what a build that was broken off left early', '_astro/page.css', 'favicon.svg'],
])('%s may be built over', async (_, ...files) => {
  expect(foreignFile(await folderOf(...files), OWN)).toBeNull();
});

test('so may a folder that is not there', () => {
  expect(foreignFile(join(parent, 'nowhere'), OWN)).toBeNull();
});

test.each([
  ['a topic', 'articles', 'articles/a.md', 'site.yaml'],
  ['any other file', 'thesis.txt', 'thesis.txt'],
  ['data of something else', 'data', 'data/figures.csv'],
  ['a site with what a host wants beside it', 'CNAME', '_astro/page.css', 'data/timeline.json', 'CNAME'],
  ['a site with a folder of somebody', 'photos', '_astro/page.css', 'photos/a.jpg'],
  ['a site with a document', 'thesis.docx', 'data/timeline.json', 'index.html', 'thesis.docx'],
  ['a repository, also of a site', '.git', '.git/HEAD', '_astro/page.css', 'index.html'],
])('%s may not', async (_, foreign, ...files) => {
  const folder = await folderOf(...files);
  expect(foreignFile(folder, OWN)).toBe(join(folder, foreign));
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
