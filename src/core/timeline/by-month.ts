import { dateOfDay } from '../dates/day.ts';
import type { DateRange, HistoricalDate } from '../dates/historical-date.ts';
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

/**
 * Events in order of time, by the year and month in which they begin (by which they end, where their
 * beginning is open). Within a year, those without a month come first.
 */
export function byMonth(events: readonly TimelineEvent[]): YearGroup[] {
  const years = Map.groupBy(events, (event) => yearOf(event.date));
  return [...years].map(([year, told]) => {
    const months = Map.groupBy(told, (event) => monthOf(event.date));
    return {
      year,
      months: [...months]
        .map(([month, group]) => ({ month, events: group }))
        .sort((a, b) => (a.month ?? 0) - (b.month ?? 0)),
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

function monthOf(date: HistoricalDate): number | null {
  const told = date.ends ? (date.ends[0] ?? date.ends[1]) : date;
  const namesMonth = told?.precision === 'day' || told?.precision === 'month' || told?.precision === 'set';
  return namesMonth ? anchor(date).getUTCMonth() + 1 : null;
}
