import type { IslandFrame } from '../../core/layout/island-files.ts';
import type { LoadedData, TextLoader } from './texts.ts';

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
