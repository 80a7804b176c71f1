import { DateError, MAX_LENGTH, parseEdtf } from './edtf.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS: Record<string, string> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' };

type Reading = [form: RegExp, edtf: (...parts: string[]) => string | null];

/** Ways in which people write a day, a month or a season; null where it might mean another one as well. */
const READINGS: Reading[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year = '', month = '', day = '') => dashed(year, month, day)],
  [/^(\d{4})[-.](\d{1,2})$/, (year = '', month = '') => dashed(year, month)],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, (day = '', month = '', year = '') => dashed(year, month, day)],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (first = '', second = '', year = '') => inSomeOrder(first, second, year)],
  [/^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,})\.?,? (\d{4})$/u, (day = '', name = '', year = '') => named(year, name, day)],
  [/^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, (name = '', day = '', year = '') => named(year, name, day)],
  [/^(\p{L}{3,})\.?,? (\d{4})$/u, (name = '', year = '') => named(year, name)],
  [/^(\d{4}-\d\d-\d\d) ?(?:-|\.\.|to) ?(\d{4}-\d\d-\d\d)$/, (from = '', to = '') => `${from}/${to}`],
  [/^(\d{4}(?:-\d\d){0,2}) ?(?:\.\.|\/ ?open)$/, (from = '') => `${from}/..`],
  [/^(\S+) ([~?%])$/, (date = '', sign = '') => date + sign],
  [/^(\S+) ?\/ ?(\S+)$/, (from = '', to = '') => `${from}/${to}`],
];

/**
 * What a text that is no EDTF date was most likely meant to be.
 * @returns an EDTF date; null where nobody can tell
 */
export function likelyDate(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const typed = text
    .trim()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const meant = READINGS.map(([form, edtf]) => {
    const found = form.exec(typed);
    return found && edtf(...found.slice(1));
  });
  return [typed, ...meant].find((date) => date !== text && date !== null && isDate(date)) ?? null;
}

function isDate(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof DateError) return false;
    throw error;
  }
}

function dashed(...parts: string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

/** Some put the day before the month, some after it. */
function inSomeOrder(first: string, second: string, year: string): string | null {
  if (Number(first) > 12 || first === second) return dashed(year, second, first);
  return Number(second) > 12 ? dashed(year, first, second) : null;
}

/** @param name of a month, or of a season */
function named(year: string, name: string, day?: string): string | null {
  const season = SEASONS[name.toLowerCase()];
  if (season !== undefined) return day === undefined ? `${year}-${season}` : null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : dashed(year, String(month), ...(day === undefined ? [] : [day]));
}
