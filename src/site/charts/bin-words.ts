import { writeDate, writeDateRange } from '../../core/dates/date-format.ts';
import { dateOfDay } from '../../core/dates/day.ts';
import type { Activity } from '../../core/figures/activity.ts';
import type { Bin, Unit } from '../../core/figures/bins.ts';

const TICKS: Record<Unit, Intl.DateTimeFormatOptions> = {
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
  decade: { year: 'numeric' },
  century: { year: 'numeric' },
};
const NAMES: Record<Unit, Intl.DateTimeFormatOptions> = {
  week: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  decade: { year: 'numeric' },
  century: { year: 'numeric' },
};

type Counted = Pick<Activity, 'unit'>;

/** A bin as an axis names it: by its first day. */
export function binTick({ unit }: Counted, { start }: Bin, language: string): string {
  return writeDate(dateOfDay(start), language, TICKS[unit]);
}

/** A bin in words: "29 November – 5 December 2021", "November 2021", "2021", "1990–1999". */
export function binName({ unit }: Counted, { start, end }: Bin, language: string): string {
  return writeDateRange(dateOfDay(start), dateOfDay(end), language, NAMES[unit]);
}

/** Which bins an axis names: years at round numbers, others every so many from the first. */
export function isTickOf({ unit, bins }: Pick<Activity, 'unit' | 'bins'>, i: number, every: number): boolean {
  const bin = bins[i];
  if (!bin || every === 1 || unit !== 'year') return i % every === 0;
  const round = [1, 2, 5, 10].find((step) => step >= every) ?? 10;
  return dateOfDay(bin.start).getUTCFullYear() % round === 0;
}
