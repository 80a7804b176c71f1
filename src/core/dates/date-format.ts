import { dateOfDay, dayOf } from './day.ts';

/** Every `Intl.DateTimeFormat` there is: one is slow to make, and an event list needs thousands. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How a language writes days, in UTC and in the Gregorian calendar: months and years of the content are those of the
 * Gregorian calendar, also in languages that have one of their own.
 * @param locale BCP 47
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found;
}

/** A date as a language writes it; with its era before year 1, or 45 BC reads as 45. */
export function writeDate(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return withOrdinal(dateFormat(locale, withEra(options, date)).format(date), locale);
}

/**
 * A year as a language writes it.
 * @param year astronomical: 0 is 1 BC
 */
export function writeYear(year: number, locale: string): string {
  return writeDate(dateOfDay(dayOf(year)), locale, { year: 'numeric' });
}

/** A range of dates as a language writes it, with its era where it begins before year 1. */
export function writeDateRange(first: Date, last: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return withOrdinal(dateFormat(locale, withEra(options, first)).formatRange(first, last), locale);
}

function withEra(options: Intl.DateTimeFormatOptions, date: Date): Intl.DateTimeFormatOptions {
  return options.year && date.getUTCFullYear() < 1 ? { ...options, era: 'short' } : options;
}

/** French counts the first day of a month, and no other: "1er novembre", which `Intl` does not know. */
function withOrdinal(words: string, locale: string): string {
  return /^fr\b/.test(locale) ? words.replaceAll(/\b1(?=(?:–\d+)?\s\p{L})/gu, '1er') : words;
}
