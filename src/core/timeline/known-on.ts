import type { Day } from '../dates/day.ts';
import { mergeAccounts } from './build-timeline.ts';
import type { Timeline, TimelineEvent } from './model.ts';

/**
 * The timeline as it could be read on a day: only accounts in articles that had surely been published
 * by then, with dates and disputes worked out from those alone.
 */
export function knownOn(timeline: Timeline, day: Day): Timeline {
  const articles = timeline.articles.filter(({ published }) => published.end !== null && published.end <= day);
  const told = toldBy(timeline, articles);
  const ids = new Set(told.map(({ id }) => id));
  const events = told.map((event) => ({ ...event, respondsTo: event.respondsTo.filter((id) => ids.has(id)) }));
  return { ...timeline, articles, events };
}

/** A timeline's events as some of its articles tell them, which may answer events that those do not tell of. */
function toldBy({ events, actors, site }: Timeline, articles: Timeline['articles']): TimelineEvent[] {
  const readable = new Set(articles.map((article) => article.id));
  const accounts = events.flatMap((event) => event.accounts.filter((account) => readable.has(account.article)));
  return mergeAccounts(accounts, articles, actors, site);
}

/**
 * What each event of a timeline was while only some of its accounts had been published.
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
    const days = new Set(articles.flatMap(({ published }) => published.end ?? []));
    return [...days]
      .sort((a, b) => a - b)
      .flatMap((day) => {
        const published = articles.filter(({ published: { end } }) => end !== null && end <= day);
        return toldBy({ ...timeline, actors, events: [event] }, published).map((then): [Day, TimelineEvent] => [
          day,
          then,
        ]);
      });
  };
}
