import { BLOCK_BREAK } from './block-break.ts';
import type { TextQuoteSelector, TextSpan } from './selector.ts';

/** Enough for a reader of the selector to tell two places apart; more where the author gave more. */
const LENGTH = 32;

/** The words right before and after a passage; an end where its paragraph ends is left out. */
export type PassageContext = Pick<TextQuoteSelector, 'prefix' | 'suffix'>;

/**
 * The words around a span, within its paragraph.
 * @param text visible text of an article, not folded
 * @param selector as the author named the passage that stands there
 */
export function contextOf({ start, end }: TextSpan, text: string, selector: TextQuoteSelector): PassageContext {
  const { prefix = '', suffix = '' } = selector;
  const before = inOneLine(text.slice(text.lastIndexOf(BLOCK_BREAK, start - 1) + 1, start)).trimStart();
  const blockEnd = text.indexOf(BLOCK_BREAK, end);
  const after = inOneLine(text.slice(end, blockEnd < 0 ? undefined : blockEnd)).trimEnd();
  // Whole characters: a cut through one would leave half a surrogate pair.
  const near = [...before].slice(-Math.max(LENGTH, prefix.length)).join('');
  const next = [...after].slice(0, Math.max(LENGTH, suffix.length)).join('');
  return { ...(near && { prefix: near }), ...(next && { suffix: next }) };
}

/** White space as the passages' own words have it. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
