import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Anchoring } from './anchor.ts';
import { BLOCK_BREAK, onOneLine } from './block-break.ts';
import { foldQuoteText } from './fold.ts';
import { nearestText } from './nearest.ts';
import type { TextQuoteSelector } from './selector.ts';
import { findUnseen, type UnseenDifference } from './unseen.ts';

/** The text that a selector was looked for in, as a reader sees it. */
export interface SearchedText {
  text: string;
  /** Line of the author's file on which an offset of `text` stands. */
  lineOf(offset: number): number;
}

/** The diagnostic of a selector that does not name one place; null where it does. */
export function diagnosePassage(
  selector: TextQuoteSelector,
  anchoring: Anchoring,
  searched: SearchedText,
  place: Place,
): Diagnostic | null {
  switch (anchoring.status) {
    case 'found':
      return null;
    case 'not-found':
      return notFound(selector, searched, place);
    case 'wrong-context':
      return wrongContext(selector, anchoring.spans, searched, place);
    case 'ambiguous':
      return ambiguous(selector, anchoring.spans, searched, place);
  }
}

function notFound({ exact }: TextQuoteSelector, { text, lineOf }: SearchedText, place: Place): Diagnostic {
  const base = { place, ruleId: 'passage-not-found', severity: 'error', actual: exact } as const;
  if (runsOverBlocks(exact, text)) {
    const reason = `"${shorten(exact)}" runs from one paragraph into the next.`;
    return { ...base, reason, note: 'Make it two passages, one for each paragraph.' };
  }
  const unseen = findUnseen(exact, text);
  if (unseen) {
    const line = `line ${lineOf(unseen.offset)}`;
    const reason = `"${shorten(exact)}" looks like words on ${line}, but differs in ${UNSEEN[unseen.difference]}.`;
    return {
      ...base,
      reason,
      note: 'Copy the words from the body; if it has such characters by mistake, take them out.',
    };
  }
  const near = nearestText(exact, text);
  const nearest = near && `Nearest: "${onOneLine(text.slice(near.start, near.end))}" (line ${lineOf(near.start)}).`;
  const note = [nearest, 'Copy the words from the body, or mend the body.'].filter(Boolean).join(' ');
  return { ...base, reason: `"${shorten(exact)}" does not stand in this article.`, note };
}

const UNSEEN: Record<UnseenDifference, string> = {
  invisible: 'invisible characters, such as soft hyphens',
  composed: 'how its accented letters are composed (Unicode NFC or NFD)',
  both: 'invisible characters and in how its accented letters are composed (Unicode NFC or NFD)',
};

function runsOverBlocks(exact: string, text: string): boolean {
  const unbroken = foldQuoteText(text.replaceAll(BLOCK_BREAK, ' '));
  return unbroken.includes(foldQuoteText(exact)) && foldQuoteText(exact) !== '';
}

function wrongContext(
  { exact, prefix, suffix }: TextQuoteSelector,
  spans: { start: number }[],
  { lineOf }: SearchedText,
  place: Place,
): Diagnostic {
  const context = [prefix && `after "${prefix}"`, suffix && `before "${suffix}"`].filter(Boolean).join(' and ');
  const reason = `"${shorten(exact)}" stands on ${lines(spans, lineOf)}, but not ${context}.`;
  const note = 'Copy "prefix" and "suffix" from the words right before and right after.';
  return { place, ruleId: 'passage-not-found', severity: 'error', reason, actual: exact, note };
}

function ambiguous(
  { exact }: TextQuoteSelector,
  spans: { start: number }[],
  { lineOf }: SearchedText,
  place: Place,
): Diagnostic {
  const reason = `"${shorten(exact)}" stands ${times(spans.length)} in this article, on ${lines(spans, lineOf)}.`;
  const note = 'Quote more words, or add a "prefix" or "suffix".';
  return { place, ruleId: 'passage-ambiguous', severity: 'error', reason, actual: exact, note };
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

const MAX_LINES_TOLD = 8;

function lines(spans: { start: number }[], lineOf: (offset: number) => number): string {
  const numbers = [...new Set(spans.map((span) => lineOf(span.start)))];
  const told = numbers.slice(0, MAX_LINES_TOLD).join(', ');
  return `${numbers.length === 1 ? 'line' : 'lines'} ${told}${numbers.length > MAX_LINES_TOLD ? ' …' : ''}`;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
