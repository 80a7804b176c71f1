import type { HistoricalDate } from './historical-date.ts';

/**
 * The date that says when a range begins, at the precision of its source: of an interval its first end, of one of
 * several dates the earliest; any other date itself. Null where the beginning is open or unknown.
 */
export function firstEnd(date: HistoricalDate): HistoricalDate | null {
  const earliest = date.members?.find(({ start }) => start === date.start);
  if (earliest) return firstEnd(earliest);
  return date.ends ? date.ends[0] : date;
}

/** The same of when a range ends. */
export function lastEnd(date: HistoricalDate): HistoricalDate | null {
  const latest = date.members?.findLast(({ end }) => end === date.end);
  if (latest) return lastEnd(latest);
  return date.ends ? date.ends[1] : date;
}
