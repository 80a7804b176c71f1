import { type EdtfParse, parse } from 'edtf';
import { DateError, FORMS, formsFor } from './date-error.ts';
import { type Day, dateOfDay, dayOf, daysInMonth } from './day.ts';
import type { DateRange, HistoricalDate, Precision } from './historical-date.ts';
import { plainDate } from './plain-date.ts';
import { seasonRange } from './season.ts';
import { unspecifiedPlace } from './unspecified.ts';

export { DateError };

/** Longer than any date; the parser's time grows with the square of the length. */
export const MAX_LENGTH = 60;

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
  const [from = '', to, ...more] = edtf.split('/');
  if (edtf === '') throw new DateError(`Here a date is missing. ${FORMS}`);
  if (edtf.length > MAX_LENGTH || more.length > 0) throw new DateError(`"${shorten(edtf)}" is not a date. ${FORMS}`);
  return to === undefined ? parseSingle(edtf) : parseInterval(edtf, from, to);
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

/** Seasons and open digits may carry `~ ? %` for us: "199X~", "2021-21?". The parser has it on whole dates only. */
const QUALIFIED = /^(-?\d{4}-(?:2[1-9]|3\d|4[01])|-?\d[\dX]*X[\dX-]*|-?\d[\dX]*-[\dX-]*X[\dX-]*)([~?%])$/;

function parseSingle(text: string): HistoricalDate {
  const [, plain = text, qualifier = ''] = QUALIFIED.exec(text) ?? [];
  const parsed = plainDate(plain) ?? readSyntax(plain);
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

const NO_YEAR = new Set(['Year', 'Decade', 'Century']);

function readSyntax(text: string): EdtfParse {
  checkCalendar(text);
  let parsed: EdtfParse;
  try {
    parsed = parse(text, { level: 2 });
  } catch {
    throw new DateError(`"${text}" is not a date. ${formsFor(text)}`);
  }
  if (parsed.type === 'Interval') throw new DateError(`"${text}" is not a date. ${FORMS}`);
  if (parsed.type === 'Set' || parsed.type === 'List') {
    throw new DateError(`"${text}" is a set of dates. Give the interval that contains them, or one event each`);
  }
  if (/T\d/.test(text)) throw new DateError(`"${text}" has a time of day. Give the day alone`);
  // "22" and "199" are centuries and decades of ISO 8601-1, and mostly meant for something else: 2021/22.
  if (NO_YEAR.has(parsed.type)) throw new DateError(`"${text}" is not a four-digit year. ${formsFor(text)}`);
  return parsed;
}

/** @throws DateError for a day that its month does not have; the parser lets some of them pass */
function checkCalendar(text: string): void {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text.replaceAll(/[?~%]/g, '')) ?? [];
  const days = daysInMonth(Number(year), Number(month));
  if (day === undefined || days === 0 || (Number(day) >= 1 && Number(day) <= days)) return;
  throw new DateError(`"${text}" is a day that never was: its month has ${days} days`);
}

interface Place {
  range: { start: number; end: number };
  precision: Precision;
}

function placeOf(parsed: EdtfParse, text: string): Place {
  const [year = 0, month, day] = parsed.values;
  switch (parsed.type) {
    case 'Season':
      return { range: seasonRange(year, month as number), precision: 'season' };
    default:
      return parsed.unspecified ? unspecifiedPlace(text.replaceAll(/[?~%]/g, '')) : datePlace(year, month, day);
  }
}

/** @param month 0-based, as the parser has it */
function datePlace(year: number, month?: number, day?: number): Place {
  if (month === undefined) return { range: { start: dayOf(year), end: dayOf(year, 12, 31) }, precision: 'year' };
  if (day === undefined) {
    return { range: { start: dayOf(year, month + 1), end: dayOf(year, month + 2, 0) }, precision: 'month' };
  }
  const at = dayOf(year, month + 1, day);
  return { range: { start: at, end: at }, precision: 'day' };
}

/**
 * The EDTF spelling of a range of days: a day where both ends are one, else an interval.
 * Inverse of `parseEdtf` as far as bounds go, for ranges with a known end and years of four digits.
 */
export function formatRange({ start, end }: DateRange): string {
  if (start !== null && start === end) return formatDay(start);
  return `${start === null ? '..' : formatDay(start)}/${end === null ? '..' : formatDay(end)}`;
}

/** The EDTF spelling of a day: `2021-11-15`, `-0044-03-15`. ISO strings of JavaScript have six digits before year 0. */
export function formatDay(day: Day): string {
  const date = dateOfDay(day);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${date.toISOString().slice(-20, -14)}`;
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
