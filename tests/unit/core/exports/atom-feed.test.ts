import { parseFeed } from '@rowanmanning/feed-parser';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../../src/core/exports/atom-feed.ts';
import type { Timeline } from '../../../../src/core/timeline/model.ts';
import { KNOWN, topics, UNKNOWN } from './topics.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** @throws where the text is no well-formed XML */
function parseXml(xml: string): Document {
  return new JSDOM(xml, { contentType: 'application/xml' }).window.document;
}

const textsOf = (document: Document, name: string) =>
  [...document.getElementsByTagNameNS(ATOM, name)].map((element) => element.textContent ?? '');

describe.each(Object.entries(topics))('%s content', (_, { timeline }) => {
  const xml = atomFeed(timeline, KNOWN);
  const document = parseXml(xml);
  const feed = parseFeed(xml);

  test('is an Atom feed with what RFC 4287 requires', () => {
    expect(document.documentElement.namespaceURI).toBe(ATOM);
    const entries = [...document.getElementsByTagNameNS(ATOM, 'entry')];
    for (const element of [document.documentElement, ...entries]) {
      const names = [...element.children].map(({ localName }) => localName);
      for (const name of ['id', 'title', 'updated']) expect(names.filter((each) => each === name)).toHaveLength(1);
    }
    expect(feed.authors.map(({ name }) => name)).toEqual([timeline.site.title]);
    expect(document.querySelector('feed > link[rel="self"]')?.getAttribute('href')).toBe(
      'https://example.org/a/b/feed.xml',
    );
  });

  test('has one entry an event, named after its page', () => {
    const titles = new Map(timeline.events.map(({ id, title }) => [`https://example.org/a/b/events/${id}/`, title]));
    expect(feed.items.length).toBeGreaterThanOrEqual(Math.min(100, titles.size));
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const { id, title } of feed.items) expect(title).toBe(titles.get(id ?? ''));
    expect(feed.items.map(({ url }) => url)).toEqual(feed.items.map(({ id }) => id));
  });

  test('has times that are RFC 3339, the newest first, the feed as new as its newest entry', () => {
    const updated = textsOf(document, 'updated');
    for (const time of [...updated, ...textsOf(document, 'published')])
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(updated[0]).toBe(updated[1]);
  });

  test('has content in which nothing runs', () => {
    for (const content of textsOf(document, 'content')) {
      const body = new JSDOM(content).window.document.body;
      expect(body.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
      for (const link of body.querySelectorAll('a')) expect(link.href).toMatch(/^https:\/\/example\.org\/a\/b\//);
    }
  });
});

test('texts come back as they were, but for what XML cannot write', () => {
  const { timeline } = topics.nasty;
  const title = 'a\uFFFE b\uD800 </title> & ]]>';
  const xml = atomFeed({ ...timeline, site: { ...timeline.site, title } }, UNKNOWN);
  expect(textsOf(parseXml(xml), 'title')[0]).toBe('a b\uFFFD </title> & ]]>');
});

test('updated is the newest account or correction, published the oldest account', () => {
  const item = parseFeed(atomFeed(topics.nasty.timeline, UNKNOWN)).items.find(({ id }) => id?.includes('disputed-day'));
  expect(item?.updated?.toISOString()).toBe('2022-01-05T00:00:00.000Z');
  expect(item?.published?.toISOString()).toBe('2021-12-02T00:00:00.000Z');
});

test('a long feed ends with the whole of a day', () => {
  const { timeline } = topics.nasty;
  const [event] = timeline.events;
  if (!event) throw new Error('The fixture has no event');
  const told = (article: string, count: number): Timeline['events'] =>
    Array.from({ length: count }, (_, i) => ({
      ...event,
      id: `${article}-${i}`,
      accounts: event.accounts.map((account) => ({ ...account, article, corrections: [] })),
    }));
  const count = (first: number, second: number) =>
    parseFeed(atomFeed({ ...timeline, events: [...told('first', first), ...told('second', second)] }, KNOWN)).items
      .length;
  expect(count(99, 50)).toBe(149);
  expect(count(100, 50)).toBe(100);
});
