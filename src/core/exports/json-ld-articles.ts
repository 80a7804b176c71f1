import type { Article as ArticleSchema, Organization, Person, Thing, WebPage } from 'schema-dts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { actorPath, articlePath, eventPath } from '../paths.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Actor, Article, Timeline } from '../timeline/model.ts';
import type { Addresses } from './addresses.ts';

/** A thing of schema.org, with our dates. */
export type JsonLdNode = Exclude<Thing, string> & { edtfDate?: string; edtfIssued?: string };

/** Names within a page: what the page is about is not the page. */
export const articleId = (id: string, addresses: Addresses) => `${addresses.of(articlePath(id))}#article`;
export const actorId = (id: string, addresses: Addresses) => `${addresses.of(actorPath(id))}#actor`;
export const eventId = (id: string, addresses: Addresses) => `${addresses.of(eventPath(id))}#event`;

/**
 * The article as it was published, and our page of it: a page based on it where it is a digest, the
 * page of its text otherwise.
 */
export function articleNodes(
  article: Article,
  timeline: Timeline,
  addresses: Addresses,
  { withEvents = false } = {},
): JsonLdNode[] {
  const page = addresses.of(articlePath(article.id));
  const isDigest = article.text === 'digest';
  const pageNode: WebPage = {
    '@type': 'WebPage',
    '@id': page,
    url: page,
    name: article.title,
    inLanguage: timeline.site.language,
    [isDigest ? 'isBasedOn' : 'mainEntity']: { '@id': articleId(article.id, addresses) },
    ...(withEvents && { mentions: mentionsOf(article, timeline, addresses) }),
  };
  return [{ ...publishedNode(article, addresses), edtfIssued: article.published.edtf }, pageNode];
}

function publishedNode(article: Article, addresses: Addresses): Exclude<ArticleSchema, string> {
  const { title, language, author, publisher, publisherNote, published, url, archiveUrl, translationOf } = article;
  const datePublished = isoDate(published);
  return {
    '@type': 'Article',
    '@id': articleId(article.id, addresses),
    headline: title,
    inLanguage: language,
    ...(author && { author: { '@type': 'Person', name: author } satisfies Person }),
    publisher: {
      '@type': 'Organization',
      name: publisher,
      ...(publisherNote && { description: publisherNote }),
    } satisfies Organization,
    ...(datePublished && { datePublished }),
    ...(url && { url }),
    ...(archiveUrl && { archivedAt: archiveUrl }),
    ...(translationOf && { translationOfWork: { '@type': 'CreativeWork', name: translationOf } }),
  };
}

function mentionsOf(article: Article, timeline: Timeline, addresses: Addresses): Thing[] {
  const { events } = lookup(timeline);
  return article.events.map((id) => ({
    '@type': 'Event',
    '@id': eventId(id, addresses),
    name: events.get(id)?.title ?? id,
    url: addresses.of(eventPath(id)),
  }));
}

const TYPES = {
  person: 'Person',
  state: 'Country',
  alliance: 'Organization',
  outlet: 'Organization',
  body: 'Organization',
} as const;

export function actorNode(actor: Actor, addresses: Addresses): JsonLdNode {
  return {
    '@type': actor.kind ? TYPES[actor.kind] : 'Thing',
    '@id': actorId(actor.id, addresses),
    name: actor.name,
    url: addresses.of(actorPath(actor.id)),
    ...(actor.aliases.length > 0 && { alternateName: actor.aliases }),
    ...(actor.role && { description: actor.role }),
  };
}

/**
 * The date as ISO 8601, where that says all that is known of it: a day, month or year that is neither
 * about nor uncertain.
 */
export function isoDate({ edtf, precision, approximate, uncertain }: HistoricalDate): string | undefined {
  const isPlain = precision === 'day' || precision === 'month' || precision === 'year';
  return isPlain && !approximate && !uncertain && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}
