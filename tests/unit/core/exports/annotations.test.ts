import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import jsonld from 'jsonld';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../../../src/core/exports/annotations.ts';
import { accountsOf, type ExportedTopic, KNOWN, topics, UNKNOWN } from './topics.ts';

/** Of the model's own context, what these annotations use: https://www.w3.org/TR/annotation-vocab/ */
const ANNO = {
  id: '@id',
  type: '@type',
  ...vocabulary('http://www.w3.org/ns/oa#', ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector']),
  ...vocabulary('http://www.w3.org/ns/oa#', ['exact', 'prefix', 'suffix', 'linking', 'describing']),
  ...vocabulary('http://www.w3.org/ns/activitystreams#', ['startIndex']),
  Text: 'http://purl.org/dc/dcmitype/Text',
  AnnotationCollection: 'http://www.w3.org/ns/activitystreams#OrderedCollection',
  AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  total: 'http://www.w3.org/ns/activitystreams#totalItems',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  motivation: { '@id': 'http://www.w3.org/ns/oa#motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'http://www.w3.org/ns/oa#hasPurpose', '@type': '@vocab' },
  body: { '@id': 'http://www.w3.org/ns/oa#hasBody', '@type': '@id' },
  target: { '@id': 'http://www.w3.org/ns/oa#hasTarget', '@type': '@id' },
  source: { '@id': 'http://www.w3.org/ns/oa#hasSource', '@type': '@id' },
  selector: { '@id': 'http://www.w3.org/ns/oa#hasSelector', '@type': '@id' },
  first: { '@id': 'http://www.w3.org/ns/activitystreams#first', '@type': '@id' },
  partOf: { '@id': 'http://www.w3.org/ns/activitystreams#partOf', '@type': '@id' },
  items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
};

function vocabulary(namespace: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, namespace + name]));
}

const documentLoader = async (url: string) => {
  expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
  return { document: { '@context': ANNO }, documentUrl: url };
};

const collectionOf = ({ timeline, contextOf }: ExportedTopic, addresses = KNOWN) =>
  annotations(timeline, addresses, contextOf);

describe.each(Object.entries(topics))('%s content', (_, topic) => {
  const collection = collectionOf(topic);
  const { items } = collection.first;

  test('has one annotation a passage, each with an id of its own', () => {
    const passages = accountsOf(topic.timeline).flatMap(({ account }) => account.passages);
    expect(items).toHaveLength(passages.length);
    expect(collection.total).toBe(passages.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id } of items) expect(URL.canParse(id)).toBe(true);
  });

  test('uses no term that the model does not have', async () => {
    const document = JSON.parse(JSON.stringify(collection));
    const [expanded] = await jsonld.expand(document, { documentLoader, safe: true } as jsonld.Options.Expand);
    const pages = expanded?.['http://www.w3.org/ns/activitystreams#first'] as Record<
      string,
      { '@list': unknown[] }[]
    >[];
    expect(pages[0]?.['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list']).toHaveLength(items.length);
  });

  test('targets the article and leads to the event', () => {
    const events = new Set(topic.timeline.events.map(({ id }) => `https://example.org/a/b/events/${id}/`));
    const articles = new Set(topic.timeline.articles.map(({ id }) => `https://example.org/a/b/articles/${id}/`));
    for (const { target, body } of items) {
      expect(articles).toContain(target.source.id);
      expect(events).toContain(body[0]?.id);
    }
  });

  test('anchors every selector in one place of its article', () => {
    const texts = new Map([...topic.bodies].map(([id, html]) => [id, textOf(html)]));
    for (const { target } of items) {
      const { prefix = '', exact, suffix = '' } = target.selector;
      const text = texts.get(target.source.id.split('/').at(-2) ?? '') ?? '';
      expect(text.split(prefix + exact + suffix), exact).toHaveLength(2);
    }
  });
});

test('the words around a passage tell it from the same words elsewhere', () => {
  const found = collectionOf(topics.nasty).first.items.find(({ id }) => id.endsWith('#first/nasty-title-2'));
  expect(found?.target.selector).toEqual({
    type: 'TextQuoteSelector',
    exact: 'The same words',
    prefix: ' here, and for the second time: ',
    suffix: ' end here.',
  });
});

test('addresses begin at the root of the host, where nobody said which', () => {
  expect(collectionOf(topics.nasty, UNKNOWN).id).toBe('/a/b/data/annotations.jsonld');
});

/** What a reader sees of a body, in one line; numbers that lead to events are not the article's. */
function textOf(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  let text = '';
  visit(tree, (node) => {
    const isNumber = node.type === 'element' && node.tagName === 'sup' && 'dataGenerated' in node.properties;
    if (node.type === 'text') text += node.value;
    return isNumber ? SKIP : CONTINUE;
  });
  return text.replaceAll(/\s+/g, ' ');
}
