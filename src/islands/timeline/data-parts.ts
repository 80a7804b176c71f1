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
import { hasText, type LoadedData, type TextLoader } from './texts.ts';

/** Files of texts that are asked for at a time. */
const AT_ONCE = 4;

/**
 * Loads what a big timeline is drawn from, but for the texts.
 * @param frame the first file
 * @param fetchFile fetches one of the files that it names
 * @param onTexts called whenever some items have got their texts
 */
export async function loadParts(
  frame: Exclude<IslandFrame, IslandData>,
  fetchFile: <Value>(name: string) => Promise<Value>,
  onTexts: () => void,
): Promise<LoadedData> {
  const { files, ...rest } = frame;
  const [names, ...columns] = await Promise.all([
    fetchFile<Names>('names'),
    ...Array.from({ length: files.columns }, (_, i) => fetchFile<Columns>(`columns-${i}`)),
  ]);
  const items = columns.flatMap(decodeColumns);
  const loadTexts = (file: number) => fetchFile<Texts>(`texts-${file}`);
  return { data: { ...rest, ...names, items }, texts: textLoader(items, files.texts, loadTexts, onTexts) };
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
    load: (wanted) => queue.add([...new Set(wanted.filter((item) => !hasText(item)).map(fileOf))]),
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
