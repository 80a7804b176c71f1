import { describe, expect, test } from 'vitest';
import { timelineJson } from '../../../../src/core/exports/timeline-json.ts';
import { fileAddresses } from '../../../../src/core/file/file-addresses.ts';
import { islandOfFile } from '../../../../src/core/file/file-island.ts';
import { asTimelineFile, type FileEvent, type TimelineFile } from '../../../../src/core/file/timeline-file.ts';
import { islandData } from '../../../../src/core/layout/island-data.ts';
import { withBase } from '../../../../src/core/paths.ts';
import { topics } from '../exports/topics.ts';

const written = (value: unknown) => JSON.parse(JSON.stringify(value));
const SOURCE = 'https://example.org/a/b/data/timeline.json';

describe.each(Object.entries(topics))('%s content', (_, { timeline }) => {
  const file = asTimelineFile(written(timelineJson(timeline, (path) => withBase('/a/b/', path))));

  test('the file tells everything that the site draws', () => {
    expect(islandOfFile(file)).toEqual(islandData(timeline));
  });

  test('its addresses lead to the pages of the site, from wherever they are followed', () => {
    const addresses = fileAddresses(file, SOURCE);
    expect(addresses.home).toBe('https://example.org/a/b/');
    for (const event of file.events) {
      expect(addresses.event(event)).toBe(`https://example.org/a/b/events/${event.id}/`);
      const hrefs = event.accounts.flatMap(({ passages }) => passages.map(({ href }) => addresses.resolve(href)));
      for (const href of hrefs) expect(href).toMatch(/^https:\/\/example\.org\/a\/b\/articles\/[^/]+\/#/);
    }
  });
});

/** A file as somebody writes it by hand who reads the contract and no more. */
function byHand(...events: Partial<FileEvent>[]): TimelineFile {
  const article = {
    id: 'post',
    title: 'The bridge',
    publisher: 'Post',
    published: '2021-03',
    language: 'en',
    aliases: [],
  };
  return asTimelineFile({
    version: 1,
    site: { title: 'T', dek: 'D', language: 'en-GB' },
    articles: [article],
    actors: [{ id: 'town', name: 'Town', side: 'the-town', aliases: [] }],
    events: events.map((event, i) => ({
      id: `e${i}`,
      title: 'It happens',
      date: '2021-03-03',
      start: '2021-03-03',
      end: '2021-03-03',
      precision: 'day',
      kind: 'measure',
      actors: ['town'],
      disputed: false,
      respondsTo: [],
      accounts: [
        {
          article: 'post',
          date: '2021-03-03',
          stance: 'reports',
          passages: [{ exact: 'a', href: '/x#a' }],
          figures: [],
        },
      ],
      ...event,
    })),
  });
}

describe('a file with the contract’s fields only', () => {
  test('has lanes by side and kinds as its events name them, each with a look of its own', () => {
    const data = islandOfFile(byHand({}, { kind: 'public-speech', actors: [] }));
    expect(data.lanes.map(({ label }) => label)).toEqual(['The town', 'Others']);
    expect(data.kinds.map(({ label, colour }) => [label, colour])).toEqual([
      ['Measure', 'blue'],
      ['Public speech', 'orange'],
    ]);
    expect(data.kinds[0]?.path).not.toBe(data.kinds[1]?.path);
    expect(data.items.map(({ lane, kind }) => [lane, kind])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('an article of which only the month is known counts as published from its last day on', () => {
    expect(islandOfFile(byHand()).articles[0]?.published).toBe(Date.parse('2021-03-31') / 86_400_000);
  });

  test.each([
    ['2021-03-03', '2021-03-03', '2021-03-03', 'day', '3 March 2021', 'exact'],
    ['2021-03-03~', '2021-03-03', '2021-03-03', 'day', 'about 3 March 2021', 'about'],
    ['2021-03', '2021-03-01', '2021-03-31', 'month', 'March 2021', 'within'],
    ['2021-03?', '2021-03-01', '2021-03-31', 'month', 'possibly March 2021', 'about'],
    ['2021-21', '2021-03-01', '2021-05-31', 'season', 'spring 2021', 'within'],
    ['2021', '2021-01-01', '2021-12-31', 'year', '2021', 'within'],
    ['199X', '1990-01-01', '1999-12-31', 'decade', 'the 1990s', 'within'],
    ['2021-03-03/2021-03-05', '2021-03-03', '2021-03-05', 'interval', '3\u2009–\u20095 March 2021', 'exact'],
    ['../2021-03-03', null, '2021-03-03', 'interval', 'until 3 March 2021', 'exact'],
    ['2021-03-03/..', '2021-03-03', null, 'interval', 'since 3 March 2021', 'exact'],
    ['[2021-03-03,2021-03-05]', '2021-03-03', '2021-03-05', 'set', '3\u2009–\u20095 March 2021', 'within'],
  ] as const)('%s is told in words', (date, start, end, precision, when, certainty) => {
    expect(islandOfFile(byHand({ date, start, end, precision })).items[0]).toMatchObject({ when, certainty });
  });

  test('events come in order of time', () => {
    const data = islandOfFile(byHand({}, { start: '2021-01-01' }));
    expect(data.items.map(({ id }) => id)).toEqual(['e1', 'e0']);
  });

  test('without a first page, an event’s address is that of the passage that reports it', () => {
    const file = byHand({});
    const addresses = fileAddresses(file, SOURCE);
    expect(addresses.event(file.events[0] as FileEvent)).toBe('https://example.org/x#a');
    expect(addresses.home).toBe(SOURCE);
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'https://', undefined])(
  '%s is no address',
  (href) => {
    expect(fileAddresses(byHand(), SOURCE).resolve(href)).toBeNull();
  },
);

test.each([
  [null, 'It is not a timeline.json of Sourceline.'],
  [[], 'It is not a timeline.json of Sourceline.'],
  [{ version: 2, site: {}, events: [] }, 'It is of version 2; this page can show version 1.'],
  [{ version: 1, site: {}, events: [] }, 'Its articles, actors and events are not lists.'],
])('%j is refused in words', (value, message) => {
  expect(() => asTimelineFile(value)).toThrow(message);
});
