import { type Direction, directionOf } from '../core/direction.ts';

/** What an element says of a text in a language; nothing where it is the page's own. */
export function inLanguage(language: string | undefined): { lang?: string; dir?: Direction } {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}

interface Writing {
  list: Intl.ListFormat;
  languages: Intl.DisplayNames;
}

const writings = new Map<string, Writing>();

/** How a language writes what `Intl` knows. Made once for each: every page lists several things. */
function writingOf(locale: string): Writing {
  const known = writings.get(locale) ?? {
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

/** "Harbour Post, the Gazette and City News": each name once. */
export function list(names: Iterable<string>, locale: string): string {
  return writingOf(locale).list.format(new Set(names));
}
