import type { Day } from './day.ts';
import type { HistoricalDate } from './historical-date.ts';

/**
 * The days that a date names, first to last, for formats that have no open end: of a month the whole
 * month, of "until 2014" the year 2014, of several dates all days from the first to the last.
 */
export function knownDays(date: HistoricalDate): { first: Day; last: Day } {
  const parts = date.members ?? date.ends?.filter((end) => end !== null) ?? [date];
  const days = parts.flatMap(({ start, end }) => [start, end]).filter((day) => day !== null);
  return { first: Math.min(...days), last: Math.max(...days) };
}
