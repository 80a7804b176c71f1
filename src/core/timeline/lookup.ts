import type { Actor, Article, Timeline, TimelineEvent } from './model.ts';

/** A timeline's parts by their ids, and what refers to them. Lists are in the timeline's order. */
export interface Lookup {
  articles: ReadonlyMap<string, Article>;
  actors: ReadonlyMap<string, Actor>;
  events: ReadonlyMap<string, TimelineEvent>;
  /** Position of an event in order of time, from 0. */
  position: ReadonlyMap<string, number>;
  /** Events in which an actor takes part, by the actor's id. */
  eventsWith: ReadonlyMap<string, TimelineEvent[]>;
  /** Events that are told on the word of an actor, by the actor's id. */
  eventsAttributedTo: ReadonlyMap<string, TimelineEvent[]>;
}

const known = new WeakMap<Timeline, Lookup>();

/** The lookup of a timeline, made once for each. */
export function lookup(timeline: Timeline): Lookup {
  let found = known.get(timeline);
  if (!found) {
    found = makeLookup(timeline);
    known.set(timeline, found);
  }
  return found;
}

function makeLookup({ articles, actors, events }: Timeline): Lookup {
  return {
    articles: byId(articles),
    actors: byId(actors),
    events: byId(events),
    position: new Map(events.map((event, i) => [event.id, i])),
    eventsWith: groupByEach(events, (event) => event.actors),
    eventsAttributedTo: groupByEach(events, (event) => event.accounts.flatMap((account) => account.attributedTo ?? [])),
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupByEach(events: readonly TimelineEvent[], keysOf: (event: TimelineEvent) => string[]) {
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  }
  return groups;
}
