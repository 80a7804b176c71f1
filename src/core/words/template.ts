import { stringify } from 'yaml';
import type { SiteTexts } from './check-words.ts';
import type { Translation } from './translate.ts';

/** The texts that a translation has no words for; none in English, which they are written in. */
export function textsWithoutWords(texts: SiteTexts, translation: Translation, language: string): SiteTexts {
  if (isEnglish(language)) return new Map();
  return new Map([...texts].filter(([text]) => !translation.has(text)));
}

function isEnglish(language: string): boolean {
  return new Intl.Locale(language).language === 'en';
}

/** Texts as the lines of a file of words, to be filled in: plurals with each form that a count has in the language. */
export function wordsTemplate(texts: SiteTexts, language: string): string {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const entries = [...texts].map(([text, one]) => {
    return [text, one === null ? null : Object.fromEntries(pluralCategories.map((form) => [form, null]))];
  });
  return entries.length === 0 ? '' : stringify(Object.fromEntries(entries), { lineWidth: 0, nullStr: '' });
}
