/** Scripts that are written from right to left; `Intl.Locale` finds the script of a language. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The writing direction of a language, for an element's `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

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
  const form = new Intl.PluralRules(locale).select(value) === 'one' ? one : other;
  return `${new Intl.NumberFormat(locale).format(value)} ${form}`;
}

/** The text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。][\s"'”’»)\]]*$/u.test(text) ? text : `${text}.`;
}
