import type { ArticleData } from '../content/article-schema.ts';
import type { SourceFile } from '../content/topic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CitationProof, proveCitations } from './citations.ts';
import { type Original, readOriginal } from './original.ts';
import type { OwnText } from './own-text.ts';
import { checkQuotations } from './quotations.ts';
import { findSharedRuns } from './shared-runs.ts';

/**
 * Holds an article against its original: every citation, and every text of ours.
 * @param body the article's text; a full text is not ours and is not held against itself
 * @param source the raw text; null where there is no such file
 * @param folder where it was looked for, for the message
 * @returns null where the article names no original and cites none
 */
export function verifyArticle(
  article: SourceFile<ArticleData>,
  body: OwnText,
  source: string | null,
  folder: string,
): CitationProof | null {
  const name = article.data.original;
  if (name === undefined) return citesOriginal(article.data) ? unnamed(article) : null;
  const original = source === null ? null : readOriginal(name, source);
  const proof = proveCitations(article, original);
  const rest = original ? checkOwnTexts(ownTextsOf(article, body), original) : [missing(article, name, folder)];
  return { ...proof, diagnostics: [...proof.diagnostics, ...rest] };
}

function checkOwnTexts(texts: OwnText[], original: Original): Diagnostic[] {
  return [...findSharedRuns(texts, original), ...texts.flatMap((text) => checkQuotations(text, original))];
}

/** What is written in our own words. The headline is not: it is the original's. */
function ownTextsOf({ data, placeOf }: SourceFile<ArticleData>, body: OwnText): OwnText[] {
  const texts = data.events.flatMap((account, event) =>
    (['title', 'summary'] as const).map((key) => ({
      name: `The ${key}`,
      text: account[key] ?? '',
      placeOf: () => placeOf(['events', event, key]),
    })),
  );
  return data.text === 'digest' ? [body, ...texts] : texts;
}

function citesOriginal({ events }: ArticleData): boolean {
  return events.some(({ passages }) => passages.some((passage) => passage.original ?? passage.paragraph));
}

function unnamed(article: SourceFile<ArticleData>): CitationProof {
  const { citations } = proveCitations(article, null);
  const warning: Diagnostic = {
    place: article.placeOf([]),
    ruleId: 'original-unnamed',
    severity: 'warning',
    reason: 'This article cites an original, but does not name its file.',
    note: 'Add a line "original: …" with the name of the raw text.',
  };
  return { citations, proved: 0, diagnostics: [warning] };
}

function missing(article: SourceFile<ArticleData>, name: string, folder: string): Diagnostic {
  return {
    place: article.placeOf(['original']),
    ruleId: 'original-missing',
    severity: 'error',
    reason: `There is no file "${name}" in ${folder}.`,
    actual: name,
    note: 'Mend the name, or put the raw text of the original there.',
  };
}
