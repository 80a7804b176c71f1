import { type FoldedText, foldQuoteText } from './fold.ts';
import type { TextQuoteSelector, TextSpan } from './selector.ts';

/** What became of a selector. Every failure is the author's to settle: none is guessed away. */
export type Anchoring =
  | { status: 'found'; span: TextSpan }
  /** `exact` stands nowhere. */
  | { status: 'not-found' }
  /** `exact` stands in these places, none of them between this prefix and suffix. */
  | { status: 'wrong-context'; spans: TextSpan[] }
  /** More than one place fits. */
  | { status: 'ambiguous'; spans: TextSpan[] };

/**
 * Finds the one place in a text that a selector names.
 * The match is exact but for white space and the shape of quotation marks (see `fold`).
 * @param text folded once by the caller, for all selectors of an article
 * @returns spans in offsets of the unfolded text
 */
export function anchor(selector: TextQuoteSelector, text: FoldedText): Anchoring {
  const exact = foldQuoteText(selector.exact);
  const starts = occurrences(exact, text.text);
  if (starts.length === 0) return { status: 'not-found' };
  const fitting = starts.filter((start) => inContext(selector, text.text, start, start + exact.length));
  const spans = (offsets: number[]) => offsets.map((start) => unfold(text, start, start + exact.length));
  if (fitting.length === 0) return { status: 'wrong-context', spans: spans(starts) };
  if (fitting.length > 1) return { status: 'ambiguous', spans: spans(fitting) };
  return { status: 'found', span: spans(fitting)[0] as TextSpan };
}

/** Offsets at which `exact` begins; occurrences may overlap. */
function occurrences(exact: string, text: string): number[] {
  const starts: number[] = [];
  if (exact === '') return starts;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts;
}

function inContext({ prefix, suffix }: TextQuoteSelector, text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return (
    (prefix === undefined || before.endsWith(foldQuoteText(prefix))) &&
    (suffix === undefined || after.startsWith(foldQuoteText(suffix)))
  );
}

function unfold({ origin }: FoldedText, start: number, end: number): TextSpan {
  // A folded space stands for a whole run: the span ends right after its own last character.
  return { start: origin[start] as number, end: (origin[end - 1] as number) + 1 };
}
