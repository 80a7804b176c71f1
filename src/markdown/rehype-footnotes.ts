import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fill } from '../core/words/t.ts';
import type { FootnoteWords } from './footnote-words.ts';

/** Gives footnotes the words that stand as `footnoteWords` in the front matter; `remark-rehype` has put English ones. */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const { astro } = file.data as { astro?: { frontmatter?: { footnoteWords?: FootnoteWords } } };
    const words = astro?.frontmatter?.footnoteWords;
    if (!words) return;
    visit(tree, 'element', (element, _, parent) => {
      const { ariaLabel, dataFootnoteBackref } = element.properties;
      if (isHeading(element, parent)) element.children = [{ type: 'text', value: words.heading }];
      // "Back to reference 1-2": the number is what stands last.
      const number = /[\d-]+$/.exec(String(ariaLabel))?.[0];
      if (dataFootnoteBackref !== undefined && number) element.properties.ariaLabel = fill(words.back, { n: number });
    });
  };
}

/** By where it stands: an author's element may have the same id. */
function isHeading({ properties }: Element, parent: Root | Element | undefined): boolean {
  const isInFootnotes = parent?.type === 'element' && parent.properties.dataFootnotes !== undefined;
  return isInFootnotes && properties.id === 'user-content-footnote-label';
}
