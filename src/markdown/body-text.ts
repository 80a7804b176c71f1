import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BLOCK_BREAK } from '../core/passages/block-break.ts';

/** The text of a Markdown body without its markup, with the way back to lines and columns. */
export interface BodyText {
  text: string;
  /** Line and column, counted from 1, of an offset of `text`; lines as the Markdown counts them. */
  pointOf(offset: number): { line: number; column: number };
}

interface Run {
  start: number;
  value: string;
  line: number;
  column: number;
}

const PHRASING = new Set([
  ...['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'html'],
  ...['footnoteReference', 'image', 'imageReference'],
]);

/** Reads Markdown as the site does. Raw HTML counts nothing; blocks are parted by `BLOCK_BREAK`. */
export function bodyText(markdown: string): BodyText {
  const runs: Run[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      runs.push({ start: text.length, value: node.value, line, column });
      text += node.value;
    }
    if (node.type === 'break') text += ' ';
    if ('children' in node) for (const child of node.children) visit(child);
    if (!PHRASING.has(node.type) && node.type !== 'break') text += BLOCK_BREAK;
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { text, pointOf: (offset) => pointIn(runs, offset) };
}

/** True but for what Markdown writes differently from what it shows: an entity or an escape before it in its line. */
function pointIn(runs: readonly Run[], offset: number): { line: number; column: number } {
  const run = runs.findLast((candidate) => candidate.start <= offset);
  if (!run) return { line: 1, column: 1 };
  const lines = run.value.slice(0, offset - run.start).split('\n');
  const last = lines.at(-1) as string;
  return { line: run.line + lines.length - 1, column: last.length + (lines.length === 1 ? run.column : 1) };
}
