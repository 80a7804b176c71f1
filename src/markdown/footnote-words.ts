import { phrase, t } from '../core/words/t.ts';

/** What a reader is told of footnotes. */
export interface FootnoteWords {
  heading: string;
  /** Of the way back from a footnote; `{n}` is its number. */
  back: string;
}

/** The words of the site: the article's front matter takes them to `rehypeFootnotes`, which does not know its language. */
export const FOOTNOTE_WORDS: FootnoteWords = { heading: t('Footnotes'), back: phrase('Back to reference {n}') };
