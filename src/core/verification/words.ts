import type { TextSpan } from '../passages/selector.ts';

/** A word at its place in a text. */
export interface Word extends TextSpan {
  /** Lower case, without apostrophes and the points within numbers. */
  form: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text as a run of copied words is told by: case and punctuation count nothing. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    form: word.toLowerCase().replaceAll(/['’.,]/g, ''),
    start,
    end: start + word.length,
  }));
}

/** How many words a quotation has, as a reader counts: what stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
