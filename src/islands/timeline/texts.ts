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

/** The timeline's data, and what loads the rest of it. */
export interface LoadedData {
  data: IslandData;
  texts: TextLoader;
}
