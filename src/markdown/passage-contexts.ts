import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { anchor } from '../core/passages/anchor.ts';
import { BLOCK_BREAK } from '../core/passages/block-break.ts';
import { fold } from '../core/passages/fold.ts';
import type { TextQuoteSelector, TextSpan } from '../core/passages/selector.ts';
import { visibleText } from './visible-text.ts';

/** Enough for a reader of the selector to tell two places apart; more where the author gave more. */
const LENGTH = 32;

/**
 * The words right before and after each passage of an article, within its paragraph.
 * @param html the article's body as it was rendered, its passages proved
 * @param selectors those passages, as the author named them
 * @returns one for each, in their order; an end where the paragraph ends is left out
 */
export function passageContexts(
  html: string,
  selectors: readonly TextQuoteSelector[],
): Pick<TextQuoteSelector, 'prefix' | 'suffix'>[] {
  const tree = fromHtml(html, { fragment: true });
  removeGenerated(tree);
  const { text } = visibleText(tree);
  const folded = fold(text);
  return selectors.map((selector) => {
    const found = anchor(selector, folded);
    if (found.status !== 'found') throw new Error(`A proved passage is ${found.status}: "${selector.exact}"`);
    return contextOf(found.span, text, selector);
  });
}

/** Takes away the numbers that lead to events: parsed HTML spells their attribute differently from our plugins. */
function removeGenerated(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !('dataGenerated' in element.properties)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function contextOf({ start, end }: TextSpan, text: string, { prefix = '', suffix = '' }: TextQuoteSelector) {
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
