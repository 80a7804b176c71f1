import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lowerBound } from '../core/lower-bound.ts';
import { type Anchoring, anchor } from '../core/passages/anchor.ts';
import { fold } from '../core/passages/fold.ts';
import type { PassageRequest } from '../core/passages/requests.ts';
import type { TextSpan } from '../core/passages/selector.ts';
import { NOTES_ATTRIBUTE } from './note-places.ts';
import { isGenerated, isPhrasing, type VisibleText, visibleText } from './visible-text.ts';
import { openingLength, wrapSpan } from './wrap-span.ts';

/** What the plugin is asked for, in the front matter it is given. */
export interface PassageOrder extends Omit<PassageRequest, 'path'> {
  /** Address of the event's page. */
  href: string;
}

/** What it answers, in the same place. */
export interface PassageReport {
  anchorings: Anchoring[];
  text: string;
  /** `[offset, line]` of every run of text, ascending. */
  lines: [offset: number, line: number][];
}

/** Astro hands a plugin the front matter, and hands back what the plugin puts there. */
interface AstroData {
  frontmatter?: { passageOrders?: PassageOrder[]; passageReport?: PassageReport };
}

/**
 * Marks the cited passages of an article, each with its anchor and a reference to its event's page, and
 * leaves an empty place for the notes on them after each block that holds some.
 * Reads `passageOrders` from the front matter; leaves a `passageReport` there. Marks nothing of a
 * passage that does not stand in exactly one place: the report says so, and the build ends on it.
 */
export function rehypePassages() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = (file.data as { astro?: AstroData }).astro?.frontmatter;
    if (!frontmatter?.passageOrders) return;
    const orders = frontmatter.passageOrders;
    const visible = visibleText(tree);
    const folded = fold(visible.text);
    const anchorings = orders.map((order) => anchor(order, folded));
    const blocks = blocksOf(tree);
    const references = anchorings.flatMap((anchoring, i) => {
      return anchoring.status === 'found' ? markPassage(blocks, orders[i] as PassageOrder, anchoring.span) : [];
    });
    const numbers = number(references, tree);
    tree.children = tree.children.flatMap((block) => withNotes(block, numbers));
    frontmatter.passageReport = { anchorings, text: visible.text, lines: linesOf(visible) };
  };
}

function linesOf({ runs }: VisibleText): PassageReport['lines'] {
  return runs.map(({ node, start }) => [start, node.position?.start.line ?? 1]);
}

/** A block at the top of an article, and where it stands in the article's visible text. */
interface Block extends TextSpan {
  element: Element;
}

function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  let start = openingLength(tree);
  for (const child of tree.children as ElementContent[]) {
    const end = start + textLength(child);
    if (child.type === 'element') blocks.push({ element: child, start, end });
    start = end;
  }
  return blocks;
}

/** The link that leads from a passage to its event. */
interface Reference {
  order: PassageOrder;
  link: Element;
}

function markPassage(blocks: readonly Block[], order: PassageOrder, span: TextSpan): Reference[] {
  // No passage leaves its block: to look through the others as well would take as long as the article is.
  const { element, start } = blocks[lowerBound(blocks, ({ end }) => end >= span.end)] as Block;
  const within = { start: span.start - start, end: span.end - start };
  const wrappers = wrapSpan(element, within, textLength, (children, index) => ({
    type: 'element',
    tagName: 'mark',
    properties: { ...(index === 0 && { id: order.anchor }), 'data-passage': order.anchor, 'data-event': order.event },
    children,
  }));
  const last = wrappers.at(-1);
  if (!last) return [];
  const properties = { className: ['passage-ref'], href: order.href };
  const link: Element = { type: 'element', tagName: 'a', properties, children: [] };
  const raised: Element = { type: 'element', tagName: 'sup', properties: { 'data-generated': '' }, children: [link] };
  const around = linkAround(element, last);
  if (around) around.parent.children.splice(around.index + 1, 0, raised);
  else last.children.push(raised);
  return [{ order, link }];
}

/** The link that an element stands in, by its place: a reference is a link itself, and links do not nest. */
function linkAround(parent: Root | Element, target: Element): { parent: Root | Element; index: number } | null {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element' || child === target) continue;
    if (child.tagName === 'a' && contains(child, target)) return { parent, index };
    const found = linkAround(child, target);
    if (found) return found;
  }
  return null;
}

function contains(element: Element, target: Element): boolean {
  return element.children.some((child) => child === target || (child.type === 'element' && contains(child, target)));
}

/**
 * Gives references the numbers of their events, in the order in which a reader comes to them: generated text, which no
 * offset counts. Their names have no word of the site, whose language is none of this plugin's concern.
 * @returns the numbers by event
 */
function number(references: readonly Reference[], tree: Root): Map<string, number> {
  const orders = new Map(references.map(({ order, link }) => [link, order]));
  const numbers = new Map<string, number>();
  visit(tree, 'element', (link) => {
    const order = orders.get(link);
    if (!order) return;
    const value = numbers.get(order.event) ?? numbers.size + 1;
    numbers.set(order.event, value);
    link.properties['aria-label'] = `${value}: ${order.title}`;
    link.children = [{ type: 'text', value: String(value) }];
  });
  return numbers;
}

/** A block of the article, and the place for notes on the events whose passages stand in it. */
function withNotes(block: RootContent, numbers: ReadonlyMap<string, number>): RootContent[] {
  const events = new Set<string>();
  visit(block, 'element', ({ properties }) => {
    if (typeof properties['data-event'] === 'string') events.add(properties['data-event']);
  });
  if (events.size === 0) return [block];
  const inOrder = [...events].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  const properties = { 'data-generated': '', [NOTES_ATTRIBUTE]: inOrder.join(' ') };
  return [block, { type: 'element', tagName: 'aside', properties, children: [] }];
}

/** Length of a node in `visibleText`; what we generate counts nothing there. */
function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element' || isGenerated(node)) return 0;
  if (node.tagName === 'br') return 1;
  return node.children.reduce((sum, child) => sum + textLength(child), isPhrasing(node) ? 0 : 2);
}
