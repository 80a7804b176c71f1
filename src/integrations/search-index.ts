import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../core/exports/search-records.ts';

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

/**
 * Makes the index of the site's own search after a build, out of `search/records.json`, which it takes
 * away. `SEARCH_INDEX=off` leaves the index out, for measurements.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'sourceline-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const source = new URL('search/records.json', dir);
        const { language, records } = JSON.parse(await readFile(source, 'utf8'));
        await rm(source);
        if (process.env.SEARCH_INDEX === 'off') logger.info('No search index: SEARCH_INDEX is off');
        else await writeIndex(records, language, new URL('pagefind/', dir), logger);
      },
    },
  };
}

async function writeIndex(
  records: SearchRecord[],
  language: string,
  folder: URL,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const start = performance.now();
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ maxFragments: MOST_FILES });
  if (!index) throw new Error(`Pagefind makes no index: ${errors.join('; ')}. SEARCH_INDEX=off builds without one.`);
  try {
    await addRecords(index, records, language.split('-')[0] ?? language);
    const written = await index.writeFiles({ outputPath: fileURLToPath(folder) });
    failOn(written.errors);
    await Promise.all(UNUSED.map((name) => rm(new URL(name, folder), { force: true })));
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
