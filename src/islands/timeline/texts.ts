import type { IslandData } from '../../core/layout/island-data.ts';
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

/** Does something as soon as items have their texts: at once, but for those that are not loaded. */
export function whenTitled(texts: TextLoader, items: readonly Item[], act: () => void): void {
  const missing = items.filter((item) => !hasText(item));
  if (missing.length === 0) act();
  else texts.load(missing).then(act).catch(reportMissing);
}

/** For whoever looks into why titles stay away. */
export function reportMissing(error: unknown): void {
  console.error('Some titles of the timeline could not be loaded.', error);
}

/** The timeline's data, and what loads the rest of it. */
export interface LoadedData {
  data: IslandData;
  texts: TextLoader;
}
