import { type Day, dateOfDay, dayOf } from '../dates/day.ts';

/** Lengths of time that events are counted by, from the shortest. */
export const UNITS = ['week', 'month', 'year', 'decade', 'century'] as const;
export type Unit = (typeof UNITS)[number];

/** A week, month, year …: both days inclusive. */
export interface Bin {
  start: Day;
  end: Day;
}

const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 };

/** First day of the bin in which a day lies. Weeks begin on Monday (ISO 8601), centuries with the year 00. */
export function floorTo(unit: Unit, day: Day): Day {
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = dateOfDay(day);
  const year = date.getUTCFullYear();
  if (unit === 'month') return dayOf(year, date.getUTCMonth() + 1);
  const years = YEARS[unit] ?? 1;
  return dayOf(Math.floor(year / years) * years);
}

/** The bin in which a day lies. */
export function binAt(unit: Unit, day: Day): Bin {
  const start = floorTo(unit, day);
  return { start, end: after(unit, start) - 1 };
}

/** First day of the bin after the one that begins on `start`. */
function after(unit: Unit, start: Day): Day {
  if (unit === 'week') return start + 7;
  const date = dateOfDay(start);
  const year = date.getUTCFullYear();
  return unit === 'month' ? dayOf(year, date.getUTCMonth() + 2) : dayOf(year + (YEARS[unit] ?? 1));
}

/** The bins that a stretch of days touches, in order. */
export function binsOf(unit: Unit, first: Day, last: Day): Bin[] {
  const bins: Bin[] = [];
  for (let bin = binAt(unit, first); bin.start <= last; bin = binAt(unit, bin.end + 1)) bins.push(bin);
  return bins;
}
