import type { IslandData } from '../../core/layout/island-data.ts';
import type { IslandFrame } from '../../core/layout/island-files.ts';
import type { Item } from '../../core/layout/item.ts';

/** Titles and dates in words, which the items of a big timeline get as they are needed. */
export interface TextLoader {
  /** Whether every item has its text. */
  readonly isComplete: boolean;
  /** Loads the texts of some items, before others that are still waited for. Resolves when they have them. */
  load(items: readonly Item[]): Promise<void>;
  /** Loads all that are missing. */
  loadAll(): Promise<void>;
}

/** Whether an item has its title and date in words, as every event has; not its date alone, which may be an earlier one. */
export function hasText({ title }: Item): boolean {
  return title !== '';
}

/** The timeline's data, and what loads the rest of it. */
export interface LoadedData {
  data: IslandData;
  texts: TextLoader;
}

const NOTHING_TO_LOAD: TextLoader = {
  isComplete: true,
  load: () => Promise.resolve(),
  loadAll: () => Promise.resolve(),
};

/**
 * Loads the island's data: one file, or, of a big timeline, the files that it names, all but the texts.
 * @param address of the first file; the others are in a folder of its name
 * @param onTexts called whenever some items have got their texts
 * @throws Error where one of the files cannot be had
 */
export async function loadIslandData(address: string, onTexts: () => void): Promise<LoadedData> {
  const frame = await fetchJson<IslandFrame>(address);
  if ('items' in frame) return { data: frame, texts: NOTHING_TO_LOAD };
  const { loadParts } = await import('./data-parts.ts');
  return loadParts(frame, (name) => fetchJson(address.replace(/\.json$/, `/${name}.json`)), onTexts);
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Value;
}
