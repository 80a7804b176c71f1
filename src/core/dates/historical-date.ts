import type { Day } from './day.ts';

/** How finely a date is known. An `interval` has ends of its own; `set` is one of several dates. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'set';

/** `open`: it goes on, or has no beginning; `unknown`: it has an end that nobody gives. */
export type Bound = 'known' | 'open' | 'unknown';

/** A run of days, both ends inclusive; null is an end that is open or unknown. */
export interface DateRange {
  start: Day | null;
  end: Day | null;
}

/** A date as a source gives it, with its precision kept: a month stays a range from here to the pixel. */
export interface HistoricalDate extends DateRange {
  /** As written: an EDTF string. */
  edtf: string;
  precision: Precision;
  /** Written with `~` or `%`: about then. */
  approximate: boolean;
  /** Written with `?` or `%`: possibly then. */
  uncertain: boolean;
  startBound: Bound;
  endBound: Bound;
  /** The two ends of an interval, null where an end is open or unknown. */
  ends?: [HistoricalDate | null, HistoricalDate | null];
  /** The dates of a `set`, in order of time. */
  members?: HistoricalDate[];
}

/** Whether two ranges share a day. An open end reaches for ever. */
export function overlaps(a: DateRange, b: DateRange): boolean {
  return (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity);
}

/** The days that both ranges share, or null where they share none. */
export function intersection(a: DateRange, b: DateRange): DateRange | null {
  if (!overlaps(a, b)) return null;
  const start = Math.max(a.start ?? -Infinity, b.start ?? -Infinity);
  const end = Math.min(a.end ?? Infinity, b.end ?? Infinity);
  return { start: Number.isFinite(start) ? start : null, end: Number.isFinite(end) ? end : null };
}

/** The shortest range that holds all of them; open where one of them is. Of none: open at both ends. */
export function hull(ranges: readonly DateRange[]): DateRange {
  const start = Math.min(...ranges.map((range) => range.start ?? -Infinity));
  const end = Math.max(...ranges.map((range) => range.end ?? Infinity));
  return { start: Number.isFinite(start) ? start : null, end: Number.isFinite(end) ? end : null };
}

/**
 * Orders by when a range may begin, then by when it ends, open beginnings by their end.
 * For `Array.prototype.sort`.
 */
export function compareRanges(a: DateRange, b: DateRange): number {
  const startA = a.start ?? a.end ?? -Infinity;
  const startB = b.start ?? b.end ?? -Infinity;
  return startA - startB || (a.end ?? Infinity) - (b.end ?? Infinity) || 0;
}
