import type { TimelineEvent } from './model.ts';

/** What an actor has to do with an event: does it, is in it, or is the one on whose word it is told. */
export type Part = 'acts' | 'joins' | 'speaks';

/** Every part that an actor has in an event. */
export function partsIn(event: TimelineEvent, actor: string): Part[] {
  const place = event.actors.indexOf(actor);
  const speaks = event.accounts.some((account) => account.attributedTo === actor);
  return [
    ...(place === 0 ? ['acts' as const] : []),
    ...(place > 0 ? ['joins' as const] : []),
    ...(speaks ? ['speaks' as const] : []),
  ];
}

/** Ids of all who have a part in an event: those who take part, and then others on whose word it is told. */
export function actorsOf({
  actors,
  accounts,
}: {
  actors: readonly string[];
  accounts: readonly { attributedTo?: string | undefined }[];
}): string[] {
  return [...new Set([...actors, ...accounts.flatMap(({ attributedTo }) => attributedTo ?? [])])];
}

/** An event that answers another. */
export interface Answer {
  event: TimelineEvent;
  to: TimelineEvent;
}

/** Who answered, null where nobody is named as acting, and with what. */
export interface Answerer {
  actor: string | null;
  answers: Answer[];
}

/**
 * Who answered what an actor did or said, those with most answers first. Going on with one's own matter
 * is no answer.
 * @param events of the timeline by id, in order of time
 */
export function answerersOf(actor: string, events: ReadonlyMap<string, TimelineEvent>): Answerer[] {
  const answers = [...events.values()]
    .filter((event) => event.actors[0] === actor)
    .flatMap((to) => to.answeredBy.flatMap((id) => ({ event: events.get(id), to })))
    .filter((answer): answer is Answer => answer.event !== undefined && answer.event.actors[0] !== actor);
  return [...Map.groupBy(answers, ({ event }) => event.actors[0] ?? null)]
    .map(([by, given]) => ({ actor: by, answers: given }))
    .sort((a, b) => b.answers.length - a.answers.length);
}
