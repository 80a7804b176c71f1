import { writeDate, writeDateRange } from '../../core/dates/date-format.ts';
import { dateOfDay } from '../../core/dates/day.ts';
import type { Activity } from '../../core/figures/activity.ts';
import type { Bin, Unit } from '../../core/figures/bins.ts';
import { textWidth } from '../../core/layout/text-width.ts';

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

/** A bin in words: "29 November – 5 December 2021", "November 2021", "2021", "1990–1999". */
export function binName({ unit }: Counted, { start, end }: Bin, language: string): string {
  return writeDateRange(dateOfDay(start), dateOfDay(end), language, NAMES[unit]);
}

/** Letters of an axis, and the least between two of its names, px. */
const TYPE = 12;
const GAP = 8;

/** A bin that an axis names, by its first day. */
export interface Tick {
  /** Position in `bins`. */
  bin: number;
  words: string;
}

/**
 * The bins that an axis names, as many as stand beside one another without touching: years at round numbers where none is
 * left out, others every so many from the first.
 * @param step px from one bin to the next; left out where each has a line of its own
 */
export function ticksOf({ unit, bins }: Pick<Activity, 'unit' | 'bins'>, language: string, step = Infinity): Tick[] {
  const named = bins.map(({ start }, bin) => ({ bin, words: writeDate(dateOfDay(start), language, TICKS[unit]) }));
  const widest = Math.max(...named.map(({ words }) => textWidth(words, TYPE)));
  const every = Math.max(1, Math.ceil((widest + GAP) / step));
  // Round years would stand side by side where those between them are left out.
  const isUnbroken = bins.every(({ start }, i) => i === 0 || bins[i - 1]?.end === start - 1);
  const goesByYears = unit === 'year' && every > 1 && isUnbroken;
  return named.filter(({ bin }) => (goesByYears ? isRound(bins[bin] as Bin, every) : bin % every === 0));
}

/** Whether a year is one of every two, five or ten, as it is told: 220 BC is, which is -219. */
function isRound({ start }: Bin, every: number): boolean {
  const year = dateOfDay(start).getUTCFullYear();
  const round = [1, 2, 5, 10].find((step) => step >= every) ?? 10;
  return (year < 1 ? 1 - year : year) % round === 0;
}
