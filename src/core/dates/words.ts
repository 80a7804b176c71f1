import { isolated } from '../isolated.ts';
import { writeDate, writeDateRange } from './date-format.ts';
import { type Day, dateOfDay } from './day.ts';
import type { HistoricalDate } from './historical-date.ts';

/** Everything about a date that `Intl` has no words for; `{}` stands for the date. */
export interface DatePhrases {
  about: string;
  possibly: string;
  since: string;
  until: string;
  unknownStart: string;
  unknownEnd: string;
  decade: string;
  century: string;
  oneOf: string;
  seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
}

const ENGLISH: DatePhrases = {
  about: 'about {}',
  possibly: 'possibly {}',
  since: 'since {}',
  until: 'until {}',
  unknownStart: 'unknown start to {}',
  unknownEnd: '{} to unknown end',
  decade: 'the {}s',
  century: 'the years {}',
  oneOf: '{}',
  seasons: ['spring {}', 'summer {}', 'autumn {}', 'winter {}'],
};

/**
 * A date in words, at the precision it has and no more: "15 November 2021", "about November 2021",
 * "18–22 October 2021", "since 2014".
 * @param locale BCP 47; day and month names are `Intl`'s
 * @param phrases the words around them, English if left out
 */
export function dateInWords(date: HistoricalDate, locale = 'en-GB', phrases: DatePhrases = ENGLISH): string {
  const told = toldIn(locale, phrases);
  const words = told.get(date) ?? inWords(date, locale, phrases);
  told.set(date, words);
  return words;
}

type Told = WeakMap<HistoricalDate, string>;
const known = new WeakMap<DatePhrases, Map<string, Told>>();

/** Dates that have been put into words: pages tell those of many events, and `Intl` takes its time over each. */
function toldIn(locale: string, phrases: DatePhrases): Told {
  const locales = known.get(phrases) ?? new Map<string, Told>();
  known.set(phrases, locales);
  const told = locales.get(locale) ?? new WeakMap();
  locales.set(locale, told);
  return told;
}

function inWords(date: HistoricalDate, locale: string, phrases: DatePhrases): string {
  if (date.ends) return intervalInWords(date, locale, phrases);
  // Of several dates each says for itself whether it is "about".
  if (date.members) return setInWords(date.members, locale, phrases);
  return qualify(plainInWords(date, locale, phrases), date, phrases);
}

function intervalInWords(date: HistoricalDate, locale: string, phrases: DatePhrases): string {
  const [first, last] = date.ends as [HistoricalDate | null, HistoricalDate | null];
  if (first && last) return bothEnds(first, last, date, locale, phrases);
  const known = dateInWords((first ?? last) as HistoricalDate, locale, phrases);
  if (first) return fill(date.endBound === 'open' ? phrases.since : phrases.unknownEnd, known);
  return fill(date.startBound === 'open' ? phrases.until : phrases.unknownStart, known);
}

function bothEnds(
  first: HistoricalDate,
  last: HistoricalDate,
  date: HistoricalDate,
  locale: string,
  phrases: DatePhrases,
): string {
  const alike = first.approximate === last.approximate && first.uncertain === last.uncertain;
  const format = commonFormat(first, last);
  if (alike && format) return qualify(rangeInWords(date, format, locale), date, phrases);
  return `${dateInWords(first, locale, phrases)} – ${dateInWords(last, locale, phrases)}`;
}

/** The format that tells both ends; null where they are known in different ways, or by names of their own. */
function commonFormat(first: HistoricalDate, last: HistoricalDate): Intl.DateTimeFormatOptions | null {
  const openDigits = first.precision === 'interval' || last.precision === 'interval';
  if (openDigits || first.precision === last.precision) return FORMATS[first.precision] ?? null;
  return null;
}

function qualify(text: string, date: HistoricalDate, phrases: DatePhrases): string {
  const about = date.approximate ? fill(phrases.about, text) : text;
  return date.uncertain ? fill(phrases.possibly, about) : about;
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const FORMATS: Partial<Record<HistoricalDate['precision'], Intl.DateTimeFormatOptions>> = {
  day: DAY,
  month: MONTH,
  year: YEAR,
  interval: DAY,
};

function plainInWords(date: HistoricalDate, locale: string, phrases: DatePhrases): string {
  const start = date.start as Day;
  const year = dateOfDay(start).getUTCFullYear();
  switch (date.precision) {
    case 'season':
      return seasonInWords(date, locale, phrases);
    case 'decade':
      // Nobody says "the -1990s".
      return year < 0 ? fill(phrases.century, rangeInWords(date, YEAR, locale)) : fill(phrases.decade, String(year));
    case 'century':
      return fill(phrases.century, rangeInWords(date, YEAR, locale));
    case 'interval':
      return rangeInWords(date, coarsest(date), locale);
    default:
      return format(start, FORMATS[date.precision] ?? DAY, locale);
  }
}

/** Whole years are told by years and whole months by months: digits left open say no more than that. */
function coarsest(date: HistoricalDate): Intl.DateTimeFormatOptions {
  const [first, after] = [dateOfDay(date.start as Day), dateOfDay((date.end as Day) + 1)];
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return DAY;
  return first.getUTCMonth() === 0 && after.getUTCMonth() === 0 ? YEAR : MONTH;
}

function setInWords(members: HistoricalDate[], locale: string, phrases: DatePhrases): string {
  const texts = members.map((member) => isolated(dateInWords(member, locale, phrases)));
  return fill(phrases.oneOf, new Intl.ListFormat(locale, { type: 'disjunction' }).format(texts));
}

/** Codes 21 to 32 have names; quarters, thirds and halves are told by their months. */
function seasonInWords(date: HistoricalDate, locale: string, phrases: DatePhrases): string {
  const code = Number(/-(\d\d)[~?%]?$/.exec(date.edtf)?.[1]);
  if (code > 32) return rangeInWords(date, MONTH, locale);
  // A season that runs over the new year names both: "winter 2021–2022".
  return fill(phrases.seasons[(code - 21) % 4] as string, rangeInWords(date, YEAR, locale));
}

function fill(pattern: string, text: string): string {
  return pattern.replace('{}', () => isolated(text));
}

function format(day: Day, options: Intl.DateTimeFormatOptions, locale: string): string {
  return writeDate(dateOfDay(day), locale, options);
}

function rangeInWords({ start, end }: HistoricalDate, options: Intl.DateTimeFormatOptions, locale: string): string {
  return writeDateRange(dateOfDay(start as Day), dateOfDay(end as Day), locale, options);
}
