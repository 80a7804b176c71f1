import { type Direction, directionOf } from '../core/direction.ts';

/** What an element says of a text in a language; nothing where it is the page's own. */
export function inLanguage(language: string | undefined): { lang?: string; dir?: Direction } {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}

interface Writing {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
  list: Intl.ListFormat;
  languages: Intl.DisplayNames;
}

const writings = new Map<string, Writing>();

/** How a language writes what `Intl` knows. Made once for each: every page counts and lists several things. */
function writingOf(locale: string): Writing {
  const known = writings.get(locale) ?? {
    rules: new Intl.PluralRules(locale),
    numbers: new Intl.NumberFormat(locale),
    list: new Intl.ListFormat(locale),
    languages: new Intl.DisplayNames(locale, { type: 'language' }),
  };
  writings.set(locale, known);
  return known;
}

/** The language as readers of another one call it: "French". */
export function languageName(language: string, locale: string): string {
  return writingOf(locale).languages.of(language) ?? language;
}

/** A number as the language writes it: "12,345". */
export function number(value: number, locale: string): string {
  return writingOf(locale).numbers.format(value);
}

/** "Harbour Post, the Gazette and City News": each name once. */
export function list(names: Iterable<string>, locale: string): string {
  return writingOf(locale).list.format(new Set(names));
}

/** "one event", "133 events": a count with its noun, the number as the language writes it. */
export function count(value: number, locale: string, one: string, other: string): string {
  return `${number(value, locale)} ${writingOf(locale).rules.select(value) === 'one' ? one : other}`;
}
