import { createHash } from 'node:crypto';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PathWithRoute } from 'astro';
import type { PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../core/exports/search-records.ts';
import { keptFolder } from './kept-folder.ts';
import type { Prerendering } from './prerendering.ts';

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

/** Where what is searched stands, in the output, as long as the site is built. */
const RECORDS = 'search/records.json';

/**
 * Makes the index of the site's own search out of `search/records.json`, which it takes away after the build. That page
 * is made first, and Pagefind, a program of its own, reads it while the others are made. An index of the same records
 * is kept from the build before. `SEARCH_INDEX=off` leaves the index out, for measurements.
 */
export function searchIndex(): Prerendering {
  let cacheDir: URL;
  /** Folder of the index. */
  let making: Promise<string> | undefined;
  const start = async (text: string) => {
    const place = join(fileURLToPath(cacheDir), 'search-index');
    return keptFolder(place, await digestOf(text), (folder) => writeIndex(text, folder));
  };
  return {
    name: 'sourceline-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
      },
      'astro:build:done': async ({ dir, logger }) => {
        await rm(new URL(RECORDS, dir));
        if (!making) return logger.info('No search index: SEARCH_INDEX is off');
        await cp(await making, fileURLToPath(new URL('pagefind/', dir)), { recursive: true });
      },
    },
    around: (usual) => ({
      ...usual,
      getStaticPaths: async () => {
        const paths = await usual.getStaticPaths();
        const isFirst = ({ pathname }: PathWithRoute) => pathname.endsWith(RECORDS);
        return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))];
      },
      render: async (request, options) => {
        const result = await usual.render(request, options);
        if (!new URL(request.url).pathname.endsWith(RECORDS) || process.env.SEARCH_INDEX === 'off') return result;
        const { response } = 'response' in result ? result : { response: result };
        making = start(await response.clone().text());
        // It is waited for at the end, where a mistake is told.
        making.catch(() => {});
        return result;
      },
    }),
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

async function writeIndex(text: string, folder: string): Promise<void> {
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
