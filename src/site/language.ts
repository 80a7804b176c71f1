import { directionOf } from '../core/direction.ts';

/** What an element says of a text in a language; nothing where it is the page's own. */
export function inLanguage(language: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}

/** The language as readers of another one call it: "French". */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

/** "one event", "133 events": a count with its noun, the number as the language writes it. */
export function count(value: number, locale: string, one: string, other: string): string {
  const { rules, numbers } = countingOf(locale);
  return `${numbers.format(value)} ${rules.select(value) === 'one' ? one : other}`;
}

interface Counting {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

const countings = new Map<string, Counting>();

/** Made once for each language: every page counts several things. */
function countingOf(locale: string): Counting {
  const known = countings.get(locale) ?? {
    rules: new Intl.PluralRules(locale),
    numbers: new Intl.NumberFormat(locale),
  };
  countings.set(locale, known);
  return known;
}
