import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csvFormat } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importedTopic } from '../../../src/cli/imported-topic.ts';
import { readTopic } from '../../../src/content/read-topic.ts';
import { printDiagnostics } from '../../../src/core/diagnostics/print.ts';
import { timelineJs } from '../../../src/core/exports/timelinejs.ts';
import { readEventTable } from '../../../src/core/imports/event-table.ts';
import type { Imported } from '../../../src/core/imports/imported-timeline.ts';
import { readTimelineJs } from '../../../src/core/imports/timelinejs.ts';
import { buildTimeline } from '../../../src/core/timeline/build-timeline.ts';
import { markdownRenderer } from '../../../src/markdown/markdown-renderer.ts';
import { fc } from '../chance.ts';
import { topics, UNKNOWN } from '../core/exports/topics.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ABOUT = {
  ...{ title: 'The bridge', dek: 'How it closed.', publisher: 'Harbour Post', published: '2022-12' },
  ...{ author: '', url: '', language: '' },
};
const render = await markdownRenderer();

/** What an import writes, read as content. */
async function written({ timeline, diagnostics }: Imported, name: string) {
  expect(printDiagnostics(diagnostics)).toBe('');
  if (!timeline) throw new Error('The timeline has mistakes.');
  const made = importedTopic(timeline, ABOUT);
  expect(made.diagnostics).toEqual([]);
  const place = join(folder, name);
  await rm(place, { recursive: true, force: true });
  for (const [path, text] of made.files) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), text);
  }
  return readTopic(place, { render, base: '/' });
}

async function proved(imported: Imported, name: string) {
  const { topic, diagnostics } = await written(imported, name);
  expect(printDiagnostics(diagnostics)).toBe('');
  if (!topic) throw new Error('The topic has mistakes.');
  return { topic, timeline: buildTimeline({ ...topic, site: topic.site.data }) };
}

/** A table as a spreadsheet writes it. */
const table = (...rows: Record<string, string>[]) => readEventTable(csvFormat(rows), 'events.csv');

describe('the timeline that we publish for TimelineJS is content again', () => {
  test.each(['shipped', 'nasty'] as const)('%s', async (name) => {
    const { timeline: before } = topics[name];
    const slides = timelineJs(before, UNKNOWN);
    const { timeline } = await proved(readTimelineJs(JSON.stringify(slides), 'timeline.json'), name);
    expect(timeline.events.map(({ id }) => id).sort()).toEqual(before.events.map(({ id }) => id).sort());
    for (const event of timeline.events) {
      expect(event.title).toBe(before.events.find(({ id }) => id === event.id)?.title.replaceAll(/\s+/g, ' '));
    }
    const again = timelineJs(timeline, UNKNOWN);
    const dates = ({ events }: typeof slides) =>
      new Map(events.map((slide) => [slide.unique_id, [slide.start_date, slide.end_date]]));
    expect(dates(again)).toEqual(dates(slides));
  });
});

test('each source becomes an article, and one event of two sources has two accounts', async () => {
  const { topic, timeline } = await proved(
    table(
      {
        date: '2021-03-03',
        event: 'It closes',
        kind: 'Decision',
        outlet: 'Post',
        'article title': 'Shut',
        published: '2021-03-04',
        url: 'https://example.org/a',
        quote: 'The bridge is shut. It may stay so.',
        place: 'Eastport',
      },
      {
        date: '2021-03',
        event: 'Lorries turn back',
        kind: 'Protest',
        outlet: 'Post',
        'article title': 'Shut',
        published: '2021-03-04',
        url: 'https://example.org/a',
        quote: '',
        place: '',
      },
      {
        date: '2021-03-02',
        event: 'It closes',
        kind: 'Decision',
        outlet: 'Echo',
        'article title': 'Why?',
        published: '2021-03-05',
        url: '',
        quote: 'Shut overnight.',
        place: '',
      },
    ),
    'sources',
  );
  expect(topic.articles.map(({ id, data }) => [id, data.publisher, data.title, data.url, data.text])).toEqual([
    ['echo-2021-03-05', 'Echo', 'Why?', undefined, 'digest'],
    ['post-2021-03-04', 'Post', 'Shut', 'https://example.org/a', 'digest'],
  ]);
  const passages = timeline.events.map(({ id, disputed, accounts }) => [
    id,
    disputed,
    accounts.map((account) => account.passages.map(({ text }) => text)),
  ]);
  expect(passages).toEqual([
    ['lorries-turn-back', false, [['Lorries turn back']]],
    ['it-closes', true, [['The bridge is shut.'], ['Shut overnight.']]],
  ]);
  expect(Object.values(timeline.site.kinds).map(({ label }) => label)).toEqual(['Decision', 'Protest']);
});

test('a timeline crowded into a few of its years opens on these', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ date: i < 2 ? '1980' : '2021', title: `Event ${i}.` }));
  const { timeline } = await proved(table(...rows), 'crowded');
  expect(Object.values(timeline.site.eras).map(({ label, focus }) => [label, focus])).toEqual([
    ['1980–2020', undefined],
    ['2021', true],
  ]);
});

