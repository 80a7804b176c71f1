import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Preview } from '../../../src/core/exports/preview-image.ts';
import { drawPreview } from '../../../src/site/draw-preview.ts';

const folder = await mkdtemp(join(tmpdir(), 'previews-'));
afterAll(() => rm(folder, { recursive: true }));

const PREVIEW: Preview = {
  language: 'en',
  direction: 'ltr',
  site: 'The bridge at Eastport',
  kinds: [],
  title: 'The council closes the bridge',
  facts: '3 March 2021',
  foot: 'Harbour Post',
};

async function drawn(): Promise<Record<string, number>> {
  const names = await readdir(folder);
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return Object.fromEntries(names.map((name, i) => [name, times[i] as number]));
}

test('an image that says the same is not drawn again, one that says something else is', async () => {
  const first = await drawPreview(PREVIEW, folder);
  const before = await drawn();
  expect(await drawPreview({ ...PREVIEW }, folder)).toEqual(first);
  expect(await drawn()).toEqual(before);
  expect(await drawPreview({ ...PREVIEW, facts: '4 March 2021' }, folder)).not.toEqual(first);
  expect(Object.keys(await drawn())).toHaveLength(2);
});
