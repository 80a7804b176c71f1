import { dateOfDay } from '../dates/day.ts';
import { firstEnd, lastEnd } from '../dates/ends.ts';
import type { DateRange, HistoricalDate, Precision } from '../dates/historical-date.ts';
import type { TimelineEvent } from './model.ts';

export interface YearGroup {
  /** Astronomical year. */
  year: number;
  months: MonthGroup[];
}

export interface MonthGroup {
  /** 1 to 12; null for events whose date names no month. */
  month: number | null;
  events: TimelineEvent[];
}

/** Where events without a month stand among the months of their year. */
const BEFORE = 0;
const AFTER = 13;

/**
 * Events in order of time, by the year and month in which they begin (by which they end, where their beginning is
 * open); those of a season stand under its first month. Those without a month come first in their year, or after its
 * months where it is only known that they were over by the end of it.
 */
export function byMonth(events: readonly TimelineEvent[]): YearGroup[] {
  const years = Map.groupBy(events, (event) => yearOf(event.date));
  return [...years].map(([year, told]) => {
    const last = told.some(({ date }) => monthOf(date) !== null) ? AFTER : BEFORE;
    const places = Map.groupBy(told, ({ date }) => monthOf(date) ?? (date.start === null ? last : BEFORE));
    return {
      year,
      months: [...places]
        .sort(([a], [b]) => a - b)
        .map(([place, group]) => ({ month: place === BEFORE || place === AFTER ? null : place, events: group })),
    };
  });
}

/** Astronomical year under which a date is listed. */
export function yearOf(date: DateRange): number {
  return anchor(date).getUTCFullYear();
}

function anchor({ start, end }: DateRange): Date {
  return dateOfDay(start ?? end ?? 0);
}

/** 1 to 12; null for a date that names no month. */
function monthOf(date: HistoricalDate): number | null {
  const told = firstEnd(date) ?? lastEnd(date);
  return told && (NAMING_MONTHS.has(told.precision) || isInOneMonth(told)) ? anchor(date).getUTCMonth() + 1 : null;
}

/** "2021-11-1X" is some day in November. */
function isInOneMonth({ start, end }: DateRange): boolean {
  if (start === null || end === null) return false;
  const [first, last] = [dateOfDay(start), dateOfDay(end)];
  return first.getUTCFullYear() === last.getUTCFullYear() && first.getUTCMonth() === last.getUTCMonth();
}

const NAMING_MONTHS: ReadonlySet<Precision> = new Set(['day', 'month', 'season']);
