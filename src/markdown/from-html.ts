import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { withoutForbidden } from '../core/content/scalars.ts';
import { sanitising } from './options.ts';

/** HTML of elsewhere as an author could have written it. */
export interface MarkdownText {
  markdown: string;
  /** The words of each of its blocks, without markup. */
  paragraphs: string[];
}

const reader = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize, sanitising).use(rehypeRemark);
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', resourceLink: true });

/**
 * Turns HTML that nobody vouches for into Markdown: what is said of it is kept, pictures and scripts are not.
 * An empty line parts paragraphs, as in texts that were typed into a cell.
 */
export function markdownFromHtml(html: string): MarkdownText {
  const tree = treeOf(inParagraphs(html));
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || !isLeftOut(node)) return;
    parent.children.splice(index, 1, ...('children' in node ? (node.children as typeof parent.children) : []));
    return [SKIP, index];
  });
  const paragraphs: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    const text = onOneLine(textOf(node));
    if (text !== '') paragraphs.push(text);
    return SKIP;
  });
  return { markdown: writer.stringify(tree).trim(), paragraphs };
}

/** Pictures, and links that led to where no link may lead: their words stay. */
function isLeftOut(node: Nodes): boolean {
  return node.type === 'image' || (node.type === 'link' && node.url === '');
}

/** Plain text as a heading of Markdown. */
export function heading(text: string): string {
  const children = [{ type: 'text', value: text } as const];
  return writer.stringify({ type: 'root', children: [{ type: 'heading', depth: 2, children }] }).trim();
}

/** The words of a piece of HTML on one line, without markup. */
export function textFromHtml(html: string): string {
  return onOneLine(textOf(treeOf(html)));
}

function treeOf(html: string): Root {
  return reader.runSync(reader.parse(withoutForbidden(html))) as Root;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function inParagraphs(text: string): string {
  const parts = text.split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)\s*/).filter((part) => part.trim() !== '');
  return /<(?:p|div|ul|ol|blockquote|h[1-6]|table|pre)\b/i.test(text)
    ? text
    : parts.map((part) => `<p>${part}</p>`).join('');
}
