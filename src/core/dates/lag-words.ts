import { isolated } from '../isolated.ts';
import type { ReportingLag } from '../timeline/model.ts';

/** What `Intl` has no words for; `{}` stands for a length of time such as "3 days". */
export interface LagPhrases {
  sameDay: string;
  after: string;
  before: string;
  /** The day itself is possible too. */
  upToAfter: string;
  upToBefore: string;
  /** The event may lie on either side of the publication: `{before}`, `{after}`. */
  around: string;
  /** A length that has been rounded. */
  about: string;
  /** Two lengths in different units: `{from}`, `{to}`. */
  range: string;
}

const ENGLISH: LagPhrases = {
  sameDay: 'the same day',
  after: '{} later',
  before: '{} before the event',
  upToAfter: 'within {}',
  upToBefore: 'up to {} before the event',
  around: 'between {before} before the event and {after} after it',
  about: 'about {}',
  range: '{from} to {to}',
};

/**
 * A reporting lag in words: "the same day", "3 days later", "3 to 9 days later", "about 7 years later".
 * From two months on it is rounded to months, from two years on to years, and says so.
 * @param locale BCP 47; numbers and units are `Intl`'s
 * @param phrases the words around them, English if left out
 */
export function lagInWords({ min, max }: ReportingLag, locale = 'en-GB', phrases: LagPhrases = ENGLISH): string {
  if (min === 0 && max === 0) return phrases.sameDay;
  if (min > 0) return phrases.after.replace('{}', lengths(min, max, locale, phrases));
  if (max < 0) return phrases.before.replace('{}', lengths(-max, -min, locale, phrases));
  const before = length(-min, locale, phrases);
  const after = length(max, locale, phrases);
  if (min === 0) return phrases.upToAfter.replace('{}', after);
  if (max === 0) return phrases.upToBefore.replace('{}', before);
  return phrases.around.replace('{before}', before).replace('{after}', after);
}

function lengths(shorter: number, longer: number, locale: string, phrases: LagPhrases): string {
  const [from, to] = [inUnit(shorter), inUnit(longer)];
  if (from.unit === to.unit && from.value === to.value) return length(longer, locale, phrases);
  if (from.unit !== to.unit) {
    return phrases.range
      .replace('{from}', length(shorter, locale, phrases))
      .replace('{to}', length(longer, locale, phrases));
  }
  return qualify(format(locale, to.unit).formatRange(from.value, to.value), to.unit, phrases);
}

function length(days: number, locale: string, phrases: LagPhrases): string {
  const { value, unit } = inUnit(days);
  return qualify(format(locale, unit).format(value), unit, phrases);
}

function qualify(text: string, unit: Unit, phrases: LagPhrases): string {
  return unit === 'day' ? isolated(text) : phrases.about.replace('{}', isolated(text));
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
