import { type AstroMarkdownOptions, rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { rehypeBlocks } from './rehype-blocks.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeIds } from './rehype-ids.ts';
import { rehypePassages } from './rehype-passages.ts';

/** Elements of HTML that an author's Markdown may hold: GitHub's list, without anything that is fetched or filled in. */
export const sanitising = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
  // A name is an id by another word, and one that scripts find on `document`.
  attributes: {
    ...defaultSchema.attributes,
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'name'),
  },
  strip: ['script', 'style'],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

/**
 * `rehype-raw`, where there is raw HTML at all: it parses the whole article a second time, which most
 * articles can be spared.
 */
function rehypeRawWhereNeeded() {
  const parseRaw = rehypeRaw();
  return (tree: Root, file: VFile) => (hasRaw(tree) ? parseRaw(tree, file) : undefined);
}

function hasRaw(node: { type: string; children?: unknown[] }): boolean {
  return node.type === 'raw' || Boolean(node.children?.some((child) => hasRaw(child as Root)));
}

/**
 * How Markdown is read, for Astro's `unified()` and for the content check alike. Sanitising comes
 * before our own marks, so that nothing an author writes can pass for one of them; quotation marks
 * stay as typed, since citations are compared with them.
 */
export const markdownOptions: Pick<AstroMarkdownOptions, 'smartypants' | 'gfm' | 'rehypePlugins'> = {
  smartypants: false,
  gfm: true,
  rehypePlugins: [
    rehypeRawWhereNeeded,
    [rehypeSanitize, sanitising],
    rehypeBlocks,
    // Headings get their ids before passages put numbers into them.
    rehypeHeadingIds,
    rehypeIds,
    rehypeFootnotes,
    rehypePassages,
  ],
};
