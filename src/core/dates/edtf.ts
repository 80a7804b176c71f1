import { type EdtfParse, parse } from 'edtf';
import { dayOf, isoOfDay } from './day.ts';
import type { DateRange, HistoricalDate, Precision } from './historical-date.ts';

/** Thrown for a text that is no date we can place; the message says what to write instead. */
export class DateError extends Error {}

const FORMS =
  'Write a day (2021-11-15), month (2021-11), season (2021-21), year (2021), decade (199X) or interval (2021-10-18/2021-10-22); add ~ for about, ? for possibly; .. for an open end';

/**
 * Reads an Extended Date/Time Format date: ISO 8601-2 levels 0 and 1, and of level 2 unspecified
 * digits, qualified components and the season codes 25 to 41.
 * The syntax is the `edtf` package's; bounds are worked out here, since the package lets impossible
 * days pass, refuses intervals with equal ends, and starts spring in January.
 * @param text as the author wrote it; surrounding white space is ignored
 * @throws DateError where the text is no such date, is impossible or runs backwards
 */
export function parseEdtf(text: string): HistoricalDate {
  const edtf = text.trim();
  const slash = edtf.indexOf('/');
  return slash < 0 ? parseSingle(edtf) : parseInterval(edtf, edtf.slice(0, slash), edtf.slice(slash + 1));
}

function parseInterval(edtf: string, from: string, to: string): HistoricalDate {
  const startEnd = endKind(from);
  const endEnd = endKind(to);
  if (startEnd !== 'known' && endEnd !== 'known') {
    throw new DateError(`"${edtf}" says nothing about when: give at least one end. ${FORMS}`);
  }
  const first = startEnd === 'known' ? parseSingle(from) : null;
  const last = endEnd === 'known' ? parseSingle(to) : null;
  if (first && last && (first.start as number) > (last.end as number)) {
    throw new DateError(`"${edtf}" ends before it begins. Swap its ends: ${to}/${from}`);
  }
  return {
    edtf,
    start: first?.start ?? null,
    end: last?.end ?? null,
    precision: 'interval',
    approximate: Boolean(first?.approximate || last?.approximate),
    uncertain: Boolean(first?.uncertain || last?.uncertain),
    startBound: startEnd,
    endBound: endEnd,
    ends: [first, last],
  };
}

function endKind(text: string): HistoricalDate['startBound'] {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : 'known';
}

/** Seasons may carry `~ ? %` for us, though EDTF level 1 has them only on dates. */
const QUALIFIED_SEASON = /^(-?\d{4}-(?:2[1-9]|3\d|4[01]))([~?%])$/;

function parseSingle(text: string): HistoricalDate {
  const season = QUALIFIED_SEASON.exec(text);
  const plain = season?.[1] ?? text;
  const qualifier = season?.[2] ?? '';
  const parsed = readSyntax(plain);
  const { range, precision } = placeOf(parsed, plain);
  return {
    edtf: text,
    ...range,
    precision,
    approximate: Boolean(parsed.approximate) || /[~%]/.test(qualifier),
    uncertain: Boolean(parsed.uncertain) || /[?%]/.test(qualifier),
    startBound: 'known',
    endBound: 'known',
  };
}

function readSyntax(text: string): EdtfParse {
  let parsed: EdtfParse;
  try {
    parsed = parse(text, { level: 2 });
  } catch {
    throw new DateError(`"${text}" is not a date. ${FORMS}`);
  }
  if (parsed.type === 'Set' || parsed.type === 'List') {
    throw new DateError(`"${text}" is a set of dates. Give the interval that contains them, or one event each`);
  }
  if (/T\d/.test(text)) throw new DateError(`"${text}" has a time of day. Give the day alone`);
  if (parsed.type === 'Year') throw new DateError(`"${text}" is not a four-digit year. ${FORMS}`);
  return parsed;
}

interface Place {
  range: { start: number; end: number };
  precision: Precision;
}

