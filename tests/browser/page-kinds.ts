import type { TimelineJson } from '../../src/core/exports/timeline-json.ts';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { SITE } from './sites.ts';

type Event = TimelineJson['events'][number];

/** The timeline of the site that tests look at; both sites are built from the same content. */
export const timeline = await readTimeline(SITE);

/** An event that as many articles as possible tell of: its page is the fullest. */
export const widelyTold = mostOf(timeline.events, (event) => event.accounts.length);

/** An article with as many accounts of events as possible. */
export const richArticle = mostOf(timeline.articles, ({ id }) => accountsOf(id).length);

const busyActor = mostOf(
  timeline.actors,
  ({ id }) => timeline.events.filter((event) => event.actors.includes(id)).length,
);

/** One page of every kind, the one with the most on it: name to address, relative to the first page. */
export const pageKinds: Record<string, string> = {
  home: './',
  'event told by many': `events/${widelyTold.id}/`,
  'event with figures': `events/${mostOf(timeline.events, figuresOf).id}/`,
  'event of disputed date': `events/${(timeline.events.find((event) => event.disputed) ?? widelyTold).id}/`,
  articles: 'articles/',
  article: `articles/${richArticle.id}/`,
  actors: 'actors/',
  actor: `actors/${busyActor.id}/`,
  figures: 'figures/',
  data: 'data/',
  about: 'about/',
  search: 'search/',
};

/** An address that no page has, some folders down, where relative links would break. */
export const MISSING_PAGE = 'no/such/page/';

function accountsOf(article: string): Event[] {
  return timeline.events.filter((event) => event.accounts.some((account) => account.article === article));
}

function figuresOf(event: Event): number {
  return event.accounts.reduce((sum, account) => sum + account.figures.length, 0);
}

function mostOf<Item>(items: Item[], amount: (item: Item) => number): Item {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('The built timeline is empty.');
  return rest.reduce((most, item) => (amount(item) > amount(most) ? item : most), first);
}
