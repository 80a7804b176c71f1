import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IslandData } from '../../../../src/core/layout/island-data.ts';
import {
  type Columns,
  decodeColumns,
  islandFiles,
  placesOf,
  type Texts,
  textOrder,
  textsFileOf,
} from '../../../../src/core/layout/island-files.ts';
import type { Item } from '../../../../src/core/layout/item.ts';
import { arbitraryItems } from './arbitrary-items.ts';

const dataOf = (items: Item[]): IslandData => ({
  language: 'en',
  items,
  lanes: [],
  kinds: [],
  actors: [{ id: 'nobody', label: 'Nobody', name: 'Nobody' }],
  articles: [],
  eras: [],
  focus: null,
});

/** So many items, those drawn over and over under ids of their own. */
function repeated(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, i) => ({ ...(items[i % items.length] as Item), id: `event-${i}` }));
}

/** The items that the files of a big timeline tell, put together as its island does. */
function readBack(data: IslandData): Item[] {
  const { frame, others } = islandFiles(data);
  if ('items' in frame) return frame.items;
  const sent = new Map([...others].map(([name, file]) => [name, JSON.parse(JSON.stringify(file))]));
  const filesOf = (sort: string, count: number) => Array.from({ length: count }, (_, i) => sent.get(`${sort}-${i}`));
  const items = (filesOf('columns', frame.files.columns) as Columns[]).flatMap(decodeColumns);
  const order = textOrder(items);
  for (const [file, texts] of (filesOf('texts', frame.files.texts) as Texts[]).entries()) {
    for (const [i, [title, when]] of texts.entries()) {
      const item = items[order[placesOf(file)[0] + i] as number] as Item;
      [item.title, item.when] = [title, when];
    }
  }
  return items;
}

describe("the files of the island's data", () => {
  it('are one for a small timeline, as it is', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const data = dataOf(items);
        expect(islandFiles(data)).toEqual({ frame: data, others: new Map() });
      }),
    );
  });

  it('tell every item of a big timeline', () => {
    fc.assert(
      fc.property(arbitraryItems, fc.integer({ min: 1001, max: 2500 }), (items, count) => {
        const big = repeated(items, count);
        expect(readBack(dataOf(big))).toEqual(big);
      }),
      { numRuns: 20 },
    );
  });

  it('begin with one that says nothing of single events, actors or articles', () => {
    const items = fc.sample(arbitraryItems, { numRuns: 1, seed: 1 })[0] as Item[];
    const sizeOf = (count: number) => JSON.stringify(islandFiles(dataOf(repeated(items, count))).frame).length;
    expect(sizeOf(20_000)).toBeLessThan(sizeOf(2000) + 10);
  });
});

describe('the order of texts', () => {
  it('has every position once, and the longest events first', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const order = textOrder(items);
        expect(order.toSorted((a, b) => a - b)).toEqual(items.map((_, i) => i));
      }),
    );
    const dayLong = Array.from({ length: 39 }, (_, i) => ({ start: i, end: i }));
    expect(textOrder([...dayLong, { start: 39, end: 400 }])[0]).toBe(39);
  });

  it('says of each place which file holds it', () => {
    for (const file of [0, 1, 7]) {
      const [from, to] = placesOf(file);
      expect([textsFileOf(from), textsFileOf(to - 1), textsFileOf(to)]).toEqual([file, file, file + 1]);
    }
  });
});
