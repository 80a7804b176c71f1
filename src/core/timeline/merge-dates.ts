import { formatDay, formatRange, parseEdtf } from '../dates/edtf.ts';
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
 * (ISO 8601-2, 4.5), `[2021-11-14,2021-11-16]`, bounded by the earliest and the latest of them; by the
 * days that they name, where one of them is open towards the past and another towards the future.
 * @param dates at least one
 */
export function mergeDates(dates: readonly HistoricalDate[]): MergedDate {
  const shared = dates.reduce<DateRange | null>((range, date) => range && intersection(range, date), {
    start: null,
    end: null,
  });
  if (!shared) return { date: oneOf(dates), disputed: true };
  return { date: plainest(dates, shared) ?? parseEdtf(spell(dates, shared)), disputed: false };
}

/** Of the accounts that give just this range, one that gives it without "about" or "possibly". */
function plainest(dates: readonly HistoricalDate[], range: DateRange): HistoricalDate | undefined {
  const same = dates.filter((date) => date.start === range.start && date.end === range.end);
  return same.find((date) => !date.approximate && !date.uncertain) ?? same[0];
}

/** The shared range with each end as an account writes it: days shared by months stay told by the month. */
function spell(dates: readonly HistoricalDate[], range: DateRange): string {
  if (range.start === null || range.end === null || range.start === range.end) return formatRange(range);
  const first = dates.find((date) => date.start === range.start);
  const last = dates.find((date) => date.end === range.end);
  const [from, to] = [(first?.ends?.[0] ?? first)?.edtf, (last?.ends?.[1] ?? last)?.edtf];
  return from === to ? `${from}` : `${from}/${to}`;
}

function oneOf(dates: readonly HistoricalDate[]): HistoricalDate {
  const spelled = new Map(dates.map((date) => [inSet(date), date]));
  const members = [...spelled.keys()]
    .sort()
    .map((spelling) => spelled.get(spelling) as HistoricalDate)
    .sort(compareRanges);
  return {
    edtf: `[${members.map(inSet).join(',')}]`,
    ...boundsOf(dates),
    precision: 'set',
    members,
    approximate: dates.some((date) => date.approximate),
    uncertain: dates.some((date) => date.uncertain),
    startBound: dates.some((date) => date.start === null) ? 'open' : 'known',
    endBound: dates.some((date) => date.end === null) ? 'open' : 'known',
  };
}

/** What holds all of the dates. Open at both ends it would stand nowhere in time: then what holds the days they name. */
function boundsOf(dates: readonly HistoricalDate[]): DateRange {
  const all = hull(dates);
  if (all.start !== null || all.end !== null) return all;
  return hull(dates.map(({ start, end }) => ({ start: start ?? end, end: end ?? start })));
}

/** An element of an EDTF set: a date, or `from..to`. */
function inSet({ start, end }: HistoricalDate): string {
  if (start !== null && start === end) return formatDay(start);
  return `${start === null ? '' : formatDay(start)}..${end === null ? '' : formatDay(end)}`;
}
