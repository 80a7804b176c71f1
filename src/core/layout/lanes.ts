import { t } from '../words/t.ts';
import type { IslandData } from './island-data.ts';
import type { Item } from './item.ts';
import type { LaneBy } from './reader-state.ts';

/** What the lanes stand for. */
export interface Lanes {
  /** What they are called, in order. */
  labels: readonly string[];
  /** Lane of an item, from 0. */
  laneOf(item: Item): number;
}

/** Lanes of sources there are at the most: more of them would leave no room for marks. */
const MOST_SOURCES = 8;

/** The lanes by side, kind or source; by source, an item is in the lane of the article that told it first. */
export function lanesOf(data: IslandData, by: LaneBy): Lanes {
  switch (by) {
    case 'side':
      return { labels: data.lanes.map(({ label }) => label), laneOf: (item) => item.lane };
    case 'kind':
      return { labels: data.kinds.map(({ label }) => label), laneOf: (item) => item.kind };
    case 'source':
      return data.articles.length > MOST_SOURCES ? lanesOfOutlets(data) : lanesOfArticles(data);
  }
}

function lanesOfArticles({ articles }: IslandData): Lanes {
  return { labels: articles.map(({ label }) => label), laneOf: firstArticle };
}

/** A lane each to the outlets that tell most, and one to all others. */
function lanesOfOutlets({ articles, items }: IslandData): Lanes {
  const outletOf = (item: Item) => articles[firstArticle(item)]?.label ?? '';
  const told = [...Map.groupBy(items, outletOf)].toSorted(([, a], [, b]) => b.length - a.length);
  const named = told.slice(0, told.length > MOST_SOURCES ? MOST_SOURCES - 1 : MOST_SOURCES).map(([outlet]) => outlet);
  const lanes = new Map(named.map((outlet, lane) => [outlet, lane]));
  return {
    labels: named.length < told.length ? [...named, t('Other sources')] : named,
    laneOf: (item) => lanes.get(outletOf(item)) ?? named.length,
  };
}

function firstArticle({ articles }: Item): number {
  return articles[0] ?? 0;
}
