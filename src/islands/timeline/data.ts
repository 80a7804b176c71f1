import type { IslandData } from '../../core/layout/island-data.ts';
import {
  type Columns,
  decodeColumns,
  type IslandFrame,
  type Names,
  placesOf,
  type Texts,
  textOrder,
  textsFileOf,
} from '../../core/layout/island-files.ts';
import type { Item } from '../../core/layout/item.ts';
import { positionsOf } from '../../core/layout/positions.ts';

/** Files of texts that are asked for at a time. */
const AT_ONCE = 4;

/** Titles and dates in words, which the items of a big timeline get as they are needed. */
export interface TextLoader {
  /** Whether every item has its text. */
  readonly isComplete: boolean;
  /** Loads the texts of some items, before others that are still waited for. Resolves when they have them. */
  load(items: readonly Item[]): Promise<void>;
  /** Loads all that are missing. */
  loadAll(): Promise<void>;
}

/**
 * Loads the island's data: one file, or, of a big timeline, the files that it names, all but the texts.
 * @param address of the first file; the others are in a folder of its name
 * @param onTexts called whenever some items have got their texts
 * @throws Error where one of the files cannot be had
 */
export async function loadIslandData(
  address: string,
  onTexts: () => void,
): Promise<{ data: IslandData; texts: TextLoader }> {
  const frame = await fetchJson<IslandFrame>(address);
  if ('items' in frame) return { data: frame, texts: NOTHING_TO_LOAD };
  const fileAt = (name: string) => address.replace(/\.json$/, `/${name}.json`);
  const { files, ...rest } = frame;
  const [names, ...columns] = await Promise.all([
    fetchJson<Names>(fileAt('names')),
    ...Array.from({ length: files.columns }, (_, i) => fetchJson<Columns>(fileAt(`columns-${i}`))),
  ]);
  const items = columns.flatMap(decodeColumns);
  const loadTexts = (file: number) => fetchJson<Texts>(fileAt(`texts-${file}`));
  return { data: { ...rest, ...names, items }, texts: textLoader(items, files.texts, loadTexts, onTexts) };
}

const NOTHING_TO_LOAD: TextLoader = {
  isComplete: true,
  load: () => Promise.resolve(),
  loadAll: () => Promise.resolve(),
};

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Value;
}

function textLoader(
  items: readonly Item[],
  fileCount: number,
  loadTexts: (file: number) => Promise<Texts>,
  onTexts: () => void,
): TextLoader {
  const order = textOrder(items);
  const places = new Int32Array(items.length);
  for (const [place, position] of order.entries()) places[position] = place;
  const fileOf = (item: Item) => textsFileOf(places[positionsOf(items).get(item.id) ?? 0] ?? 0);
  const queue = makeQueue(async (file) => {
    const texts = await loadTexts(file);
    for (const [i, place] of range(...placesOf(file)).entries()) {
      const [item, text] = [items[order[place] ?? -1], texts[i]];
      if (item && text) [item.title, item.when] = text;
    }
    onTexts();
  });
  return {
    get isComplete() {
      return queue.done() === fileCount;
    },
    load: (wanted) => queue.add([...new Set(wanted.filter((item) => item.when === '').map(fileOf))]),
    loadAll: () => queue.add(range(0, fileCount)),
  };
}

/** Runs a task once for each number, a few at a time; of those that wait, what was asked for last comes first. */
function makeQueue(task: (number: number) => Promise<void>) {
  const started = new Map<number, Promise<void>>();
  const waiting: (() => void)[] = [];
  let [running, done] = [0, 0];
  const next = () => {
    while (running < AT_ONCE && waiting.length > 0) {
      running++;
      waiting.shift()?.();
    }
  };
  const run = async (number: number) => {
    await new Promise<void>((start) => {
      waiting.unshift(start);
      next();
    });
    try {
      await task(number);
      done++;
    } catch (error) {
      // Asked for again, it is tried again.
      started.delete(number);
      throw error;
    } finally {
      running--;
      next();
    }
  };
  const add = async (numbers: readonly number[]) => {
    for (const number of numbers) if (!started.has(number)) started.set(number, run(number));
    await Promise.all(numbers.map((number) => started.get(number)));
  };
  return { add, done: () => done };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
