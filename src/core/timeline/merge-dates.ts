import { isoOfDay } from '../dates/day.ts';
import { formatRange, parseEdtf } from '../dates/edtf.ts';
import { compareRanges, type DateRange, type HistoricalDate, hull, intersection } from '../dates/historical-date.ts';

export interface MergedDate {
  date: HistoricalDate;
  /** The dates have no day in common. */
  disputed: boolean;
}

/**
 * One date for an event that several accounts date.
 * Where they share days, it is the range of days that they share, in the words of the account that
 * says just that. Where they do not, nothing is averaged: the date is EDTF's "one of a set"
 * (ISO 8601-2, 4.5), `[2021-11-14,2021-11-16]`, bounded by the earliest and the latest of them.
 * @param dates at least one
 */
export function mergeDates(dates: readonly HistoricalDate[]): MergedDate {
  const shared = dates.reduce<DateRange | null>((range, date) => range && intersection(range, date), {
    start: null,
    end: null,
  });
  if (!shared) return { date: oneOf(dates), disputed: true };
  return { date: plainest(dates, shared) ?? parseEdtf(formatRange(shared)), disputed: false };
}

/** Of the accounts that give just this range, one that gives it without "about" or "possibly". */
function plainest(dates: readonly HistoricalDate[], range: DateRange): HistoricalDate | undefined {
  const same = dates.filter((date) => date.start === range.start && date.end === range.end);
  return same.find((date) => !date.approximate && !date.uncertain) ?? same[0];
}

function oneOf(dates: readonly HistoricalDate[]): HistoricalDate {
  const spellings = new Set(dates.toSorted(compareRanges).map(inSet));
  return {
    edtf: `[${[...spellings].join(',')}]`,
    ...hull(dates),
    precision: 'set',
    approximate: dates.some((date) => date.approximate),
    uncertain: dates.some((date) => date.uncertain),
    startBound: dates.some((date) => date.start === null) ? 'open' : 'known',
    endBound: dates.some((date) => date.end === null) ? 'open' : 'known',
  };
}

/** An element of an EDTF set: a date, or `from..to`. */
function inSet({ start, end }: HistoricalDate): string {
  if (start !== null && start === end) return isoOfDay(start);
  return `${start === null ? '' : isoOfDay(start)}..${end === null ? '' : isoOfDay(end)}`;
}
