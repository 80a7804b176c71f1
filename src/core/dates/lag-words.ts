import type { ReportingLag } from '../timeline/model.ts';
import { t } from '../words/t.ts';

/**
 * A reporting lag in words: "the same day", "3 days later", "3 to 9 days later", "about 7 years later".
 * From two months on it is rounded to months, from two years on to years, and says so.
 * @param locale BCP 47; numbers and units are `Intl`'s
 */
export function lagInWords({ min, max }: ReportingLag, locale = 'en-GB'): string {
  if (min === 0 && max === 0) return t('the same day');
  if (min > 0) return t('{time} later', { time: lengths(min, max, locale) });
  if (max < 0) return t('{time} before the event', { time: lengths(-max, -min, locale) });
  const before = length(-min, locale);
  const after = length(max, locale);
  if (min === 0) return t('within {time}', { time: after });
  if (max === 0) return t('up to {time} before the event', { time: before });
  return t('between {before} before the event and {after} after it', { before, after });
}

function lengths(shorter: number, longer: number, locale: string): string {
  const [from, to] = [inUnit(shorter), inUnit(longer)];
  if (from.unit === to.unit && from.value === to.value) return length(longer, locale);
  if (from.unit !== to.unit) {
    return t('{from} to {to}', { from: length(shorter, locale), to: length(longer, locale) });
  }
  return qualify(format(locale, to.unit).formatRange(from.value, to.value), to.unit);
}

function length(days: number, locale: string): string {
  const { value, unit } = inUnit(days);
  return qualify(format(locale, unit).format(value), unit);
}

function qualify(text: string, unit: Unit): string {
  return unit === 'day' ? text : t('about {time}', { time: text });
}

type Unit = 'day' | 'month' | 'year';

const DAYS_PER_YEAR = 365.2425;

function inUnit(days: number): { value: number; unit: Unit } {
  if (days < 61) return { value: days, unit: 'day' };
  if (days < 2 * DAYS_PER_YEAR) return { value: Math.round((days / DAYS_PER_YEAR) * 12), unit: 'month' };
  return { value: Math.round(days / DAYS_PER_YEAR), unit: 'year' };
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and unit: making one costs more than a thousand uses of it. */
function format(locale: string, unit: Unit): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, known);
  return known;
}
