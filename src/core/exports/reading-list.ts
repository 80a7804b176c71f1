import { csvFormatRows } from 'd3-dsv';
import { t } from '../words/t.ts';
import { csvCell } from './csv-cell.ts';
import { escapeTex } from './tex.ts';

/** An event of a reader's own list. */
export interface ListedEvent {
  id: string;
  title: string;
  /** The date in words. */
  when: string;
  /** Absolute address of its page. */
  url: string;
  sources: { publisher: string; title: string /** Absolute address of its passage. */; url: string }[];
}

/** A Markdown list, an event an item, its sources below it. */
export function listAsMarkdown(events: readonly ListedEvent[]): string {
  const lines = events.flatMap(({ title, when, url, sources }) => [
    `- ${markdownLink(title, url)}, ${escapeMarkdown(when)}`,
    ...sources.map((source) => `  - ${escapeMarkdown(source.publisher)}: ${markdownLink(source.title, source.url)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function markdownLink(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Escapes what is markup anywhere, and what is markup where it begins a line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>&]/g, '\\$&')
    .replace(/^[#+~-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** CSV (RFC 4180), a row a source. */
export function listAsCsv(events: readonly ListedEvent[]): string {
  const rows = events.flatMap(({ id, title, when, url, sources }) =>
    sources.map((source) => [id, title, when, url, source.publisher, source.title, source.url].map(csvCell)),
  );
  const header = ['id', 'title', 'date', 'url', 'publisher', 'article', 'passage'];
  // Row by row: a line end within a value is the value's own.
  return [header, ...rows].map((row) => `${csvFormatRows([row])}\r\n`).join('');
}

/** BibTeX, an entry an event. */
export function listAsBibtex(events: readonly ListedEvent[]): string {
  return events.map(bibtexEntry).join('\n');
}

function bibtexEntry({ id, title, when, url, sources }: ListedEvent): string {
  const publishers = sources.map((source) => source.publisher).join(', ');
  const fields = [
    `  title = {{${escapeTex(title)}}}`,
    `  howpublished = {\\url{${url}}}`,
    `  note = {${escapeTex(t('{date}. Told by {publishers}', { date: when, publishers }))}}`,
  ];
  return `@misc{${id},\n${fields.join(',\n')}\n}\n`;
}
