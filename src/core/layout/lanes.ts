import type { IslandData } from './island-data.ts';
import type { Item } from './item.ts';
import type { LaneBy } from './reader-state.ts';

/** Lane of an item: by source, the article that told it first. */
export function laneOf(by: LaneBy): (item: Item) => number {
  switch (by) {
    case 'kind':
      return (item) => item.kind;
    case 'source':
      return (item) => item.articles[0] ?? 0;
    case 'side':
      return (item) => item.lane;
  }
}

/** What the lanes are called, in order. */
export function laneLabels({ lanes, kinds, articles }: IslandData, by: LaneBy): string[] {
  const lists = { side: lanes, kind: kinds, source: articles };
  return lists[by].map(({ label }) => label);
}
