import type { Day } from '../dates/day.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { actorsOf } from '../timeline/actor-part.ts';
import { historyIn } from '../timeline/known-on.ts';
import type { Timeline, TimelineEvent } from '../timeline/model.ts';

/**
 * How a date is drawn: `exact` a day, or a stretch between two known days; `within` some time in a
 * month, season or year; `about` approximate or uncertain.
 */
export type Certainty = 'exact' | 'within' | 'about';

/** An event's date, as far as it is seen. */
export interface ItemDate {
  /** In words. */
  when: string;
  /** First and last day, null where open or unknown. */
  start: Day | null;
  end: Day | null;
  certainty: Certainty;
  disputed: boolean;
}

/** What can be seen of an event on the timeline: as little as layout, drawing and filters need. */
export interface Item extends ItemDate {
  id: string;
  title: string;
  /** Positions in the topic's lists of lanes, kinds, actors and articles. */
  lane: number;
  kind: number;
  /** Who takes part, and then on whose word it is told. */
  actors: number[];
  /** Articles that tell it, in order of publication. */
  articles: number[];
  /** Ids of the events that it answers. */
  respondsTo: string[];
  /** What it was from a day on, while not all of its articles had been published; ascending. */
  versions?: Version[];
}

/** What was known of an event from a day on: its date, and what else was not yet as it is now. */
export interface Version extends Partial<Pick<Item, 'lane' | 'actors' | 'respondsTo'>> {
  known: Day;
  date: ItemDate;
}

type InWords = (date: HistoricalDate) => string;

/** The timeline's items, in order of time. */
export function itemsOf(timeline: Timeline, inWords: InWords): Item[] {
  const lanes = indexOf(Object.keys(timeline.site.lanes));
  const kinds = indexOf(Object.keys(timeline.site.kinds));
  const actors = indexOf(timeline.actors.map((actor) => actor.id));
  const articles = indexOf(timeline.articles.map((article) => article.id));
  const partsOf = (event: TimelineEvent) => ({
    lane: lanes.get(event.lane) ?? 0,
    actors: actorsOf(event).map((id) => actors.get(id) ?? 0),
    respondsTo: event.respondsTo,
  });
  const historyOf = historyIn(timeline);
  return timeline.events.map((event) => {
    const now = partsOf(event);
    const versions: Version[] = [];
    for (const [known, then] of historyOf(event)) {
      const parts = partsOf(then);
      const version = { known, date: dateOf(then, inWords), ...(!isSame(parts, now) && parts) };
      if (!isSame({ ...versions.at(-1), known }, version)) versions.push(version);
    }
    return {
      id: event.id,
      title: event.title,
      ...dateOf(event, inWords),
      ...now,
      kind: kinds.get(event.kind) ?? 0,
      articles: event.accounts.map((account) => articles.get(account.article) ?? 0),
      ...(versions.length > 1 && { versions }),
    };
  });
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function indexOf(ids: string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

function dateOf({ date, disputed }: TimelineEvent, inWords: InWords): ItemDate {
  return { when: inWords(date), start: date.start, end: date.end, certainty: certaintyOf(date), disputed };
}

function certaintyOf({ approximate, uncertain, precision }: HistoricalDate): Certainty {
  if (approximate || uncertain) return 'about';
  return precision === 'day' || precision === 'interval' ? 'exact' : 'within';
}
