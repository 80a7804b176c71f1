import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { KeptSite } from '../../../src/cli/kept-site.ts';
import { cacheDir } from '../../../src/content/content-dir.ts';

let folder = '';
let article = '';
let page = '';

beforeEach(async () => {
  // Signs that would be a pattern's.
  folder = await mkdtemp(join(tmpdir(), 'kept [a] {b,c} '));
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
  article = join(folder, 'content/articles/talks.md');
  page = join(folder, 'site/events/index.html');
  await write(article, 'Talks.');
});

afterEach(async () => {
  await rm(cacheDir(), { recursive: true, force: true });
  await rm(folder, { recursive: true });
  vi.unstubAllEnvs();
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

const siteOf = (...args: string[]) => new KeptSite(join(folder, 'site'), args);

/** @param meanwhile what goes on while pages are made */
async function build(meanwhile = async () => {}): Promise<void> {
  await siteOf().build(async () => {
    await meanwhile();
    await write(page, 'Talks.');
    return true;
  });
}

test('a site is up to date once it is built', async () => {
  expect(await siteOf().isUpToDate()).toBe(false);
  await build();
  expect(await siteOf().isUpToDate()).toBe(true);
});

it.each<[string, () => unknown]>([
  ['a file of the content', () => write(article, 'Talks!')],
  ['the name of one', () => write(join(folder, 'content/articles/more.md'), '')],
  ['a page', () => write(page, 'Other talks.')],
  ['the time of a page', () => utimes(page, 1, 1)],
  ['the number of its files', () => write(join(folder, 'site/more.html'), '')],
  ['the whole site, which is gone', () => rm(join(folder, 'site'), { recursive: true })],
  ['a setting', () => vi.stubEnv('SITE_URL', 'https://timeline.example')],
])('it is not where this has changed: %s', async (_, change) => {
  await build();
  await change();
  expect(await siteOf().isUpToDate()).toBe(false);
});

test('nor where a file has changed that a link leads to', async () => {
  const elsewhere = join(folder, 'elsewhere/talks.md');
  await write(elsewhere, 'Talks.');
  await symlink(elsewhere, join(folder, 'content/articles/linked.md'));
  await build();
  await write(elsewhere, 'Talks!');
  expect(await siteOf().isUpToDate()).toBe(false);
});

test('nor where one has changed in a folder that a link leads to', async () => {
  await write(join(folder, 'elsewhere/nato.yaml'), 'name: NATO');
  await symlink(join(folder, 'elsewhere'), join(folder, 'content/actors'));
  await build();
  await write(join(folder, 'elsewhere/nato.yaml'), 'name: Nato');
  expect(await siteOf().isUpToDate()).toBe(false);
});

test('nor for other options, which make another site', async () => {
  await build();
  expect(await siteOf('--base', '/a/').isUpToDate()).toBe(false);
});

test('nor where the record of it is cut short', async () => {
  await build();
  const [name = ''] = await readdir(join(cacheDir(), 'built'));
  await write(join(cacheDir(), 'built', name), '{"made":');
  expect(await siteOf().isUpToDate()).toBe(false);
});

test('nor where something was saved while it was being built', async () => {
  await build(() => write(article, 'Talks!'));
  expect(await siteOf().isUpToDate()).toBe(false);
});

test('nor where building it anew has failed', async () => {
  await build();
  await siteOf().build(async () => false);
  expect(await siteOf().isUpToDate()).toBe(false);
});
