import type { ArticleData, PassageData } from '../content/article-schema.ts';
import type { SourceFile } from '../content/topic.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { nearestText } from '../passages/nearest.ts';
import { type Original, paragraphsWith } from './original.ts';

/** How many citations there are, how many of them the original bears out, and what is wrong with the rest. */
export interface CitationProof {
  citations: number;
  proved: number;
  diagnostics: Diagnostic[];
}

/**
 * Proves every passage of an article: its `original` phrase against the paragraph that it names.
 * @param original null where the file is not there: then nothing is proved
 */
export function proveCitations(article: SourceFile<ArticleData>, original: Original | null): CitationProof {
  const proofs = article.data.events.flatMap((account, event) =>
    account.passages.map((passage, i) =>
      provePassage(passage, original, (key) => article.placeOf(['events', event, 'passages', i, ...key])),
    ),
  );
  return {
    citations: proofs.length,
    proved: proofs.filter((proof) => proof === 'proved').length,
    diagnostics: proofs.filter((proof) => typeof proof === 'object'),
  };
}

type PlaceOf = (key: (keyof PassageData)[]) => Place;

function provePassage(passage: PassageData, original: Original | null, placeOf: PlaceOf) {
  const { original: phrase, paragraph } = passage;
  if (phrase === undefined || paragraph === undefined) return halfCitation(passage, placeOf);
  if (original === null) return 'unproved';
  const last = original.paragraphs.length;
  if (paragraph > last) return noSuchParagraph(paragraph, original, placeOf(['paragraph']));
  const paragraphs = paragraphsWith(phrase, original);
  if (paragraphs.includes(paragraph)) return 'proved';
  if (paragraphs.length > 0) return wrongParagraph(phrase, paragraph, paragraphs, original, placeOf(['paragraph']));
  return notInOriginal(phrase, paragraph, original, placeOf(['original']));
}

function halfCitation({ original, paragraph }: PassageData, placeOf: PlaceOf): Diagnostic {
  const given = original === undefined ? 'paragraph' : 'original';
  const neither = original === undefined && paragraph === undefined;
  return {
    place: neither ? placeOf([]) : placeOf([given]),
    ruleId: 'half-citation',
    severity: 'warning',
    reason: neither
      ? 'This passage has neither "original" nor "paragraph", so that nothing proves it.'
      : `This passage has "${given}" but no "${given === 'original' ? 'paragraph' : 'original'}", so that nothing proves it.`,
    note: 'Copy a short phrase from the original as "original", and give the number of its paragraph as "paragraph".',
  };
}

function noSuchParagraph(paragraph: number, original: Original, place: Place): Diagnostic {
  const last = original.paragraphs.length;
  return {
    place,
    ruleId: 'no-such-paragraph',
    severity: 'error',
    reason: `${original.name} has no paragraph ${paragraph}; its last is ${last}.`,
    actual: String(paragraph),
    note: 'Count the lines that are not empty, from 1.',
  };
}

function wrongParagraph(
  phrase: string,
  paragraph: number,
  paragraphs: number[],
  original: Original,
  place: Place,
): Diagnostic {
  const found = `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`;
  return {
    place,
    ruleId: 'wrong-paragraph',
    severity: 'error',
    reason: `"${phrase}" does not stand in paragraph ${paragraph} of ${original.name}, but in ${found}.`,
    actual: String(paragraph),
    expected: paragraphs.map(String),
    note: 'Count the lines that are not empty, from 1.',
  };
}

function notInOriginal(phrase: string, paragraph: number, original: Original, place: Place): Diagnostic {
  return {
    place,
    ruleId: 'original-not-found',
    severity: 'error',
    reason: `"${phrase}" does not stand in paragraph ${paragraph} of ${original.name}, nor in any other.`,
    actual: phrase,
    note: [nearestIn(phrase, paragraph, original), 'Copy the phrase exactly as printed.'].filter(Boolean).join(' '),
  };
}

/** The nearest words of the paragraph that was named, or of the first other one that has any. */
function nearestIn(phrase: string, paragraph: number, { paragraphs }: Original): string | null {
  const others = paragraphs.map((_, i) => i + 1).filter((n) => n !== paragraph);
  for (const n of [paragraph, ...others]) {
    const text = paragraphs[n - 1] as string;
    const near = nearestText(phrase, text);
    if (near) return `Nearest: "${text.slice(near.start, near.end)}" (paragraph ${n}).`;
  }
  return null;
}
