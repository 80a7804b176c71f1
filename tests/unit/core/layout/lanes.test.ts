import { expect, test } from 'vitest';
import { laneLabels, laneOf } from '../../../../src/core/layout/lanes.ts';
import type { LaneBy } from '../../../../src/core/layout/reader-state.ts';
import { dataOf, itemOf } from './items.ts';

test.each<[LaneBy, number, string]>([
  ['side', 1, 'EAST'],
  ['kind', 2, 'measure'],
  ['source', 0, 'Outlet 0'],
])('by %s, an item stands in the lane named after it', (by, lane, label) => {
  // Told first by article 0, as told by the order of publication.
  const item = itemOf({ id: 'a', lane: 1, kind: 2, articles: [0, 2] });
  expect(laneOf(by)(item)).toBe(lane);
  expect(laneLabels(dataOf([item]), by)[lane]).toBe(label);
});
