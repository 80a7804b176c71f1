import type { Article, TimelineEvent } from './model.ts';

/** What an article adds to the timeline, and in which tone. */
export interface Coverage {
  /** Events that it tells, in its own order. */
  events: TimelineEvent[];
  /** Those among them that no other article tells. */
  alone: TimelineEvent[];
  /** How many of its accounts take each stance of the topic, in the topic's order. */
  stances: { stance: string; count: number }[];
}

/**
 * Works out what an article covers.
 * @param stances ids of the topic's stances, in order
 */
export function coverageOf(
  article: Article,
  events: ReadonlyMap<string, TimelineEvent>,
  stances: readonly string[],
): Coverage {
  const told = article.events.flatMap((id) => events.get(id) ?? []);
  const accounts = told.flatMap((event) => event.accounts.filter((account) => account.article === article.id));
  return {
    events: told,
    alone: told.filter((event) => event.accounts.every((account) => account.article === article.id)),
    stances: stances.map((stance) => ({
      stance,
      count: accounts.filter((account) => account.stance === stance).length,
    })),
  };
}
