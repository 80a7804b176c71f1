import { dateOfDay, isoOfDay } from '../dates/day.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { sentence } from '../sentence.ts';
import { phrase, pieces, t } from '../words/t.ts';
import { escapeTex } from './tex.ts';

/** Something on the web that can be cited. */
export interface Cited {
  /** Key of BibTeX and id of CSL: letters, digits and hyphens. */
  key: string;
  type: 'article' | 'page';
  title: string;
  /** The by-line as printed. */
  author?: string | undefined;
  /** Who published it: an outlet, or the site that the page is part of. */
  container: string;
  published?: { date: HistoricalDate /** The same in words. */; words: string } | undefined;
  /** BCP 47. */
  language: string;
  url?: string | undefined;
  /** Where a copy is kept. */
  archiveUrl?: string | undefined;
  /** What else a reader must know. */
  note?: string | undefined;
}

/** One line of text: author, title, where, when, address. */
export function citationAsText(cited: Cited): string {
  const { author, title, container, published, note, url, archiveUrl } = cited;
  const where = [container, published?.words].filter(Boolean).join(', ');
  const parts = [
    author,
    t('“{words}”', { words: title }),
    where,
    note,
    url,
    archiveUrl && t('Archived: {address}', { address: archiveUrl }),
  ];
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => oneLine(part))
    .map((part) => (part === url ? part : sentence(part)))
    .join(' ')
    .replace(/\.$/, '');
}

/**
 * A BibTeX entry. `date` is EDTF, which biblatex reads; `year` and `month` are for older styles.
 * By-lines with a comma are kept as one name, since BibTeX would take it for "family, given".
 */
export function citationAsBibtex(cited: Cited): string {
  const { key, author, title, container, published, language, url, archiveUrl, note } = cited;
  const [year, month] = certainParts(published?.date);
  const about = published && !isPlain(published.date) ? t('published {date}', { date: published.words }) : undefined;
  const archived = archiveUrl && archivedAt(archiveUrl);
  const notes = [note && escapeTex(note), about && escapeTex(about), archived].filter(Boolean);
  const fields: [string, string | undefined][] = [
    ['author', author && (author.includes(',') ? `{${escapeTex(author)}}` : escapeTex(author))],
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', escapeTex(container)],
    ['date', published?.date.edtf],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['url', url && escapeUrl(url)],
    ['langid', language],
    ['note', notes.join('; ')],
  ];
  const written = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${oneLine(value as string)}}`);
  return `@misc{${key},\n${written.join(',\n')}\n}\n`;
}

/** A RIS record. Where a date is not certain, its words stand in the part of `DA` that is for them. */
export function citationAsRis(cited: Cited): string {
  const { type, author, title, container, published, language, url, archiveUrl, note } = cited;
  const [year, month, day] = certainParts(published?.date);
  const two = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '');
  const other = published && !isPlain(published.date) ? published.words : '';
  const lines: [string, string | undefined][] = [
    ['TY', type === 'article' ? 'NEWS' : 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['T2', container],
    ['PY', fourDigits(year)],
    ['DA', published && `${fourDigits(year)}/${two(month)}/${two(day)}/${other}`],
    ['LA', language],
    ['UR', url],
    ['L2', archiveUrl],
    ['N1', note],
  ];
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value as string)}`);
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`;
}

/** CSL-JSON: a list of one item, as reference managers read it. */
export function citationAsCslJson(cited: Cited): string {
  const { key, type, title, author, container, published, language, url, archiveUrl, note } = cited;
  const item = {
    id: key,
    type: type === 'article' ? 'article-newspaper' : 'webpage',
    title,
    // A by-line may be a person, several or an agency: it is not taken apart.
    author: author && [{ literal: author }],
    'container-title': container,
    issued: published && cslDate(published.date, published.words),
    language,
    URL: url,
    archive_location: archiveUrl,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A year as ISO 8601 writes it, "-0044" before our era; nothing for none. */
function fourDigits(year: number | undefined): string {
  if (year === undefined) return '';
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function cslDate(date: HistoricalDate, words: string) {
  const circa = date.approximate || date.uncertain ? { circa: true } : {};
  if (date.precision === 'interval' && date.start !== null && date.end !== null) {
    return { 'date-parts': [datePart(isoOfDay(date.start)), datePart(isoOfDay(date.end))], ...circa };
  }
  const parts = certainParts(date);
  return parts.length > 0 ? { 'date-parts': [parts], ...circa } : { literal: words };
}

function datePart(iso: string): number[] {
  const match = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return match.slice(1).map(Number);
}

const PARTS: Partial<Record<HistoricalDate['precision'], number>> = { year: 1, month: 2, day: 3 };

/** Year, month and day as far as the date has them; only the year of a range within one; nothing of others. */
function certainParts(date: HistoricalDate | undefined): number[] {
  if (!date || date.start === null || date.end === null) return [];
  const [first, last] = [dateOfDay(date.start), dateOfDay(date.end)];
  const parts = [first.getUTCFullYear(), first.getUTCMonth() + 1, first.getUTCDate()];
  const known = PARTS[date.precision];
  if (known) return parts.slice(0, known);
  return first.getUTCFullYear() === last.getUTCFullYear() ? parts.slice(0, 1) : [];
}

/** Whether year, month and day say all there is to it. */
function isPlain(date: HistoricalDate): boolean {
  return PARTS[date.precision] !== undefined && !date.approximate && !date.uncertain;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Where a copy is kept: words around a command, to which no isolates of Unicode belong. */
function archivedAt(url: string): string {
  const address = { url: escapeUrl(url) };
  const parts = pieces(phrase('archived at {address}'), { address });
  return parts.map((part) => (typeof part === 'string' ? escapeTex(part) : `\\url{${part.url}}`)).join('');
}

/** Braces must pair and a backslash begins a command, even where addresses are taken literally. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}
