import { type Day, dayOf, dayOfIso } from '../dates/day.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { dateInWords } from '../dates/words.ts';
import type { Certainty, ItemDate } from '../layout/item.ts';
import type { FileEvent } from './timeline-file.ts';

/** A day of the file; null where it is open, unknown or no day at all. */
export function fileDay(iso: string | null | undefined): Day | null {
  const day = dayOfIso(iso ?? '');
  return Number.isFinite(day) ? day : null;
}

/** When an event was, with what the file leaves out worked out from the rest. */
export function eventDate(event: FileEvent, locale: string): ItemDate {
  const { date, disputed, precision } = event;
  const [start, end] = [fileDay(event.start), fileDay(event.end)];
  const when = event.when ?? boundsInWords({ date, start, end, precision }, locale);
  return { when, start, end, certainty: event.certainty ?? certaintyOf(event), disputed: disputed === true };
}

function certaintyOf({ date, precision }: FileEvent): Certainty {
  if (/[~?%]/.test(date)) return 'about';
  return precision === 'day' || precision === 'interval' ? 'exact' : 'within';
}

/** Precisions that words can be found for without reading EDTF. */
const PLAIN: readonly HistoricalDate['precision'][] = ['day', 'month', 'season', 'year', 'decade', 'century'];

interface Bounds extends Pick<HistoricalDate, 'start' | 'end' | 'precision'> {
  date: string;
}

/** The words for a date of which the first and last day are known, or one of them. */
function boundsInWords({ date, start, end, precision }: Bounds, locale: string): string {
  if (start === null && end === null) return date;
  const isRange = start !== end && !PLAIN.includes(precision);
  const qualifiers = { approximate: /[~%]/.test(date), uncertain: /[?%]/.test(date) };
  const known = { edtf: date, startBound: 'known', endBound: 'known', ...qualifiers } as const;
  const dayAt = (day: Day): HistoricalDate => ({ ...known, start: day, end: day, precision: 'day' });
  if (start !== null && end !== null) {
    return dateInWords({ ...known, start, end, precision: isRange ? 'interval' : precision }, locale);
  }
  const ends: HistoricalDate['ends'] = [start === null ? null : dayAt(start), end === null ? null : dayAt(end)];
  const open = { startBound: start === null ? 'open' : 'known', endBound: end === null ? 'open' : 'known' } as const;
  return dateInWords({ ...known, start, end, precision: 'interval', ends, ...open }, locale);
}

/** A plain day, month or year, as most dates of accounts and articles are. */
const SIMPLE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/;

/** First and last day of a plain EDTF date and how finely it is known; null of all others. */
export function plainDate(date: string): { start: Day; end: Day; precision: 'day' | 'month' | 'year' } | null {
  const [, year, month, day] = SIMPLE.exec(date) ?? [];
  if (year === undefined) return null;
  const first = (month: number, day = 1) => dayOf(Number(year), month, day);
  if (month === undefined) return { start: first(1), end: first(13) - 1, precision: 'year' };
  if (day === undefined) return { start: first(+month), end: first(+month + 1) - 1, precision: 'month' };
  return { start: first(+month, +day), end: first(+month, +day), precision: 'day' };
}

/** An EDTF date in words as far as it is a plain one, else as it stands: the parser is too big for a page of others. */
export function edtfInWords(date: string, locale: string): string {
  const plain = plainDate(date);
  return plain ? boundsInWords({ date, ...plain }, locale) : date;
}