test('titles that make no id are ids of their own', async () => {
  const outlet = (name: string, title: string) => ({
    date: '2021',
    event: title,
    outlet: name,
    'article title': 'T',
    published: '2021',
  });
  const { timeline } = await proved(
    table(outlet('A', '2021: it shuts'), outlet('A', 'الجسر'), outlet('B', 'يفتح'), outlet('B', 'الجسر')),
    'ids',
  );
  expect(timeline.events.map(({ id, title, accounts }) => [id, title, accounts.length])).toEqual([
    ['event', 'الجسر', 2],
    ['event-2021-it-shuts', '2021: it shuts', 1],
    ['event-no-2', 'يفتح', 1],
  ]);
});

test('a timeline is its own source where it names none, and its words are its own', async () => {
  const { topic } = await proved(table({ date: '2021', title: 'A', text: 'It is so.' }), 'itself');
  expect(topic.articles[0]?.data).toMatchObject({ title: 'The bridge', publisher: 'Harbour Post', text: 'full' });
});

test('what is not known stays empty, and the content check asks for it', async () => {
  const { diagnostics } = await written(table({ date: '2021', title: '', text: 'A', outlet: 'Post' }), 'unknown');
  expect(diagnostics.map(({ reason }) => reason)).toEqual([
    '"title" must be some text, not nothing.',
    expect.stringMatching(/^Here a date is missing\./),
    '"title" must be some text, not nothing.',
  ]);
});

describe('the words that are cited', () => {
  test.each([
    ['the first sentence', ['It shut. So it is.', 'B.'], 'It shut.'],
    ['the first that no other event has', ['It shut. Cars wait.', 'It shut.'], 'Cars wait.'],
    ['a paragraph, where its sentences are elsewhere too', ['It shut. It shut.', 'B.'], 'It shut. It shut.'],
    ['the title, where all other words are elsewhere', ['It shut.', 'It shut.'], 'First'],
    ['the title with the date, where all words are elsewhere', ['', 'First things first.'], 'First (2021)'],
    ['words of markup', ['It <b>sh</b>ut <a href="https://example.org">here</a>. So.', 'B'], 'It shut here.'],
  ])('%s', async (_, [first = '', second = ''], exact) => {
    const rows = table({ date: '2021', title: 'First', text: first }, { date: '2021', title: 'Second', text: second });
    const { topic } = await proved(rows, 'cited');
    expect(topic.articles[0]?.passages[0]).toBe(exact);
  });

  test('an event that says only what another says is told of', () => {
    const { timeline } = table({ date: '2021', title: 'A', text: 'B' }, { date: '2021', title: 'A', text: 'B' });
    if (!timeline) throw new Error('The table has mistakes.');
    expect(printDiagnostics(importedTopic(timeline, ABOUT).diagnostics)).toMatch(
      /^events\.csv:2:1 {2}nothing-to-cite .*\nevents\.csv:3:1 {2}nothing-to-cite /,
    );
  });
});

describe('nothing that stands in a text becomes more than text', () => {
  test.each([
    ['scripts', '<script>alert(1)</script>Words', 'Words'],
    ['links that run', '<a href="javascript:alert(1)">Words</a>', 'Words'],
    ['pictures', 'Words<img src="https://example.org/a.png" onerror="alert(1)">', 'Words'],
    ['Markdown', '# Words *and* [more](x)', '# Words *and* [more](x)'],
    ['front matter', '---\nWords\n---', '--- Words ---'],
  ])('%s', async (_, text, expected) => {
    const { topic } = await proved(table({ date: '2021', title: 'A', text }), 'unsafe');
    expect(topic.articles[0]?.passages).toEqual([expected]);
    expect(topic.articles[0]?.html).not.toMatch(/<script|<img|javascript:|<hr/);
  });
});

test('what was shown beside an event is linked, if it has an address', async () => {
  const media = { media: 'https://example.org/a.jpg', 'media caption': 'The <b>bridge</b>', 'media credit': 'A. Lane' };
  const { topic } = await proved(
    table(
      { date: '2021', title: 'A', ...media },
      { date: '2022', title: 'B', ...media, media: '<iframe src="x"></iframe>' },
    ),
    'media',
  );
  const html = topic.articles[0]?.html ?? '';
  expect(html.match(/<a href="https:\/\/example\.org\/a\.jpg"[^>]*>The bridge<\/a>, A\. Lane/g)).toHaveLength(1);
  expect(html).not.toContain('iframe');
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    'yes',
    '2021',
    '- a',
    '"',
    "'",
    '# a',
    'a: b',
    '{a',
    '[a',
    '*a*',
    '| a |',
    '<p>a',
    '<!-- a',
    '&amp;',
    '1. a',
    '---',
    'null',
    '`a',
    '[^1]',
    '\u202Ea',
  ),
);

test('whatever stands in its cells, what is written is content without a mistake', async () => {
  const row = fc.record({
    title: cell,
    text: cell,
    kind: cell,
    place: cell,
    summary: cell,
    publisher: cell,
    'article title': cell,
    author: cell,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      // Titles differ, and sources are known: what is not is asked for.
      const whole = rows.map((cells, i) => ({
        ...cells,
        title: `Event ${i}: ${cells.title}`,
        publisher: `P ${cells.publisher}`,
        'article title': `T ${cells['article title']}`,
        ...{ date: '2021-11', published: '2021-12' },
      }));
      const { diagnostics } = await written(table(...whole), 'any');
      const wanting = diagnostics.filter(
        ({ place, ruleId }) => !(place.file.endsWith('site.yaml') && ruleId === 'bad-value'),
      );
      expect(printDiagnostics(wanting)).toBe('');
    }),
    { numRuns: 150 },
  );
});
