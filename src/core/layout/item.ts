import type { Day } from '../dates/day.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import type { Timeline, TimelineEvent } from '../timeline/model.ts';

/** What can be seen of an event on the timeline: as little as layout, drawing and filters need. */
export interface Item {
  id: string;
  title: string;
  /** The date in words. */
  when: string;
  /** First and last day, null where open or unknown. */
  start: Day | null;
  end: Day | null;
  certainty: Certainty;
  /** Positions in the topic's lists of lanes, kinds, actors and articles. */
  lane: number;
  kind: number;
  actors: number[];
  /** Articles that tell it, in order of publication. */
  articles: number[];
  disputed: boolean;
}

/**
 * How a date is drawn: `exact` a day, or a stretch between two known days; `within` some time in a month,
 * season or year; `about` approximate or uncertain.
 */
export type Certainty = 'exact' | 'within' | 'about';

/** The timeline's items, in order of time. */
export function itemsOf(timeline: Timeline, inWords: (date: HistoricalDate) => string): Item[] {
  const lanes = indexOf(Object.keys(timeline.site.lanes));
  const kinds = indexOf(Object.keys(timeline.site.kinds));
  const actors = indexOf(timeline.actors.map((actor) => actor.id));
  const articles = indexOf(timeline.articles.map((article) => article.id));
  return timeline.events.map((event) => ({
    id: event.id,
    title: event.title,
    when: inWords(event.date),
    start: event.date.start,
    end: event.date.end,
    certainty: certaintyOf(event),
    lane: lanes.get(event.lane) ?? 0,
    kind: kinds.get(event.kind) ?? 0,
    actors: event.actors.map((id) => actors.get(id) ?? 0),
    articles: event.accounts.map((account) => articles.get(account.article) ?? 0),
    disputed: event.disputed,
  }));
}

function indexOf(ids: string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

function certaintyOf({ date }: TimelineEvent): Certainty {
  if (date.approximate || date.uncertain) return 'about';
  return date.precision === 'day' || date.precision === 'interval' ? 'exact' : 'within';
}
