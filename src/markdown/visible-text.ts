import type { Element, Nodes, Root, Text } from 'hast';
import { BLOCK_BREAK } from '../core/passages/block-break.ts';

/** A text node's run in the text of a whole tree. */
export interface TextRun {
  node: Text;
  /** Offset of its first character. */
  start: number;
  end: number;
}

/** The text of a tree as a reader sees it, with the way back to the nodes. */
export interface VisibleText {
  text: string;
  runs: TextRun[];
}

/** Elements that stand in a line of text. Everything else ends one. */
const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether an element stands in a line of text. */
export function isPhrasing(node: Nodes): boolean {
  return node.type === 'text' || (node.type === 'element' && PHRASING.has(node.tagName));
}

/** What no author wrote: references to events and to footnotes. No offset counts it. */
export function isGenerated(node: Nodes): boolean {
  return node.type === 'element' && GENERATED.some((property) => property in node.properties);
}

const GENERATED = ['data-generated', 'dataFootnoteRef', 'dataFootnoteBackref'];

/** Collects the text of a tree: inline markup leaves no trace, a line break is white space. */
export function visibleText(root: Root | Element): VisibleText {
  const runs: TextRun[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (isGenerated(node)) return;
    if (node.type === 'text') {
      runs.push({ node, start: text.length, end: text.length + node.value.length });
      text += node.value;
    } else if (node.type === 'element' || node.type === 'root') {
      if (node.type === 'element' && node.tagName === 'br') text += ' ';
      const isBlock = !isPhrasing(node);
      if (isBlock) text += BLOCK_BREAK;
      for (const child of node.children) visit(child as Nodes);
      if (isBlock) text += BLOCK_BREAK;
    }
  };
  visit(root);
  return { text, runs };
}
