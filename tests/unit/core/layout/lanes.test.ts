import { expect, test } from 'vitest';
import { lanesOf } from '../../../../src/core/layout/lanes.ts';
import type { LaneBy } from '../../../../src/core/layout/reader-state.ts';
import { dataOf, itemOf } from './items.ts';

test.each<[LaneBy, number, string]>([
  ['side', 1, 'EAST'],
  ['kind', 2, 'measure'],
  ['source', 0, 'Outlet 0'],
])('by %s, an item stands in the lane named after it', (by, lane, label) => {
  // Told first by article 0, as told by the order of publication.
  const item = itemOf({ id: 'a', lane: 1, kind: 2, articles: [0, 2] });
  const { labels, laneOf } = lanesOf(dataOf([item]), by);
  expect(laneOf(item)).toBe(lane);
  expect(labels[lane]).toBe(label);
});

test('many sources share lanes: one each for the outlets that tell most, and one for the others', () => {
  const outlets = ['Rare', ...Array.from('ABCDEFGH', (name) => `Daily ${name}`)];
  const articles = Array.from({ length: 30 }, (_, i) => ({
    id: `article-${i}`,
    label: outlets[i % outlets.length] ?? '',
    title: '',
    published: 0,
  }));
  const items = articles.slice(1).map((_, i) => itemOf({ id: `event-${i}`, articles: [i + 1] }));
  const { labels, laneOf } = lanesOf({ ...dataOf(items), articles }, 'source');
  expect(labels).toHaveLength(8);
  expect(labels.at(-1)).toBe('Other sources');
  for (const item of items) {
    const outlet = articles[item.articles[0] ?? 0]?.label ?? '';
    expect(labels[laneOf(item)]).toBe(labels.includes(outlet) ? outlet : 'Other sources');
  }
  expect(new Set(items.map(laneOf)).size).toBe(8);
});
