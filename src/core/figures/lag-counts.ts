import type { Article, ReportingLag } from '../timeline/model.ts';
import type { ArticleLags } from './lags.ts';

/** Stretches of lags that accounts are counted by: the last day of each after the event, the first before it. */
export const LAG_BINS = [-1, 0, 7, 31, 366, 3653, Infinity] as const;

/** How many accounts were told how long after their events. */
export interface LagRow {
  /** Whose accounts they are; null for everybody's. */
  article: Article | null;
  /** In the order of `LAG_BINS`. */
  counts: number[];
  /** How many are not known to lie in one stretch. */
  unplaced: number;
}

/**
 * Counts lags: what there is to draw does not grow with the number of accounts.
 * @param most articles that have a row of their own: those that tell most, in the order given
 * @returns everybody's first
 */
export function countLags(articles: readonly ArticleLags[], most: number): LagRow[] {
  const rows = articles.map(rowOf);
  const all = rows.reduce(add, { article: null, counts: LAG_BINS.map(() => 0), unplaced: 0 });
  const telling = new Set(rows.toSorted((a, b) => sumOf(b) - sumOf(a)).slice(0, most));
  return [all, ...rows.filter((row) => telling.has(row))];
}

/** All accounts of a row. */
export function sumOf({ counts, unplaced }: LagRow): number {
  return counts.reduce((sum, count) => sum + count, unplaced);
}

function rowOf({ article, lags, undated }: ArticleLags): LagRow {
  const bins = lags.map(({ lag }) => binOf(lag));
  return {
    article,
    counts: LAG_BINS.map((_, bin) => bins.filter((other) => other === bin).length),
    unplaced: undated.length + bins.filter((bin) => bin === null).length,
  };
}

/** The stretch in which a lag lies for certain; null where it may lie in several. */
function binOf({ min, max }: ReportingLag): number | null {
  const bin = LAG_BINS.findIndex((last) => max <= last);
  return min > (LAG_BINS[bin - 1] ?? -Infinity) ? bin : null;
}

function add(sum: LagRow, { counts, unplaced }: LagRow): LagRow {
  return {
    ...sum,
    counts: sum.counts.map((count, bin) => count + (counts[bin] ?? 0)),
    unplaced: sum.unplaced + unplaced,
  };
}
