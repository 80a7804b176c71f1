import { isolated } from '../isolated.ts';
import { t } from '../words/t.ts';
import { writeDate, writeDateRange } from './date-format.ts';
import { type Day, dateOfDay } from './day.ts';
import type { HistoricalDate } from './historical-date.ts';

/**
 * A date in words, at the precision it has and no more: "15 November 2021", "about November 2021",
 * "18–22 October 2021", "since 2014".
 * @param locale BCP 47; day and month names are `Intl`'s
 */
export function dateInWords(date: HistoricalDate, locale = 'en-GB'): string {
  const told = toldIn.get(locale) ?? new WeakMap<HistoricalDate, string>();
  toldIn.set(locale, told);
  const words = told.get(date) ?? inWords(date, locale);
  told.set(date, words);
  return words;
}

/** Dates that have been put into words: pages tell those of many events, and `Intl` takes its time over each. */
const toldIn = new Map<string, WeakMap<HistoricalDate, string>>();

function inWords(date: HistoricalDate, locale: string): string {
  if (date.ends) return intervalInWords(date, locale);
  // Of several dates each says for itself whether it is "about".
  if (date.members) return setInWords(date.members, locale);
  return qualify(plainInWords(date, locale), date);
}

function intervalInWords(date: HistoricalDate, locale: string): string {
  const [first, last] = date.ends as [HistoricalDate | null, HistoricalDate | null];
  if (first && last) return bothEnds(first, last, date, locale);
  const known = { date: dateInWords((first ?? last) as HistoricalDate, locale) };
  if (first) return date.endBound === 'open' ? t('since {date}', known) : t('{date} to unknown end', known);
  return date.startBound === 'open' ? t('until {date}', known) : t('unknown start to {date}', known);
}

function bothEnds(first: HistoricalDate, last: HistoricalDate, date: HistoricalDate, locale: string): string {
  const alike = first.approximate === last.approximate && first.uncertain === last.uncertain;
  const format = commonFormat(first, last);
  if (alike && format) return qualify(rangeInWords(date, format, locale), date);
  return `${dateInWords(first, locale)} – ${dateInWords(last, locale)}`;
}

/** The format that tells both ends; null where they are known in different ways, or by names of their own. */
function commonFormat(first: HistoricalDate, last: HistoricalDate): Intl.DateTimeFormatOptions | null {
  const openDigits = first.precision === 'interval' || last.precision === 'interval';
  if (openDigits || first.precision === last.precision) return FORMATS[first.precision] ?? null;
  return null;
}

function qualify(text: string, date: HistoricalDate): string {
  const about = date.approximate ? t('about {date}', { date: text }) : text;
  return date.uncertain ? t('possibly {date}', { date: about }) : about;
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

function plainInWords(date: HistoricalDate, locale: string): string {
  const start = date.start as Day;
  const year = dateOfDay(start).getUTCFullYear();
  switch (date.precision) {
    case 'season':
      return seasonInWords(date, locale);
    case 'decade':
      // Nobody says "the -1990s".
      return year < 0 ? yearsInWords(date, locale) : t('the {year}s', { year });
    case 'century':
      return yearsInWords(date, locale);
    case 'interval':
      return rangeInWords(date, coarsest(date), locale);
    default:
      return format(start, FORMATS[date.precision] ?? DAY, locale);
  }
}

function yearsInWords(date: HistoricalDate, locale: string): string {
  return t('the years {years}', { years: rangeInWords(date, YEAR, locale) });
}

/** Whole years are told by years and whole months by months: digits left open say no more than that. */
function coarsest(date: HistoricalDate): Intl.DateTimeFormatOptions {
  const [first, after] = [dateOfDay(date.start as Day), dateOfDay((date.end as Day) + 1)];
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return DAY;
  return first.getUTCMonth() === 0 && after.getUTCMonth() === 0 ? YEAR : MONTH;
}

function setInWords(members: HistoricalDate[], locale: string): string {
  const texts = members.map((member) => isolated(dateInWords(member, locale)));
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  // Where dates have commas of their own, one between two of them would part nothing: "May 4, 2021 or May 5, 2021 or …".
  const hasCommas = texts.some((text) => /[,،、]/.test(text));
  return isolated(hasCommas ? texts.reduce((told, text) => list.format([told, text])) : list.format(texts));
}

/** Codes 21 to 32 have names; quarters, thirds and halves are told by their months. */
function seasonInWords(date: HistoricalDate, locale: string): string {
  const code = Number(/-(\d\d)[~?%]?$/.exec(date.edtf)?.[1]);
  if (code > 32) return rangeInWords(date, MONTH, locale);
  // A season that runs over the new year names both: "winter 2021–2022".
  const year = rangeInWords(date, YEAR, locale);
  return (SEASONS[(code - 21) % 4] as (year: string) => string)(year);
}

const SEASONS = [
  (year: string) => t('spring {year}', { year }),
  (year: string) => t('summer {year}', { year }),
  (year: string) => t('autumn {year}', { year }),
  (year: string) => t('winter {year}', { year }),
];

function format(day: Day, options: Intl.DateTimeFormatOptions, locale: string): string {
  return writeDate(dateOfDay(day), locale, options);
}

function rangeInWords({ start, end }: HistoricalDate, options: Intl.DateTimeFormatOptions, locale: string): string {
  return writeDateRange(dateOfDay(start as Day), dateOfDay(end as Day), locale, options);
}
