import { dsvFormat } from 'd3-dsv';
import { DateError, parseEdtf } from '../dates/edtf.ts';
import { likelyDate } from '../dates/likely-date.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { edtfOfParts } from './date-parts.ts';
import type { Imported, ImportedEvent, ImportedSource, ImportedTimeline } from './imported-timeline.ts';

/**
 * What a table of events may tell, with the names that its column goes by, the likeliest first. A column is the first
 * of these that wants it: where there is a "title", "event" is an id.
 */
const COLUMNS = {
  type: ['type'],
  title: ['title', 'headline', 'event'],
  id: ['event id', 'unique id', 'event', 'id'],
  date: ['account date', 'date', 'when'],
  year: ['year', 'start year'],
  month: ['month', 'start month'],
  day: ['day', 'start day'],
  endYear: ['end year'],
  endMonth: ['end month'],
  endDay: ['end day'],
  kind: ['kind', 'category', 'group'],
  where: ['place', 'location', 'where'],
  text: ['text', 'quote', 'passages', 'description'],
  summary: ['summary'],
  media: ['media'],
  mediaCaption: ['media caption'],
  mediaCredit: ['media credit'],
  sourceTitle: ['article title', 'source title', 'headline', 'article'],
  publisher: ['publisher', 'outlet', 'source'],
  author: ['author', 'by-line', 'byline'],
  published: ['published', 'date published', 'publication date'],
  url: ['original url', 'url', 'link', 'source url'],
  language: ['language'],
} as const;

type ColumnName = keyof typeof COLUMNS;
type Cells = Record<ColumnName, string>;

interface Row {
  place: Place;
  cells: Cells;
}

/**
 * Reads a table with a line of headings and a row for each event, as spreadsheets export it: TimelineJS's own, or
 * one with the sources that a journalist keeps. Cells are parted by commas, semicolons or tabs.
 * @param file name for diagnostics
 * @returns the timeline, or every mistake that keeps it from being read
 */
export function readEventTable(text: string, file: string): Imported {
  const [headings = { place: at(file, 1), cells: [] }, ...lines] = linesOf(text, file);
  const columns = columnsOf(headings.cells);
  const missing = missingColumns(columns, headings);
  if (missing.length > 0) return { timeline: null, diagnostics: missing };
  const rows = lines.map(({ place, cells }): Row => ({ place, cells: cellsOf(cells, columns) }));
  const dated = rows.filter(({ cells }) => !TYPES_WITHOUT_EVENT.has(cells.type.toLowerCase())).map(eventOf);
  if (dated.length === 0) return { timeline: null, diagnostics: [noEvents(headings)] };
  const diagnostics = dated.flatMap(({ mistake }) => mistake ?? []);
  if (diagnostics.length > 0) return { timeline: null, diagnostics };
  const { title, text: dek } = rows.find(({ cells }) => cells.type.toLowerCase() === 'title')?.cells ?? {};
  const timeline: ImportedTimeline = {
    title: title ?? '',
    dek: dek ?? '',
    events: dated.flatMap(({ event }) => event ?? []),
    leftOut: leftOut(headings.cells, lines, columns),
  };
  return { timeline, diagnostics: [] };
}

/** In TimelineJS's spreadsheet the column "Type" tells rows that are no events. */
const TYPES_WITHOUT_EVENT = new Set(['title', 'era']);

interface Line {
  place: Place;
  cells: string[];
}

/** The rows that hold anything, each with the line on which it begins: a cell may hold line breaks. */
function linesOf(text: string, file: string): Line[] {
  const plain = text.replace(/^\uFEFF/, '');
  let line = 1;
  const lines = dsvFormat(separatorOf(plain))
    .parseRows(plain)
    .map((cells) => {
      const place = at(file, line);
      line += 1 + cells.join('').split(/\r\n|\n|\r/).length - 1;
      return { place, cells: cells.map((cell) => cell.trim()) };
    });
  return lines.filter(({ cells }) => cells.some(Boolean));
}

function at(file: string, line: number): Place {
  return { file, line, column: 1 };
}

/** What most likely parts the cells: spreadsheets write what is usual in their reader's country. */
function separatorOf(text: string): string {
  const [headings = ''] = text.split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: headings.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

type Columns = Map<ColumnName, number>;

function columnsOf(headings: readonly string[]): Columns {
  const names = headings.map(headingName);
  const columns: Columns = new Map();
  const taken = new Set<number>();
  for (const [column, known] of Object.entries(COLUMNS) as [ColumnName, readonly string[]][]) {
    const index = known.map((name) => names.indexOf(name)).find((i) => i >= 0 && !taken.has(i));
    if (index === undefined) continue;
    columns.set(column, index);
    taken.add(index);
  }
  return columns;
}

function headingName(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s_]+/g, ' ');
}

function missingColumns(columns: Columns, { place, cells }: Line): Diagnostic[] {
  const found = cells.filter(Boolean).join(', ') || 'none';
  const missing = (what: string, names: string): Diagnostic => ({
    place,
    ruleId: 'missing-column',
    severity: 'error',
    reason: `No column of this table tells ${what}.`,
    note: `Call one ${names}. Headings found: ${found}.`,
  });
  return [
    ...(columns.has('title') ? [] : [missing('what happened', '"title"')]),
    ...(columns.has('date') || columns.has('year')
      ? []
      : [missing('when', '"date", or three "year", "month" and "day"')]),
  ];
}

function noEvents({ place }: Line): Diagnostic {
  const note = 'Write a row for each, below the headings.';
  return { place, ruleId: 'no-events', severity: 'error', reason: 'This table holds no event.', note };
}

function cellsOf(line: readonly string[], columns: Columns): Cells {
  const cells = (Object.keys(COLUMNS) as ColumnName[]).map((name) => [name, line[columns.get(name) ?? -1] ?? '']);
  return Object.fromEntries(cells);
}

function eventOf({ place, cells }: Row): { event?: ImportedEvent; mistake?: Diagnostic } {
  try {
    const { text, summary, id, title, kind, where, media, mediaCaption, mediaCredit } = cells;
    const event = {
      ...{ place, id, title, date: dateOf(cells), kind, where, text, summary },
      media: media === '' ? null : { url: media, caption: mediaCaption, credit: mediaCredit },
      source: sourceOf(cells),
    };
    return { event };
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    const likely = likelyDate(cells.date);
    const note = likely ? { note: `Did you mean ${likely}?` } : {};
    return { mistake: { place, ruleId: 'bad-date', severity: 'error', reason: error.message, ...note } };
  }
}

function sourceOf({ sourceTitle: title, publisher, author, published, url, language }: Cells): ImportedSource | null {
  return title || publisher || url ? { title, publisher, author, published, url, language } : null;
}

function dateOf(cells: Cells): string {
  const { date, year, month, day, endYear, endMonth, endDay } = cells;
  if (date === '' && year !== '') {
    return edtfOfParts({ year, month, day }, { year: endYear, month: endMonth, day: endDay });
  }
  // Spreadsheets add midnight to a day.
  return parseEdtf(date.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '')).edtf;
}

/** Headings of columns with something in them that nothing reads. */
function leftOut(headings: readonly string[], lines: readonly Line[], columns: Columns): string[] {
  const read = new Set(columns.values());
  return headings.filter((heading, i) => heading !== '' && !read.has(i) && lines.some(({ cells }) => cells[i]));
}
