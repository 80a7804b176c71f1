import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keptFolder } from '../../../src/integrations/kept-folder.ts';

const parent = await mkdtemp(join(tmpdir(), 'kept-'));
const place = join(parent, 'index');
afterAll(() => rm(parent, { recursive: true }));
beforeEach(() => rm(place, { recursive: true, force: true }));

const writes = (text: string) => (folder: string) => writeFile(join(folder, 'file'), text);
const fails = () => Promise.reject(new Error('no'));

test('the files are made once for a key', async () => {
  const made = await keptFolder(place, 'a', writes('first'));
  expect(await keptFolder(place, 'a', fails)).toBe(made);
  expect(await readFile(join(made, 'file'), 'utf8')).toBe('first');
});

test('another key has them made anew, and what was kept goes', async () => {
  await keptFolder(place, 'a', writes('first'));
  const made = await keptFolder(place, 'b', writes('second'));
  expect(await readFile(join(made, 'file'), 'utf8')).toBe('second');
  expect(await readdir(place)).toEqual(['b']);
});

test('nothing is kept where making them failed', async () => {
  await expect(keptFolder(place, 'a', fails)).rejects.toThrow('no');
  const made = await keptFolder(place, 'a', writes('whole'));
  expect(await readFile(join(made, 'file'), 'utf8')).toBe('whole');
});
