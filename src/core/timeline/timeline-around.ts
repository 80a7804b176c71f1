import { answerChain } from './answer-chain.ts';
import { lookup } from './lookup.ts';
import type { Timeline, TimelineEvent } from './model.ts';

/**
 * The part of a timeline that tells everything about an event: with the events before and after it, the chain of
 * answers that it stands in, the articles that tell it and everyone whom they name. A page that is made of no more
 * than this part stays as it is when the rest changes.
 */
export function timelineAround(event: TimelineEvent, timeline: Timeline): Timeline {
  const { articles, actors, events, position } = lookup(timeline);
  const at = position.get(event.id) ?? 0;
  const positions = answerChain(event, events).flatMap((link) => position.get(link.event.id) ?? []);
  const told = new Set([at - 1, at, at + 1, ...positions]);
  const named = event.accounts.flatMap(({ attributedTo }) => attributedTo ?? []);
  return {
    site: timeline.site,
    articles: [...new Set(event.accounts.map(({ article }) => article))].flatMap((id) => articles.get(id) ?? []),
    actors: [...new Set([...event.actors, ...named])].flatMap((id) => actors.get(id) ?? []),
    events: [...told].sort((a, b) => a - b).flatMap((index) => timeline.events[index] ?? []),
  };
}
