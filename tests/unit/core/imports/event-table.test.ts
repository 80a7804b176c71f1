import { describe, expect, test } from 'vitest';
import { printDiagnostics } from '../../../../src/core/diagnostics/print.ts';
import { readEventTable } from '../../../../src/core/imports/event-table.ts';
import type { ImportedEvent } from '../../../../src/core/imports/imported-timeline.ts';

/** The only event of a table. */
function eventOf(...lines: string[]): ImportedEvent {
  const { timeline, diagnostics } = readEventTable(lines.join('\n'), 'events.csv');
  expect(printDiagnostics(diagnostics)).toBe('');
  expect(timeline?.events).toHaveLength(1);
  return timeline?.events[0] as ImportedEvent;
}

const mistakes = (...lines: string[]) => {
  const { timeline, diagnostics } = readEventTable(lines.join('\n'), 'events.csv');
  expect(timeline).toBeNull();
  return printDiagnostics(diagnostics);
};

test("TimelineJS's spreadsheet", () => {
  const { timeline } = readEventTable(
    [
      'Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Media Credit,Media Caption,Type,Group',
      ',,,,,,,The bridge,How it closed,,,,title,',
      '1990,,,,2020,,,Before,,,,,era,',
      '2021,3,3,09:00,,,,It closes,Shut.,https://example.org/a.jpg,A. Lane,The bridge,,Council',
      '2021,3,,,2021,4,,It stays shut,,,,,,',
    ].join('\n'),
    'sheet.csv',
  );
  expect(timeline).toMatchObject({ title: 'The bridge', dek: 'How it closed', leftOut: ['Time'] });
  expect(timeline?.events).toMatchObject([
    {
      ...{ title: 'It closes', date: '2021-03-03', text: 'Shut.', kind: 'Council' },
      media: { url: 'https://example.org/a.jpg', credit: 'A. Lane', caption: 'The bridge' },
      place: { line: 4 },
    },
    { title: 'It stays shut', date: '2021-03/2021-04', media: null },
  ]);
});

test("a journalist's table with its sources", () => {
  const event = eventOf(
    'Date,Event,Category,Outlet,Article title,Published,URL,Quote,Place',
    '2021-03~,It closes,Decision,Harbour Post,Bridge shut,2021-03-04,https://example.org/a,"It is shut, they say",Eastport',
  );
  expect(event).toMatchObject({
    ...{ title: 'It closes', date: '2021-03~', kind: 'Decision', text: 'It is shut, they say', where: 'Eastport' },
    source: {
      ...{ title: 'Bridge shut', publisher: 'Harbour Post', published: '2021-03-04' },
      url: 'https://example.org/a',
    },
  });
});

describe('which column a heading is', () => {
  test.each([
    ['"event" is what happened where nothing else is', 'date,event', '2021,A', { title: 'A', id: '' }],
    ['… and an id beside a title', 'date,event,title', '2021,a,A', { title: 'A', id: 'a' }],
    ['"headline" is what happened …', 'date,headline', '2021,A', { title: 'A', source: null }],
    ["… and the article's beside a title", 'date,title,headline', '2021,A,H', { title: 'A', source: { title: 'H' } }],
    ['what an account says goes before what is agreed', 'date,account_date,title', '2021,2020,A', { date: '2020' }],
    ['small and capital letters, spaces and lines are one', ' DATE , Source_Title ,TITLE', '2021,S,A', { title: 'A' }],
  ])('%s', (_, headings, row, expected) => {
    expect(eventOf(headings, row)).toMatchObject(expected);
  });
});

describe('whatever a spreadsheet writes', () => {
  test.each([
    ['semicolons', 'date;title', '2021;A, B', { title: 'A, B' }],
    ['tabs', 'date\ttitle', '2021\tA, B; C', { title: 'A, B; C' }],
    ['a byte-order mark', '\uFEFFdate,title', '2021,A', { date: '2021' }],
    ['midnight', 'date,title', '2021-11-15 00:00:00,A', { date: '2021-11-15' }],
    ['white space', 'date,title', ' 2021-11 , A ', { date: '2021-11', title: 'A' }],
    ['empty rows and cells', 'date,title,place', '\n,,\n2021,A', { date: '2021', where: '' }],
  ])('%s', (_, headings, row, expected) => {
    expect(eventOf(headings, row)).toMatchObject(expected);
  });
});

test('mistakes are told with the line of their row, cells with line breaks counted', () => {
  expect(mistakes('date,title', '2021,"A\nB\r\nC"', '15/11/2021,D', '"",E', '2021-02-30,F').split('\n')).toEqual([
    expect.stringMatching(/^events\.csv:5:1 {2}bad-date {2}"15\/11\/2021" is not a date\. Write a day/),
    expect.stringMatching(/^events\.csv:6:1 {2}bad-date {2}Here a date is missing\./),
    expect.stringMatching(/^events\.csv:7:1 {2}bad-date {2}"2021-02-30"/),
  ]);
});

test.each([
  [
    'no column of what happened',
    ['date,where', '2021,x'],
    /^events\.csv:1:1 {2}missing-column {2}No column .* what happened\. Call one "title"\. Headings found: date, where\.$/,
  ],
  ['no column of when', ['title', 'x'], /tells when\. Call one "date", or three "year", "month" and "day"\./],
  ['no row', ['date,title'], /^events\.csv:1:1 {2}no-events {2}This table holds no event\./],
  ['nothing', [''], /what happened(.|\n)* when\. .* Headings found: none\.$/],
])('%s is refused', (_, lines, message) => {
  expect(mistakes(...lines)).toMatch(message);
});
