import type { TextSpan } from './selector.ts';

interface Word extends TextSpan {
  /** Lower case, letters and digits only. */
  form: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Below this share of words in common nothing is worth showing. */
const THRESHOLD = 0.4;

/**
 * The run of words most like a quote that does not stand in a text. For error messages only: a
 * citation never moves to a look-alike (hypothesis/client issue 7571 shows what happens when it does).
 * @returns its span in `text`, or null where nothing comes near
 */
export function nearestText(quote: string, text: string): TextSpan | null {
  const wanted = wordsOf(quote);
  const words = wordsOf(text);
  const size = Math.min(wanted.length, words.length);
  if (size === 0) return null;
  const best = bestWindow(countForms(wanted), words, size);
  if (best.shared / wanted.length < THRESHOLD) return null;
  const window = words.slice(best.at, best.at + size);
  return { start: (window[0] as Word).start, end: (window.at(-1) as Word).end };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    form: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function countForms(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** Slides a window of `size` words over the text, counting those it shares with the quote; linear in the text. */
function bestWindow(wanted: Map<string, number>, words: readonly Word[], size: number): { at: number; shared: number } {
  const missing = new Map(wanted);
  const best = { at: 0, shared: 0 };
  let shared = 0;
  for (let i = 0; i < words.length; i++) {
    const entering = (words[i] as Word).form;
    const left = missing.get(entering);
    if (left !== undefined) {
      if (left > 0) shared++;
      missing.set(entering, left - 1);
    }
    const leaving = words[i - size]?.form;
    const owed = leaving === undefined ? undefined : missing.get(leaving);
    if (leaving !== undefined && owed !== undefined) {
      if (owed >= 0) shared--;
      missing.set(leaving, owed + 1);
    }
    // Of windows that share as many, one that begins with a word of the quote.
    const better = shared > best.shared || (shared === best.shared && !wanted.has((words[best.at] as Word).form));
    if (better) Object.assign(best, { at: Math.max(0, i - size + 1), shared });
  }
  return best;
}
