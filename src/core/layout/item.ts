import type { Day } from '../dates/day.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { actorsOf } from '../timeline/actor-part.ts';
import { knownOn } from '../timeline/known-on.ts';
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
  /** Dates that it had from a day on while not all of its articles had been published; ascending. */
  versions?: { known: Day; date: ItemDate }[];
}

type InWords = (date: HistoricalDate) => string;

/** The timeline's items, in order of time. */
export function itemsOf(timeline: Timeline, inWords: InWords): Item[] {
  const lanes = indexOf(Object.keys(timeline.site.lanes));
  const kinds = indexOf(Object.keys(timeline.site.kinds));
  const actors = indexOf(timeline.actors.map((actor) => actor.id));
  const articles = indexOf(timeline.articles.map((article) => article.id));
  const versions = versionsOf(timeline, inWords);
  return timeline.events.map((event) => {
    const earlier = versions.get(event.id);
    return {
      id: event.id,
      title: event.title,
      ...dateOf(event, inWords),
      lane: lanes.get(event.lane) ?? 0,
      kind: kinds.get(event.kind) ?? 0,
      actors: actorsOf(event).map((id) => actors.get(id) ?? 0),
      articles: event.accounts.map((account) => articles.get(account.article) ?? 0),
      respondsTo: event.respondsTo,
      ...(earlier && { versions: earlier }),
    };
  });
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

type Version = { known: Day; date: ItemDate };

/** For events that several articles tell: the dates they had as those articles came out, but for the last. */
function versionsOf(timeline: Timeline, inWords: InWords): Map<string, Version[]> {
  const articles = new Map(timeline.articles.map((article) => [article.id, article]));
  const versions = timeline.events.map((event): [string, Version[]] => {
    const told = event.accounts.flatMap((account) => articles.get(account.article) ?? []);
    // Only dates are of interest: nobody takes part in them.
    return [event.id, versionsOfOne({ ...timeline, articles: told, actors: [], events: [event] }, inWords)];
  });
  return new Map(versions.filter(([, dates]) => dates.length > 1));
}

/** @param timeline of one event and the articles that tell it */
function versionsOfOne(timeline: Timeline, inWords: InWords): Version[] {
  if (timeline.articles.length < 2) return [];
  const days = timeline.articles.flatMap(({ published }) => published.end ?? []);
  const versions: Version[] = [];
  for (const known of [...new Set(days)].sort((a, b) => a - b)) {
    for (const event of knownOn(timeline, known).events) {
      const date = dateOf(event, inWords);
      if (versions.at(-1)?.date.when !== date.when) versions.push({ known, date });
    }
  }
  return versions;
}
