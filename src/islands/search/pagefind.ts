import type { SearchRecord } from '../../core/exports/search-records.ts';

/** Chosen labels by filter: `type`, `kind`, `source`. */
export type Filters = Record<string, string>;

/** What Pagefind's own script offers, as far as it is used. */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  /** Loads what counts by filter need. */
  filters(): Promise<unknown>;
  search(words: string | null, options: { filters: Filters }): Promise<Found>;
}

export interface Found {
  results: { id: string; data(): Promise<FoundRecord> }[];
  /** How many results there are under each label of each filter. */
  filters: Record<string, Record<string, number>>;
}

export interface FoundRecord {
  url: string;
  /** HTML-escaped words, with `<mark>` around those that were searched for. */
  excerpt: string;
  meta: SearchRecord['meta'];
}

/**
 * Loads the search index's script.
 * @param base the site's base path, ending in `/`
 * @throws where the site was built without an index
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const basePath = `${base}pagefind/`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${basePath}pagefind.js`);
  await pagefind.options({ basePath, baseUrl: base });
  await pagefind.filters();
  return pagefind;
}
