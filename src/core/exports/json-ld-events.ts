import type { Claim, Event } from 'schema-dts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { dateInWords } from '../dates/words.ts';
import { eventPath, passagePath } from '../paths.ts';
import type { Account, Timeline, TimelineEvent } from '../timeline/model.ts';
import { articleOf } from './account-words.ts';
import type { Addresses } from './addresses.ts';
import { dateNotes } from './date-notes.ts';
import { actorId, articleId, eventId, isoDate, type JsonLdNode } from './json-ld-articles.ts';

/** An event; `startDate` and `endDate` only where ISO 8601 says all that is known, `edtfDate` always. */
export function eventNode(event: TimelineEvent, timeline: Timeline, addresses: Addresses): JsonLdNode {
  const { site } = timeline;
  const node: Event = {
    '@type': 'Event',
    '@id': eventId(event.id, addresses),
    name: event.title,
    url: addresses.of(eventPath(event.id)),
    description: [dateInWords(event.date, site.language), ...dateNotes(event.date)].join('; '),
    ...isoEnds(event.date),
    ...(event.places.length > 0 && { location: event.places.map((name) => ({ '@type': 'Place', name })) }),
    ...(event.actors.length > 0 && { about: event.actors.map((id) => ({ '@id': actorId(id, addresses) })) }),
    keywords: [site.kinds[event.kind]?.label, site.lanes[event.lane]?.label].filter((label) => label !== undefined),
    subjectOf: event.accounts.map((account) => ({ '@id': claimId(account, addresses) })),
  };
  return { ...node, edtfDate: event.date.edtf };
}

/**
 * What one article says of an event. Its author is whoever's word it is: the actor that the article
 * names, else the publisher.
 */
export function claimNode(
  account: Account,
  event: TimelineEvent,
  timeline: Timeline,
  addresses: Addresses,
): JsonLdNode {
  const article = articleOf(account, timeline);
  const datePublished = isoDate(article.published);
  const node: Claim = {
    '@type': 'Claim',
    '@id': claimId(account, addresses),
    text: account.summary ?? account.passages[0]?.text ?? event.title,
    about: { '@id': eventId(event.id, addresses) },
    appearance: { '@id': articleId(article.id, addresses) },
    author: account.attributedTo
      ? { '@id': actorId(account.attributedTo, addresses) }
      : { '@type': 'Organization', name: article.publisher },
    ...(datePublished && { datePublished }),
    keywords: timeline.site.stances[account.stance]?.label ?? account.stance,
    inLanguage: timeline.site.language,
    citation: account.passages.map(({ anchor }) => addresses.of(passagePath(article.id, anchor))),
  };
  return { ...node, edtfDate: account.date.edtf };
}

function claimId({ event, article }: Account, addresses: Addresses): string {
  return `${addresses.of(eventPath(event))}#${article}`;
}

function isoEnds(date: HistoricalDate): { startDate?: string; endDate?: string } {
  const [first, last] = date.ends ?? [date, date];
  const [startDate, endDate] = [first && isoDate(first), last && isoDate(last)];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}
