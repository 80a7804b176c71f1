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
  if (date.precision === 'interval' && date.ends) return intervalInWords(date, locale, phrases);
  const plain = plainInWords(date, locale, phrases);
  return qualify(plain, date, phrases);
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
  const alike = first.precision === last.precision && first.approximate === last.approximate;
  const format = FORMATS[first.precision];
  if (alike && first.uncertain === last.uncertain && format) {
    const text = formatter(locale, format).formatRange(dateOfDay(first.start as Day), dateOfDay(last.start as Day));
    return qualify(text, date, phrases);
  }
  return `${dateInWords(first, locale, phrases)} – ${dateInWords(last, locale, phrases)}`;
}

function qualify(text: string, date: HistoricalDate, phrases: DatePhrases): string {
  const about = date.approximate ? fill(phrases.about, text) : text;
  return date.uncertain ? fill(phrases.possibly, about) : about;
}

const FORMATS: Partial<Record<HistoricalDate['precision'], Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

function plainInWords(date: HistoricalDate, locale: string, phrases: DatePhrases): string {
  const start = date.start as Day;
  const year = String(dateOfDay(start).getUTCFullYear());
  switch (date.precision) {
    case 'season':
      return seasonInWords(date, year, locale, phrases);
    case 'decade':
      return fill(phrases.decade, year);
    case 'century':
      return fill(phrases.century, `${year}–${dateOfDay(date.end as Day).getUTCFullYear()}`);
    case 'interval':
    case 'set':
      return formatter(locale, FORMATS.day).formatRange(dateOfDay(start), dateOfDay(date.end as Day));
    default:
      return formatter(locale, FORMATS[date.precision]).format(dateOfDay(start));
  }
}

/** Codes 21 to 32 have names; quarters and halves are told by their months. */
function seasonInWords(date: HistoricalDate, year: string, locale: string, phrases: DatePhrases): string {
  const code = Number(/-(\d\d)[~?%]?$/.exec(date.edtf)?.[1]);
  if (code > 32) {
    const [start, end] = [dateOfDay(date.start as Day), dateOfDay(date.end as Day)];
    return formatter(locale, FORMATS.month).formatRange(start, end);
  }
  return fill(phrases.seasons[(code - 21) % 4] as string, year);
}

function fill(pattern: string, text: string): string {
  return pattern.replace('{}', () => text);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat` is slow to make and an event list needs thousands of it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions | undefined): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}
