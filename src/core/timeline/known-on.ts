import type { Day } from '../dates/day.ts';
import { mergeAccounts } from './build-timeline.ts';
import type { Timeline, TimelineEvent } from './model.ts';

/**
 * What each event of a timeline was while only some of its accounts could be read: those in articles that had surely
 * been published by then, with dates, disputes and actors worked out from those alone.
 * @returns for an event, what it was and the day from which it was known so, in order of these days; nothing for one
 * that a single article tells
 */
export function historyIn(timeline: Timeline): (event: TimelineEvent) => [known: Day, event: TimelineEvent][] {
  const articlesById = new Map(timeline.articles.map((article) => [article.id, article]));
  const actorsById = new Map(timeline.actors.map((actor) => [actor.id, actor]));
  return (event) => {
    const articles = event.accounts.flatMap((account) => articlesById.get(account.article) ?? []);
    if (articles.length < 2) return [];
    const actors = event.actors.flatMap((id) => actorsById.get(id) ?? []);
    const days = [...new Set(articles.flatMap(({ published }) => published.end ?? []))].sort((a, b) => a - b);
    return days.flatMap((day) => {
      const published = articles.filter(({ published: { end } }) => end !== null && end <= day);
      const readable = new Set(published.map(({ id }) => id));
      const accounts = event.accounts.filter(({ article }) => readable.has(article));
      return mergeAccounts(accounts, published, actors, timeline.site).map((then): [Day, TimelineEvent] => [day, then]);
    });
  };
}
