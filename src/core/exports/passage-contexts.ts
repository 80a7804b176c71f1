import type { ArticleData } from '../content/article-schema.ts';
import type { PassageContext } from '../passages/context.ts';
import { passageAnchor } from '../passages/requests.ts';
import type { ContextOf } from './annotations.ts';

/** An article as it was read: `contexts` has the words around each passage, events in order, their passages in order. */
export interface ArticleInContext {
  id: string;
  data: Pick<ArticleData, 'events'>;
  contexts: PassageContext[];
}

/** Finds the words around a passage among those that were kept when the articles were rendered. */
export function contextsOf(articles: readonly ArticleInContext[]): ContextOf {
  const known = new Map(articles.flatMap(contextsOfOne));
  return (article, anchor) => known.get(`${article}#${anchor}`) ?? {};
}

function contextsOfOne({ id, data, contexts }: ArticleInContext): [string, PassageContext][] {
  const anchors = data.events.flatMap(({ event, passages }) => passages.map((_, i) => passageAnchor(event, i)));
  return anchors.map((anchor, i) => [`${id}#${anchor}`, contexts[i] ?? {}]);
}
