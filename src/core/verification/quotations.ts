import { MAX_QUOTED_WORDS } from '../content/article-schema.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { BLOCK_BREAK, onOneLine } from '../passages/block-break.ts';
import { fold } from '../passages/fold.ts';
import { nearestText } from '../passages/nearest.ts';
import type { TextSpan } from '../passages/selector.ts';
import { type Original, standsIn } from './original.ts';
import type { OwnText } from './own-text.ts';
import { countWords } from './words.ts';

/** Where words are left out of a quotation, or put into it: `…`, `...`, `[…]`, `[the council]`. */
const CUT = /\[[^\]]*\]|…|\.{3}/;

/** Quotations in our own text that are too long, or that the original does not have word for word. */
export function checkQuotations(own: OwnText, original: Original): Diagnostic[] {
  return blocksOf(own.text).flatMap(({ start, text }) => {
    const { quotations, open } = quotationsIn(text);
    const placeOf = (offset: number) => own.placeOf(start + offset);
    const found = quotations.flatMap((span) => {
      return checkQuotation(text.slice(span.start, span.end), placeOf(span.start - 1), original);
    });
    return open === null ? found : [...found, openQuotation(placeOf(open))];
  });
}

function blocksOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(new RegExp(`[^${BLOCK_BREAK}]+`, 'g'))].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}

/** What stands between double quotation marks of any shape; `open` is a mark without its partner. */
function quotationsIn(block: string): { quotations: TextSpan[]; open: number | null } {
  const { text, origin } = fold(block);
  const marks = [...text.matchAll(/"/g)].map((match) => origin[match.index] as number);
  const quotations: TextSpan[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    quotations.push({ start: (marks[i] as number) + 1, end: marks[i + 1] as number });
  }
  return { quotations, open: marks.length % 2 === 1 ? (marks.at(-1) as number) : null };
}

function checkQuotation(quotation: string, place: Place, original: Original): Diagnostic[] {
  const parts = quotation
    .split(CUT)
    .map((part) => part.replace(/[\s.,;:!?]+$/, '').replace(/^[\s.,;:!?]+/, ''))
    .filter((part) => part !== '');
  const words = parts.reduce((sum, part) => sum + countWords(part), 0);
  if (words > MAX_QUOTED_WORDS) return [longQuotation(quotation, words, place)];
  const missing = parts.find((part) => !original.paragraphs.some((paragraph) => standsIn(part, paragraph)));
  return missing === undefined ? [] : [notQuoted(missing, place, original)];
}

function longQuotation(quotation: string, words: number, place: Place): Diagnostic {
  return {
    place,
    ruleId: 'long-quotation',
    severity: 'error',
    reason: `The quotation "${quotation}" has ${words} words.`,
    actual: quotation,
    note: `Quote at most ${MAX_QUOTED_WORDS} words; tell the rest in words of your own.`,
  };
}

function notQuoted(part: string, place: Place, original: Original): Diagnostic {
  const text = original.paragraphs.join('\n');
  const near = nearestText(part, text);
  const nearest = near && `Nearest: "${onOneLine(text.slice(near.start, near.end))}".`;
  return {
    place,
    ruleId: 'quotation-not-found',
    severity: 'error',
    reason: `"${part}" stands between quotation marks here, but nowhere in ${original.name}.`,
    actual: part,
    note: [nearest, 'Copy the words exactly, or leave the quotation marks out.'].filter(Boolean).join(' '),
  };
}

function openQuotation(place: Place): Diagnostic {
  return {
    place,
    ruleId: 'open-quotation',
    severity: 'error',
    reason: 'This quotation mark has no partner in its paragraph.',
    note: 'Close the quotation, or take the mark away: what is quoted cannot be checked without it.',
  };
}
