import { expect, test } from 'vitest';
import { printDiagnostics } from '../../../../src/core/diagnostics/print.ts';
import { readTimelineJs } from '../../../../src/core/imports/timelinejs.ts';

const read = (data: unknown) => readTimelineJs(JSON.stringify(data, null, 2), 'timeline.json');
const day = (year: unknown, month?: unknown, date?: unknown) => ({ year, month, day: date });

test('slides become events, with numbers and texts for dates, and null for what is not there', () => {
  const { timeline, diagnostics } = read({
    title: { text: { headline: 'The bridge', text: '<p>How it closed</p>' }, media: null },
    events: [
      {
        unique_id: 'closed',
        start_date: day('2021', 3, '3'),
        end_date: null,
        text: { headline: 'It <b>closes</b>', text: '<p>Shut.</p>' },
        media: { url: 'https://example.org/a.jpg', caption: 'The bridge', credit: null },
        group: 'Council',
      },
      { start_date: day(-44, '', null), end_date: day(14), text: null },
    ],
  });
  expect(diagnostics).toEqual([]);
  expect(timeline).toMatchObject({ title: 'The bridge', dek: '<p>How it closed</p>', leftOut: [] });
  expect(timeline?.events).toMatchObject([
    {
      ...{ id: 'closed', date: '2021-03-03', title: 'It <b>closes</b>', text: '<p>Shut.</p>', kind: 'Council' },
      media: { url: 'https://example.org/a.jpg', caption: 'The bridge', credit: '' },
    },
    { id: '', date: '-0044/0014', title: '', text: '', kind: '', media: null },
  ]);
});

test('what content has no place for is named once', () => {
  const slide = { start_date: { ...day(2021), hour: 9 }, text: { headline: 'A' }, background: { color: 'red' } };
  const { timeline } = read({ events: [slide, slide], eras: [{}] });
  expect(timeline?.leftOut).toEqual(['background', 'start_date.hour', 'eras']);
});

test('all mistakes are told, each with its line', () => {
  const { timeline, diagnostics } = read({
    events: [
      { start_date: day(2021, 13), text: { headline: 'A' } },
      { start_date: day(2021), text: 'words' },
      { text: { headline: 'B' } },
    ],
  });
  expect(timeline).toBeNull();
  const lines = printDiagnostics(diagnostics).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^timeline\.json:4:21 {2}bad-date {2}"2021-13" /),
    expect.stringMatching(/^timeline\.json:16:15 {2}bad-value {2}"text" must be an object, not "words"\./),
    expect.stringMatching(/^timeline\.json:18:5 {2}missing-key {2}An event needs "start_date"\./),
  ]);
});

test.each([
  ['no JSON', '{"events": [', /^t\.json:1:12 {2}bad-yaml /],
  ['no slides', '{"events": []}', /"events" must be a list with a slide in it, not an empty list\./],
  ['another format', '{"timeline": {"date": []}}', /A timeline of TimelineJS needs "events"\./],
  ['nothing', '', /A timeline of TimelineJS must be a map with keys such as "title" and "events", not nothing\./],
])('%s is refused', (_, json, message) => {
  const { timeline, diagnostics } = readTimelineJs(json, 't.json');
  expect(timeline).toBeNull();
  expect(printDiagnostics(diagnostics)).toMatch(message);
});
