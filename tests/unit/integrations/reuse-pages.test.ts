import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { reusePages } from '../../../src/integrations/reuse-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'reuse-'));
const record = join(folder, 'incremental-build.json');
afterAll(() => rm(folder, { recursive: true }));

/** Only what the integration asks for. */
// biome-ignore lint/suspicious/noExplicitAny: the rest of a hook's arguments is Astro's
const run = (hook: unknown, options: any) => (hook as (options: any) => unknown)(options);

test('the record of reusable pages is gone before a page is made', async () => {
  await writeFile(record, '{}');
  const { hooks, around } = reusePages();
  run(hooks['astro:config:done'], { config: { cacheDir: pathToFileURL(`${folder}/`) } });
  const usual = { name: 'usual', getStaticPaths: async () => [], render: async () => new Response('') };
  const made = around(usual);
  expect(existsSync(record)).toBe(true);
  expect(await made.getStaticPaths()).toEqual([]);
  expect(existsSync(record)).toBe(false);
  expect(made.render).toBe(usual.render);
});
