import { createHash } from 'node:crypto';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../core/exports/search-records.ts';
import { keptFolder } from './kept-folder.ts';

/** Parts of Pagefind that no page of ours uses. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Files among which Pagefind shares out what it shows of results: not one a record, of which there may be 100,000. */
const MOST_FILES = 1000;

/** Records on their way to the indexer at a time. */
const BATCH = 500;

/** What decides, beside the records, what their index is: this module, and Pagefind's version. */
const MAKING = ['src/integrations/search-index.ts', 'node_modules/pagefind/package.json'];

/**
 * Makes the index of the site's own search after a build, out of `search/records.json`, which it takes
 * away. An index of the same records is kept from the build before. `SEARCH_INDEX=off` leaves the index out, for
 * measurements.
 */
export function searchIndex(): AstroIntegration {
  let cacheDir: URL;
  return {
    name: 'sourceline-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const source = new URL('search/records.json', dir);
        const text = await readFile(source, 'utf8');
        await rm(source);
        if (process.env.SEARCH_INDEX === 'off') {
          logger.info('No search index: SEARCH_INDEX is off');
          return;
        }
        const place = join(fileURLToPath(cacheDir), 'search-index');
        const made = await keptFolder(place, await digestOf(text), (folder) => writeIndex(text, folder, logger));
        await cp(made, fileURLToPath(new URL('pagefind/', dir)), { recursive: true });
      },
    },
  };
}

/** The build runs in the project's folder. */
async function digestOf(records: string): Promise<string> {
  const making = await Promise.all(MAKING.map((file) => readFile(file, 'utf8')));
  return createHash('sha256')
    .update([...making, records].join('\0'))
    .digest('hex')
    .slice(0, 32);
}

async function writeIndex(text: string, folder: string, logger: AstroIntegrationLogger): Promise<void> {
  const start = performance.now();
  const { language, records }: { language: string; records: SearchRecord[] } = JSON.parse(text);
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ maxFragments: MOST_FILES });
  if (!index) throw new Error(`Pagefind makes no index: ${errors.join('; ')}. SEARCH_INDEX=off builds without one.`);
  try {
    await addRecords(index, records, language.split('-')[0] ?? language);
    const written = await index.writeFiles({ outputPath: folder });
    failOn(written.errors);
    await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
  } finally {
    await close();
  }
  logger.info(`Indexed ${records.length} records in ${Math.round(performance.now() - start)} ms`);
}

async function addRecords(index: PagefindIndex, records: SearchRecord[], language: string): Promise<void> {
  for (let i = 0; i < records.length; i += BATCH) {
    const batch = records.slice(i, i + BATCH);
    const added = await Promise.all(batch.map((record) => index.addCustomRecord({ ...record, language })));
    failOn(added.flatMap(({ errors }) => errors));
  }
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
