import { dateOfDay, dayOf } from '../dates/day.ts';
import { type DateRange, overlaps } from '../dates/historical-date.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding, type ReadPassage } from './passage.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** "15 November 2021", "15 November", "November 2021", "in 2014": English, as digests are written in it. */
const DATE = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')})(?: (\\d{4}))?|(?<=\\b(?:in|since|of) )(\\d{4})\\b`, 'g');

/**
 * Dates that a passage says in words and that its event's date has no day in common with. A date
 * without a year may be meant in the year of the article or in that of the event.
 * @param year of the article's publication
 */
export function findDatedWords(passages: readonly ReadPassage[], year: number): Diagnostic[] {
  return passages.flatMap(({ account, text, place }) =>
    [...text.matchAll(DATE)]
      .filter((match) => yearsOf(match, year, account.date).every((y) => !overlaps(rangeOf(match, y), account.date)))
      .map(([words]) =>
        finding(
          place,
          'date-not-of-event',
          `This passage says "${words}", but "${account.event}" is dated ${account.date.edtf}.`,
          'Mend one of the two, or cite fewer words.',
        ),
      ),
  );
}

function yearsOf([, , , year, alone]: RegExpMatchArray, articleYear: number, { start, end }: DateRange): number[] {
  if (year ?? alone) return [Number(year ?? alone)];
  const own = [start, end].filter((day) => day !== null).map((day) => dateOfDay(day).getUTCFullYear());
  return [articleYear, ...own];
}

function rangeOf([, day, month, , alone]: RegExpMatchArray, year: number): DateRange {
  if (alone) return { start: dayOf(year), end: dayOf(year, 12, 31) };
  const m = MONTHS.indexOf(month ?? '') + 1;
  if (day === undefined) return { start: dayOf(year, m), end: dayOf(year, m + 1, 0) };
  return { start: dayOf(year, m, Number(day)), end: dayOf(year, m, Number(day)) };
}
