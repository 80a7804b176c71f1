import { anchor } from '../core/passages/anchor.ts';
import { fold } from '../core/passages/fold.ts';
import { bodyText } from './body-text.ts';
import { heading, type MarkdownText } from './from-html.ts';

/** What one event adds to the body of its article. */
export interface ImportedSection extends MarkdownText {
  /** Plain text. */
  title: string;
  /** EDTF. */
  date: string;
}

/** The body of an article, and what may be cited of it for each of its sections: null where nothing may. */
export interface ImportedBody {
  body: string;
  passages: (string | null)[];
}

/**
 * Writes the body of an article, a section to an event, and finds for each the words that may be cited of it: words
 * that stand in the body once. A heading gets the date where everything that the event says stands elsewhere too.
 * @param language BCP 47, in whose sentences the texts are taken apart
 * @returns passages in the order of the sections; null where another one says the same of the same date
 */
export function importedBody(sections: readonly ImportedSection[], language: string): ImportedBody {
  const plain = bodyOf(sections, language);
  if (!plain.passages.includes(null)) return plain;
  const dated = sections.map((section, i) => {
    return plain.passages[i] === null ? { ...section, title: `${section.title} (${section.date})`.trim() } : section;
  });
  return bodyOf(dated, language);
}

function bodyOf(sections: readonly ImportedSection[], language: string): ImportedBody {
  const blocks = sections.flatMap(({ title, markdown }) => [title && heading(title), markdown].filter(Boolean));
  const body = `${blocks.join('\n\n')}\n`;
  const text = fold(bodyText(body).text);
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const passages = sections.map(({ title, paragraphs }) => {
    const [first = ''] = paragraphs;
    const inSentences = [...sentences.segment(first)].map(({ segment }) => segment.trim());
    const candidates = [...inSentences, ...paragraphs, title].filter(Boolean);
    return candidates.find((exact) => anchor({ exact }, text).status === 'found') ?? null;
  });
  return { body, passages };
}
