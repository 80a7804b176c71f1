import { dateOfDay } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';

/** An era as site.yaml has it. Its label is its years: there are no other words that fit any language. */
export interface EraOfYears {
  label: string;
  from: string;
  to: string;
  share: number;
  focus?: true;
}

/** Of fewer events none is crowded out. */
const FEWEST = 10;
/** Which part of the events the busiest years hold at least, and how much of the time they take at most. */
const MOST_EVENTS = 0.6;
const LITTLE_TIME = 0.25;

/**
 * Eras for a timeline most of whose events fall into a few of its years: these years, to open on, and those before
 * and after them. On one even scale they would all be one mark.
 * @param dates EDTF
 * @returns by id, in order; empty where one scale does
 */
export function erasOfBusiestYears(dates: readonly string[]): Record<string, EraOfYears> {
  const known = dates.map(parseEdtf);
  const years = known.flatMap(({ start, end }) => yearOf(start ?? end) ?? []).sort((a, b) => a - b);
  const ends = known.flatMap(({ start, end }) => yearOf(end ?? start) ?? []);
  const first = years[0] ?? 0;
  const last = ends.reduce((latest, year) => Math.max(latest, year), first);
  const [from, to] = shortestRun(years, Math.ceil(years.length * MOST_EVENTS));
  const isCrowded = to - from + 1 <= (last - first + 1) * LITTLE_TIME;
  if (years.length < FEWEST || first < 1 || !isCrowded) return {};
  return {
    ...(first < from && { before: era(first, from - 1, { share: 1 }) }),
    busiest: era(from, to, { share: 3, focus: true }),
    ...(last > to && { after: era(to + 1, last, { share: 1 }) }),
  };
}

/** The first and the last year of the shortest run that holds so many. */
function shortestRun(years: readonly number[], count: number): [number, number] {
  const runs = years
    .slice(0, years.length - count + 1)
    .map((from, i): [number, number] => [from, years[i + count - 1] ?? from]);
  return runs.reduce((best, run) => (run[1] - run[0] < best[1] - best[0] ? run : best), runs[0] ?? [0, 0]);
}

function era(from: number, to: number, rest: Pick<EraOfYears, 'share' | 'focus'>): EraOfYears {
  const label = from === to ? String(from) : `${from}–${to}`;
  return { label, from: fourDigits(from), to: fourDigits(to), ...rest };
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}

function yearOf(day: number | null): number | null {
  return day === null ? null : dateOfDay(day).getUTCFullYear();
}
