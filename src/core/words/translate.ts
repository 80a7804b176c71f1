import { type MarkedText, markedTexts } from './marked.ts';
import type { Forms } from './t.ts';

/** A language's words for texts of the site, by their English; of plurals, by the form for many. */
export type Translation = ReadonlyMap<string, string | Forms>;

/**
 * A module with its texts in another language; those that the translation lacks stay English.
 * @param source TypeScript or Astro
 */
export function translated(source: string, translation: Translation): string {
  let [result, at] = ['', 0];
  for (const marked of markedTexts(source)) {
    result += source.slice(at, marked.start) + literalOf(marked, translation.get(marked.text));
    at = marked.end;
  }
  return result + source.slice(at);
}

function literalOf({ text, one }: MarkedText, words: string | Forms | undefined): string {
  if (one === null) return JSON.stringify(words ?? text);
  const forms = words ?? { one, other: text };
  return `(${JSON.stringify(typeof forms === 'string' ? { other: forms } : forms)})`;
}
