import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const CLOBBER_PREFIX = 'user-content-';

/**
 * Keeps the ids of an article apart. Event ids are the anchors of passages and a contract with everyone
 * who links to them, so headings get a prefix: "Riga meeting" would take the anchor of `riga-meeting`.
 * Footnotes come with the prefix that sanitising adds once more; without the second one their links work.
 */
export function rehypeIds() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      const { id } = element.properties;
      if (typeof id !== 'string') return;
      if (id.startsWith(CLOBBER_PREFIX + CLOBBER_PREFIX)) element.properties.id = id.slice(CLOBBER_PREFIX.length);
      else if (/^h[1-6]$/.test(element.tagName) && !id.startsWith(CLOBBER_PREFIX))
        element.properties.id = `section--${id}`;
    });
  };
}
