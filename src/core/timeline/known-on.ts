import type { Day } from '../dates/day.ts';
import { mergeAccounts } from './build-timeline.ts';
import type { Timeline } from './model.ts';

/**
 * The timeline as it could be read on a day: only accounts in articles that had surely been published
 * by then, with dates and disputes worked out from those alone.
 */
export function knownOn(timeline: Timeline, day: Day): Timeline {
  const articles = timeline.articles.filter(({ published }) => published.end !== null && published.end <= day);
  const readable = new Set(articles.map((article) => article.id));
  const accounts = timeline.events.flatMap((event) =>
    event.accounts.filter((account) => readable.has(account.article)),
  );
  const told = new Set(accounts.map((account) => account.event));
  const events = mergeAccounts(accounts, articles, timeline.actors, timeline.site).map((event) => ({
    ...event,
    respondsTo: event.respondsTo.filter((id) => told.has(id)),
  }));
  return { ...timeline, articles, events };
}
