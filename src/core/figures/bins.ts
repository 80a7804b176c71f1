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

/** First day of the bin after the one that begins on `start`. */
function next(unit: Unit, start: Day): Day {
  if (unit === 'week') return start + 7;
  const date = dateOfDay(start);
  const year = date.getUTCFullYear();
  return unit === 'month' ? dayOf(year, date.getUTCMonth() + 2) : dayOf(year + (YEARS[unit] ?? 1));
}

/** The bins that a stretch of days touches, in order. */
export function binsOf(unit: Unit, first: Day, last: Day): Bin[] {
  const bins: Bin[] = [];
  for (let start = floorTo(unit, first); start <= last; ) {
    const after = next(unit, start);
    bins.push({ start, end: after - 1 });
    start = after;
  }
  return bins;
}

const DAYS: Record<Unit, number> = { week: 7, month: 30.44, year: 365.25, decade: 3652.5, century: 36525 };

/** The shortest unit that parts a stretch of days into at most `most` bins, no shorter than `least`. */
export function unitFor(first: Day, last: Day, least: Unit, most: number): Unit {
  const units = UNITS.slice(UNITS.indexOf(least));
  return units.find((unit) => (last - first) / DAYS[unit] <= most - 1) ?? 'century';
}
