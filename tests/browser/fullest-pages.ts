import type { TimelineJson } from '../../src/core/exports/timeline-json.ts';

type Event = TimelineJson['events'][number];

/** One page of every kind that a timeline has, the one with the most on it: name to address, relative to the first. */
export function pageKindsOf(timeline: TimelineJson): Record<string, string> {
  const told = widelyToldOf(timeline);
  const event = (found: Event | undefined) => found && `events/${found.id}/`;
  const article = richArticleOf(timeline);
  const actor = busyActorOf(timeline);
  const kinds = {
    home: './',
    'event told by many': event(told),
    'event with figures': event(mostOf(timeline.events, figuresOf)),
    'event of disputed date': event(timeline.events.find((candidate) => candidate.disputed) ?? told),
    'event that answers another': event(timeline.events.find(({ respondsTo }) => respondsTo.length > 0)),
    articles: 'articles/',
    article: article && `articles/${article.id}/`,
    actors: 'actors/',
    actor: actor && `actors/${actor.id}/`,
    figures: 'figures/',
    data: 'data/',
    about: 'about/',
    embed: 'embed/',
    search: 'search/',
  };
  return Object.fromEntries(Object.entries(kinds).filter((kind): kind is [string, string] => kind[1] !== undefined));
}

/** An event that as many articles as possible tell of: its page is the fullest. */
export function widelyToldOf({ events }: TimelineJson): Event | undefined {
  return mostOf(events, (event) => event.accounts.length);
}

/** An article with as many accounts of events as possible. */
export function richArticleOf({ articles, events }: TimelineJson): TimelineJson['articles'][number] | undefined {
  const isBy = (event: Event, article: string) => event.accounts.some((account) => account.article === article);
  return mostOf(articles, ({ id }) => events.filter((event) => isBy(event, id)).length);
}

function busyActorOf({ actors, events }: TimelineJson): TimelineJson['actors'][number] | undefined {
  return mostOf(actors, ({ id }) => events.filter((event) => event.actors.includes(id)).length);
}

function figuresOf(event: Event): number {
  return event.accounts.reduce((sum, account) => sum + account.figures.length, 0);
}

function mostOf<Item>(items: readonly Item[], amount: (item: Item) => number): Item | undefined {
  const [first, ...rest] = items;
  if (first === undefined) return undefined;
  return rest.reduce((most, item) => (amount(item) > amount(most) ? item : most), first);
}
