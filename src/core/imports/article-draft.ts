import { Document, Scalar } from 'yaml';
import type { ImportedSource } from './imported-timeline.ts';

/** An article as a saved page has it; it is published on a day. */
export interface SavedArticle extends ImportedSource {
  /** Its text, plain, without the page around it. */
  paragraphs: string[];
  /** The same as Markdown. */
  markdown: string;
}

export interface DraftOptions {
  /** Whether the text itself is the body; else the author's own words will be. */
  full: boolean;
  /** Name of the file that holds the paragraphs; null where none does. */
  original: string | null;
}

/** How many words of a paragraph remind the author of it: no more than may be quoted. */
const REMINDER = 8;

const EVENTS = `events: # an item for each event that the article reports; the README names every key
#  - event: an-id # the same id in another article is another account of the same event
#    title: What happened, in one neutral line
#    date: 2021-11-15 # EDTF, no more precise than the source
#    kind: a kind of site.yaml
#    actors: [ids of actors]
#    stance: a stance of site.yaml
#    passages: [words that stand in the body below]
`;

/**
 * An article's file for its author to complete: what the page tells of it, and a numbered place for each paragraph.
 * Nothing stands for what is not known: the content check asks for it.
 */
export function articleDraft(article: SavedArticle, { full, original }: DraftOptions): string {
  const { title, publisher, author, published, url, language } = article;
  const known = {
    ...{ title, publisher },
    ...(author && { author }),
    published,
    ...(url && { url }),
    ...(language && { language }),
    text: full ? 'full' : 'digest',
    ...(original && { original }),
  };
  const document = new Document(known, (_key, value: unknown) => (value === '' ? null : value));
  const day = document.get('published', true);
  if (published && day instanceof Scalar) day.comment = " as the page's data have it: compare the date that is printed";
  const frontMatter = document.toString({ lineWidth: 0, nullStr: '' });
  return `---\n${frontMatter}${EVENTS}---\n\n${full ? article.markdown : places(article.paragraphs)}\n`;
}

/** A comment for each paragraph, to write one's own words under. */
function places(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph, i) => `<!-- ${i + 1}: ${reminder(paragraph)} -->\n`).join('\n');
}

/** The first words, without what would end a comment. */
function reminder(paragraph: string): string {
  const words = paragraph.split(/\s+/);
  const first = words
    .slice(0, REMINDER)
    .join(' ')
    .replaceAll(/--+>?|[<>]/g, '–');
  return words.length > REMINDER ? `${first} …` : first;
}
