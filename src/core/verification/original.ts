import { fold, foldQuoteText } from '../passages/fold.ts';

/** The raw text of a source article. Paragraphs count from 1, as authors name them. */
export interface Original {
  /** File name, for messages. */
  name: string;
  /** `paragraphs[n - 1]` is paragraph n. */
  paragraphs: string[];
}

/** Takes a raw text apart: paragraph n is its n-th line that is not empty. */
export function readOriginal(name: string, text: string): Original {
  return { name, paragraphs: text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '') };
}

/** Numbers of the paragraphs in which a phrase stands word for word, ascending. */
export function paragraphsWith(phrase: string, { paragraphs }: Original): number[] {
  return paragraphs.flatMap((paragraph, i) => (standsIn(phrase, paragraph) ? [i + 1] : []));
}

/**
 * Whether a phrase stands in a text: literally but for white space and the shape of quotation marks,
 * and as whole words, so that "no" is not proved by "now".
 */
export function standsIn(phrase: string, text: string): boolean {
  const wanted = foldQuoteText(phrase);
  const { text: searched } = fold(text);
  if (wanted === '') return false;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
    const before = searched.slice(0, at + 1);
    const after = searched.slice(at + wanted.length - 1);
    if (!ENDS_INSIDE_WORD.test(before) && !BEGINS_INSIDE_WORD.test(after)) return true;
  }
  return false;
}

const ENDS_INSIDE_WORD = /[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]$/u;
const BEGINS_INSIDE_WORD = /^[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]/u;
