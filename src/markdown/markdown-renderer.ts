import { createMarkdownProcessor, parseFrontmatter } from '@astrojs/markdown-remark';
import { markdownOptions } from './options.ts';
import type { RenderMarkdown } from './render-article.ts';

/** Astro's own Markdown pipeline with our plugins, for commands that run without Astro. */
export async function markdownRenderer(): Promise<RenderMarkdown> {
  const processor = await createMarkdownProcessor({ ...markdownOptions, syntaxHighlight: false });
  return async (markdown) => {
    const { frontmatter, content } = parseFrontmatter(markdown);
    const { code, metadata } = await processor.render(content, { frontmatter });
    return { html: code, frontmatter: metadata.frontmatter };
  };
}
