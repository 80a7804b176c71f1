import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isPhrasing } from './visible-text.ts';

/**
 * Makes each part of an article a block that a page can place: text that raw HTML leaves outside of paragraphs becomes
 * one, and a table that is wider than the page gets a box to be scrolled in, which keys reach as well.
 */
export function rehypeBlocks() {
  return (tree: Root): void => {
    tree.children = withParagraphs(tree.children);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      parent.children[index] = element('div', { 'data-scrolls': '', tabIndex: 0 }, [node]);
      return [SKIP, index + 1];
    });
  };
}

function withParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    if (line.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))) {
      blocks.push(element('p', {}, line));
    } else blocks.push(...line);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isPhrasing(node))) line.push(node);
    else {
      endLine();
      blocks.push(node);
    }
  }
  endLine();
  return blocks;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
