import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { AboutText } from '../core/content/about-schema.ts';

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/**
 * Cuts a text at its headings of the first and second level.
 * @param markup as our Markdown plugins left it: without anything that runs, headings with ids
 */
export function aboutSections(markup: string): AboutText {
  const lead: RootContent[] = [];
  const sections: { heading: Element; content: RootContent[] }[] = [];
  for (const node of html.parse(markup).children) {
    if (isHeading(node)) sections.push({ heading: node, content: [] });
    else (sections.at(-1)?.content ?? lead).push(node);
  }
  return {
    lead: markupOf(lead),
    sections: sections.map(({ heading, content }) => ({
      id: String(heading.properties.id),
      title: textOf(heading).trim(),
      html: markupOf(content),
    })),
  };
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'h2') && textOf(node).trim() !== '';
}

function markupOf(children: RootContent[]): string {
  return html.stringify({ type: 'root', children } as Root).trim();
}
