import { lookup } from '../timeline/lookup.ts';
import type { Article, Timeline, TimelineEvent } from '../timeline/model.ts';
import type { Addresses } from './addresses.ts';
import { actorNode, articleNodes, type JsonLdNode } from './json-ld-articles.ts';
import { claimNode, eventNode } from './json-ld-events.ts';

/**
 * schema.org, and beside it the dates as EDTF: schema.org's own are ISO 8601 and have no words for
 * "about" or "until".
 */
const CONTEXT = [
  'https://schema.org',
  {
    edtfDate: { '@id': 'http://purl.org/dc/terms/date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
    edtfIssued: { '@id': 'http://purl.org/dc/terms/issued', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
  },
] as const;

/** A JSON-LD document of nodes that refer to each other. */
export interface JsonLdGraph {
  '@context': typeof CONTEXT;
  '@graph': JsonLdNode[];
}

/** The whole timeline: every article, actor, event and account. */
export function timelineJsonLd(timeline: Timeline, addresses: Addresses): JsonLdGraph {
  return graph([
    ...timeline.articles.flatMap((article) => articleNodes(article, timeline, addresses)),
    ...timeline.actors.map((actor) => actorNode(actor, addresses)),
    ...timeline.events.flatMap((event) => eventNodes(event, timeline, addresses)),
  ]);
}

/** What an event's page says, with the articles and actors that it names. */
export function eventJsonLd(event: TimelineEvent, timeline: Timeline, addresses: Addresses): JsonLdGraph {
  const { articles, actors } = lookup(timeline);
  const told = event.accounts.flatMap(({ article }) => articles.get(article) ?? []);
  const named = [...event.actors, ...event.accounts.flatMap(({ attributedTo }) => attributedTo ?? [])];
  return graph([
    ...eventNodes(event, timeline, addresses),
    ...[...new Set(told)].flatMap((article) => articleNodes(article, timeline, addresses)),
    ...[...new Set(named)].flatMap((id) => actors.get(id) ?? []).map((actor) => actorNode(actor, addresses)),
  ]);
}

/** What an article's page says: the article and the names of the events that it tells. */
export function articleJsonLd(article: Article, timeline: Timeline, addresses: Addresses): JsonLdGraph {
  return graph(articleNodes(article, timeline, addresses, { withEvents: true }));
}

function eventNodes(event: TimelineEvent, timeline: Timeline, addresses: Addresses): JsonLdNode[] {
  const claims = event.accounts.map((account) => claimNode(account, event, timeline, addresses));
  return [eventNode(event, timeline, addresses), ...claims];
}

function graph(nodes: JsonLdNode[]): JsonLdGraph {
  return { '@context': CONTEXT, '@graph': nodes };
}

/** JSON fit for a `<script>` element, which nothing in it can end. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
