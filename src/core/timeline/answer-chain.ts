import type { TimelineEvent } from './model.ts';

/** An event of a chain of answers, and how many answers it is away: negative before, positive after. */
export interface ChainLink {
  event: TimelineEvent;
  distance: number;
}

/**
 * The chain of answers that an event stands in: what it answers, what that answers in turn, and so on;
 * then the event itself; then what answered it, and the answers to those. In order of distance, and
 * of time within a distance; each event once, at its shortest distance.
 * @param most how many answers away to go
 */
export function answerChain(event: TimelineEvent, events: ReadonlyMap<string, TimelineEvent>, most = 3): ChainLink[] {
  const seen = new Map<string, ChainLink>([[event.id, { event, distance: 0 }]]);
  const follow = (step: 1 | -1, next: (from: TimelineEvent) => string[]) => {
    let edge = [event];
    for (let distance = 1; distance <= most && edge.length > 0; distance++) {
      edge = edge.flatMap(next).flatMap((id) => {
        const found = events.get(id);
        if (!found || seen.has(id)) return [];
        seen.set(id, { event: found, distance: step * distance });
        return found;
      });
    }
  };
  follow(-1, (from) => from.respondsTo);
  follow(1, (from) => from.answeredBy);
  if (seen.size === 1) return [...seen.values()];
  const order = orderOf(events);
  const position = (link: ChainLink) => order.get(link.event.id) ?? 0;
  return [...seen.values()].sort((a, b) => a.distance - b.distance || position(a) - position(b));
}

const orders = new WeakMap<ReadonlyMap<string, TimelineEvent>, ReadonlyMap<string, number>>();

/** Where each event stands in order of time; worked out once, since every event's page asks for it. */
function orderOf(events: ReadonlyMap<string, TimelineEvent>): ReadonlyMap<string, number> {
  const known = orders.get(events) ?? new Map([...events.keys()].map((id, i) => [id, i]));
  orders.set(events, known);
  return known;
}
