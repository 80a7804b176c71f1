import type { ArticleData } from '../content/article-schema.ts';
import type { SourceFile, Topic } from '../content/topic.ts';
import { dateOfDay } from '../dates/day.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findCountedNumbers } from './counted-numbers.ts';
import { findDatedWords } from './dated-words.ts';
import { findNamedPeople } from './named-people.ts';
import type { ReadPassage } from './passage.ts';

/** An article with the words of its passages: events in order, their passages in order. */
type ProofArticle = SourceFile<ArticleData> & { passages: readonly string[] };

/**
 * Holds the words of every passage against the data of its account: people, numbers and dates that
 * the words have and the data have not. Findings, not mistakes: an author judges them.
 */
export function proofread({
  actors,
  articles,
}: {
  actors: Topic['actors'];
  articles: readonly ProofArticle[];
}): Diagnostic[] {
  return articles.flatMap((article) => {
    const passages = passagesOf(article);
    const { start, end } = article.data.published;
    const year = dateOfDay(start ?? end ?? 0).getUTCFullYear();
    return [...findNamedPeople(passages, actors), ...findCountedNumbers(passages), ...findDatedWords(passages, year)];
  });
}

function passagesOf(article: ProofArticle): ReadPassage[] {
  const words = article.passages[Symbol.iterator]();
  return article.data.events.flatMap((account, event) =>
    account.passages.map((passage, i) => ({
      account,
      text: words.next().value ?? passage.exact,
      place: article.placeOf(['events', event, 'passages', i]),
    })),
  );
}