function placeOf(parsed: EdtfParse, text: string): Place {
  const [year = 0, month, day] = parsed.values;
  switch (parsed.type) {
    case 'Decade':
      return years(year * 10, year * 10 + 9, 'decade');
    case 'Century':
      return years(year * 100, year * 100 + 99, 'century');
    case 'Season':
      return { range: seasonRange(year, month as number), precision: 'season' };
    default:
      return parsed.unspecified ? unspecifiedPlace(text) : datePlace(text, year, month, day);
  }
}

function years(first: number, last: number, precision: Precision): Place {
  return { range: { start: dayOf(first), end: dayOf(last, 12, 31) }, precision };
}

/** @param month 0-based, as the parser has it */
function datePlace(text: string, year: number, month?: number, day?: number): Place {
  if (month === undefined) return years(year, year, 'year');
  if (day === undefined) {
    return { range: { start: dayOf(year, month + 1), end: dayOf(year, month + 2, 0) }, precision: 'month' };
  }
  if (day > daysInMonth(year, month + 1)) throw new DateError(`"${text}" is a day that never was`);
  const at = dayOf(year, month + 1, day);
  return { range: { start: at, end: at }, precision: 'day' };
}

function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 0) - dayOf(year, month, 0);
}

const UNSPECIFIED = /^[?~%]?(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/;

/** Bounds of a date with digits written `X`: the earliest and the latest day that it can stand for. */
function unspecifiedPlace(text: string): Place {
  const [, year = '', month, day] = UNSPECIFIED.exec(text.replaceAll(/(?<=.)[?~%]/g, '')) ?? [];
  if (/^-?X/.test(year)) throw new DateError(`"${text}" leaves the century open. ${FORMS}`);
  const [firstYear, lastYear] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const [firstMonth, lastMonth] = digits(month, 1, 12);
  const lastDayOfMonth = daysInMonth(lastYear, lastMonth);
  const [firstDay, lastDay] = digits(day, 1, lastDayOfMonth);
  const wholeMonth = day === undefined || day === 'XX';
  const wholeYear = wholeMonth && (month === undefined || month === 'XX');
  const range = { start: dayOf(firstYear, firstMonth, firstDay), end: dayOf(lastYear, lastMonth, lastDay) };
  if (wholeYear) return { range, precision: yearPrecision(year) };
  return { range, precision: wholeMonth && !/X/.test(year + month) ? 'month' : 'interval' };
}

function yearPrecision(year: string): Precision {
  if (year.endsWith('XX')) return 'century';
  return year.endsWith('X') ? 'decade' : 'year';
}

/** Lowest and highest value of a two-digit part in which `X` stands for any digit. */
function digits(part: string | undefined, lowest: number, highest: number): [number, number] {
  if (part === undefined) return [lowest, highest];
  const low = Number(part.replaceAll('X', '0'));
  const high = Number(part.replaceAll('X', '9'));
  return [Math.max(lowest, low), Math.min(highest, high)];
}

/** First month and number of months of the ISO 8601-2 (4.8) divisions of a year, by code. */
const SEASONS = new Map<number, [month: number, length: number]>([
  // 21 to 24 carry no hemisphere; read as the northern, meteorological ones: spring is March to May.
  ...seasonCodes(21, [3, 6, 9, 12], 3),
  ...seasonCodes(25, [3, 6, 9, 12], 3),
  ...seasonCodes(29, [9, 12, 3, 6], 3),
  ...seasonCodes(33, [1, 4, 7, 10], 3),
  ...seasonCodes(37, [1, 5, 9], 4),
  ...seasonCodes(40, [1, 7], 6),
]);

function seasonCodes(first: number, months: number[], length: number): [number, [number, number]][] {
  return months.map((month, i) => [first + i, [month, length]]);
}

/** A season that runs over the new year belongs to the year in which it begins. */
function seasonRange(year: number, code: number): { start: number; end: number } {
  const [month, length] = SEASONS.get(code) as [number, number];
  return { start: dayOf(year, month), end: dayOf(year, month + length, 0) };
}

/**
 * The EDTF spelling of a range of days: a day where both ends are one, else an interval.
 * Inverse of `parseEdtf` as far as bounds go.
 */
export function formatRange({ start, end }: DateRange): string {
  if (start !== null && start === end) return isoOfDay(start);
  return `${start === null ? '..' : isoOfDay(start)}/${end === null ? '..' : isoOfDay(end)}`;
}
