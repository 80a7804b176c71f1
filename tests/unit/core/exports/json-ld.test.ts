import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import {
  articleJsonLd,
  eventJsonLd,
  type JsonLdGraph,
  jsonForScript,
  timelineJsonLd,
} from '../../../../src/core/exports/json-ld.ts';
import { KNOWN, nastyEvent, topics, UNKNOWN } from './topics.ts';

type Value = { '@id'?: string; '@value'?: string; '@type'?: string };
/** A node of a flattened graph. */
type Node = Record<string, Value[]> & { '@id': string };

/** schema.org's context maps every name into its vocabulary; that the names exist, the types of `schema-dts` prove. */
const documentLoader = async (url: string) => {
  expect(url).toBe('https://schema.org');
  return { document: { '@context': { '@vocab': 'http://schema.org/' } }, documentUrl: url };
};

async function nodesOf(graph: JsonLdGraph): Promise<Node[]> {
  const document = JSON.parse(JSON.stringify(graph));
  const options = { documentLoader, base: 'https://example.org/', safe: true };
  return (await jsonld.flatten(document, null, options as never)) as unknown as Node[];
}

const nodeOf = async (graph: JsonLdGraph, id: string) =>
  (await nodesOf(graph)).find((node) => node['@id'].endsWith(id));
const idsOf = (nodes: Node[], type: string) =>
  nodes.filter((node) => (node['@type'] as unknown as string[])?.includes(`http://schema.org/${type}`));

describe.each(Object.entries(topics))('%s content', (_, { timeline }) => {
  test('has an Event an event, a Claim an account, an Article an article', async () => {
    const nodes = await nodesOf(timelineJsonLd(timeline, KNOWN));
    expect(idsOf(nodes, 'Event')).toHaveLength(timeline.events.length);
    expect(idsOf(nodes, 'Claim')).toHaveLength(timeline.events.flatMap(({ accounts }) => accounts).length);
    expect(idsOf(nodes, 'Article')).toHaveLength(timeline.articles.length);
  });

  test('refers to nothing that it does not describe', async () => {
    const [event] = timeline.events;
    const [article] = timeline.articles;
    if (!event || !article) throw new Error('An empty topic');
    const graphs = [
      timelineJsonLd(timeline, UNKNOWN),
      eventJsonLd(event, timeline, UNKNOWN),
      articleJsonLd(article, timeline, UNKNOWN),
    ];
    for (const graph of graphs) {
      const nodes = await nodesOf(graph);
      const told = new Set(nodes.filter((node) => Object.keys(node).length > 1).map((node) => node['@id']));
      const values = nodes.flatMap((node) => Object.values(node).flat() as Value[]);
      const meant = values.flatMap((value) => value['@id'] ?? []);
      expect(meant.filter((id) => !told.has(id))).toEqual([]);
    }
  });

  test('keeps the EDTF date of every event and account', async () => {
    const nodes = await nodesOf(timelineJsonLd(timeline, KNOWN));
    const dates = [...idsOf(nodes, 'Event'), ...idsOf(nodes, 'Claim')].map(
      (node) => node['http://purl.org/dc/terms/date'],
    );
    for (const date of dates) expect(date?.[0]?.['@type']).toBe('http://id.loc.gov/datatypes/edtf/EDTF');
    const edtf = timeline.events.flatMap(({ date, accounts }) => [date, ...accounts.map((account) => account.date)]);
    expect(dates.map((date) => date?.[0]?.['@value']).sort()).toEqual(edtf.map((date) => date.edtf).sort());
  });
});

describe('schema.org’s dates say no more than is known', () => {
  const graph = timelineJsonLd(topics.nasty.timeline, KNOWN);

  test.each([
    ['nasty-title', '2021-11-15', '2021-11-15'],
    ['right-to-left', '2021-11', '2021-11'],
    ['year', '2019', '2019'],
    ['range', '2021-10-18', '2021-10-22'],
    ['open-end', '2014', undefined],
    ['open-beginning', undefined, '2021-11'],
    ['about-day', undefined, undefined],
    ['doubtful-month', undefined, undefined],
    ['season', undefined, undefined],
    ['decade', undefined, undefined],
    ['before-christ', undefined, undefined],
    ['disputed-day', undefined, undefined],
  ])('of %s', async (id, start, end) => {
    const node = await nodeOf(graph, `/events/${id}/#event`);
    expect(node?.['http://schema.org/startDate']?.[0]?.['@value']).toBe(start);
    expect(node?.['http://schema.org/endDate']?.[0]?.['@value']).toBe(end);
  });

  test('of publication', async () => {
    const first = await nodeOf(graph, '/articles/first/#article');
    const second = await nodeOf(graph, '/articles/second/#article');
    expect(first?.['http://schema.org/datePublished']?.[0]?.['@value']).toBe('2021-12');
    expect(second?.['http://schema.org/datePublished']).toBeUndefined();
    expect(second?.['http://purl.org/dc/terms/issued']?.[0]?.['@value']).toBe('2021-12-02~');
  });
});

test('a claim is by whoever’s word it is, and appears in its article', async () => {
  const graph = timelineJsonLd(topics.nasty.timeline, KNOWN);
  const claim = await nodeOf(graph, '/events/nasty-title/#first');
  expect(claim?.['http://schema.org/author']?.[0]?.['@id']).toBe('https://example.org/a/b/actors/nobody/#actor');
  expect(claim?.['http://schema.org/appearance']?.[0]?.['@id']).toBe('https://example.org/a/b/articles/first/#article');
});

test('the page of a digest is based on the article, that of a full text is about it', async () => {
  const graph = timelineJsonLd(topics.nasty.timeline, KNOWN);
  expect(await nodeOf(graph, '/articles/first/')).toHaveProperty(['http://schema.org/mainEntity']);
  expect(await nodeOf(graph, '/articles/second/')).toHaveProperty(['http://schema.org/isBasedOn']);
});

test('nothing in it can end its script element', () => {
  const json = jsonForScript(eventJsonLd(nastyEvent('nasty-title'), topics.nasty.timeline, KNOWN));
  expect(json).not.toContain('<');
  expect(JSON.stringify(JSON.parse(json))).toContain('</script>');
});
