import { foldQuoteText } from './fold.ts';

/** What a quote differs in from a text, where no reader could tell. */
export type UnseenDifference = 'invisible' | 'composed' | 'both';

/** Soft hyphens, zero-width spaces and joiners, direction marks: characters that are not drawn. */
const INVISIBLE = /\p{Cf}/gu;

const ALIKE: Record<UnseenDifference, (text: string) => string> = {
  invisible: (text) => text.replaceAll(INVISIBLE, ''),
  composed: (text) => text.normalize('NFC'),
  both: (text) => text.replaceAll(INVISIBLE, '').normalize('NFC'),
};

/**
 * Where a quote would stand in a text, but for characters that are not seen and for letters that are
 * composed of other characters (https://www.unicode.org/reports/tr15/). For error messages only: as a
 * citation such a quote does not stand there.
 * @returns the UTF-16 offset in `text` at which it would begin, of several the last; null where it would not stand
 */
export function findUnseen(quote: string, text: string): { offset: number; difference: UnseenDifference } | null {
  for (const difference of Object.keys(ALIKE) as UnseenDifference[]) {
    const comparable = (part: string) => foldQuoteText(ALIKE[difference](part));
    const wanted = comparable(quote);
    const standsFrom = (offset: number) => comparable(text.slice(offset)).includes(wanted);
    if (wanted !== '' && standsFrom(0)) return { offset: lastWhere(standsFrom, text.length), difference };
  }
  return null;
}

/** The last number below `end` for which something holds that holds for 0, and that never holds again once it does not. */
function lastWhere(holds: (n: number) => boolean, end: number): number {
  let [last, beyond] = [0, end];
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2);
    if (holds(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}
