import { DateError, FORMS } from './date-error.ts';
import { type Day, dayOf, daysInMonth } from './day.ts';
import type { Precision } from './historical-date.ts';

const PARTS = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;

/**
 * Bounds of a date with digits written `X`: the earliest and the latest day that it can stand for.
 * "2021-02-X9" is the 9th or the 19th, since that February had no 29th.
 * @param text without `~`, `?` and `%`
 * @throws DateError where no day fits, or the first digit of the year is open
 */
export function unspecifiedPlace(text: string): { range: { start: Day; end: Day }; precision: Precision } {
  const [, sign = '', year = '', month = 'XX', day = 'XX'] = PARTS.exec(text) ?? [];
  if (year.startsWith('X')) throw new DateError(`"${text}" leaves the first digit of the year open. ${FORMS}`);
  const years = matching(year).map((value) => (sign === '-' ? -value : value));
  const candidates = { years: years.sort((a, b) => a - b), months: matching(month), days: matching(day) };
  const start = firstOf(candidates);
  const end = firstOf({
    years: candidates.years.toReversed(),
    months: candidates.months.toReversed(),
    days: candidates.days.toReversed(),
  });
  if (start === null || end === null) throw new DateError(`"${text}" fits no day that ever was`);
  return { range: { start, end }, precision: precisionOf(year, month, day) };
}

/** The first combination that is a day of the calendar, in the order given; null where none is. */
function firstOf({ years, months, days }: Record<'years' | 'months' | 'days', number[]>): Day | null {
  for (const year of years) {
    for (const month of months) {
      const last = daysInMonth(year, month);
      const day = days.find((candidate) => candidate >= 1 && candidate <= last);
      if (day !== undefined) return dayOf(year, month, day);
    }
  }
  return null;
}

/** A decade, century, year or month that is given in full is one; all else is the range it spans. */
function precisionOf(year: string, month: string, day: string): Precision {
  if (day !== 'XX') return 'interval';
  if (month !== 'XX') return /X/.test(year + month) ? 'interval' : 'month';
  if (!year.includes('X')) return 'year';
  if (/^\d{3}X$/.test(year)) return 'decade';
  return /^\d\dXX$/.test(year) ? 'century' : 'interval';
}

/** Every number that a pattern of digits and `X` can stand for, ascending. */
function matching(pattern: string): number[] {
  const choices = [...pattern].map((char) => (char === 'X' ? [...'0123456789'] : [char]));
  return choices
    .reduce((texts, digits) => texts.flatMap((text) => digits.map((digit) => text + digit)), [''])
    .map(Number);
}
