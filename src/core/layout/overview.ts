import type { SiteData } from '../content/topic-schema.ts';
import type { Day } from '../dates/day.ts';
import type { DateRange } from '../dates/historical-date.ts';
import { linearAxis, makeAxis, type TimeAxis } from './axis.ts';
import type { Item } from './item.ts';

/** A stretch of time that the overview gives a width of its own. */
export interface Era {
  label: string;
  /** First day, and the day after the last. */
  day0: Day;
  day1: Day;
  /** Width relative to the others. */
  share: number;
}

/** How many items of each kind begin in one column of the overview. */
export interface DensityColumn {
  /** Share of the overview's width at which it begins. */
  x: number;
  /** By position of the kind. */
  counts: number[];
  total: number;
}

/** Where the days of the whole time stand. */
export interface Context {
  /** From days to shares of the width, 0 to 1. */
  axis: TimeAxis;
  eras: readonly Era[];
}

export interface Overview extends Context {
  columns: DensityColumn[];
  /** The highest total. */
  most: number;
}

/** Columns into which the overview counts. */
export const COLUMNS = 160;

/** The eras of a topic, as its author divides the time. */
export function erasOf(site: SiteData): Era[] {
  return Object.values(site.eras).map(({ label, from, to, share }) => ({
    label,
    day0: from.start ?? 0,
    day1: (to.end ?? 0) + 1,
    share: share ?? 1,
  }));
}

/**
 * The axis of the whole time. Polylinear: each era is to scale in itself and has the width that it
 * was given, so that thirty quiet years are a visible strip and not a desert.
 * @param eras in order of time; what lies outside is added to the first and the last
 */
export function contextOf(dates: readonly DateRange[], eras: readonly Era[]): Context {
  const stretched = stretch(eras, dates);
  return { axis: polylinear(stretched), eras: stretched };
}

/** The context to the timeline's focus: how many items of each kind begin when. */
export function overviewOf(items: readonly Item[], eras: readonly Era[], kindCount: number): Overview {
  const context = contextOf(items, eras);
  const columns = columnsOfKinds(items, context, kindCount);
  return { ...context, columns, most: Math.max(1, ...columns.map((column) => column.total)) };
}

/** The columns of some of the items that an overview is of; those that have any. */
export function columnsOfKinds(items: readonly Item[], { axis }: Context, kindCount: number): DensityColumn[] {
  const columns: DensityColumn[] = Array.from({ length: COLUMNS }, (_, i) => ({
    x: i / COLUMNS,
    counts: new Array<number>(kindCount).fill(0),
    total: 0,
  }));
  for (const { start, end, kind } of items) {
    const share = axis.apply(middle(start, end));
    const column = columns[Math.min(COLUMNS - 1, Math.max(0, Math.floor(share * COLUMNS)))] as DensityColumn;
    column.counts[kind] = (column.counts[kind] ?? 0) + 1;
    column.total++;
  }
  return columns.filter((column) => column.total > 0);
}

/** The day at which a date is placed: the middle of what is known of it. */
export function middle(start: Day | null, end: Day | null): Day {
  const [from, to] = [start ?? (end as Day), end ?? (start as Day)];
  return (from + to + 1) / 2;
}

/** Eras without gaps, from the first item to the last; one era of everything where there are none. */
function stretch(eras: readonly Era[], items: readonly DateRange[]): Era[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of items) {
    first = Math.min(first, start ?? end ?? Infinity);
    last = Math.max(last, end ?? start ?? -Infinity);
  }
  if (first > last) [first, last] = [0, 0];
  if (eras.length === 0) return [{ label: '', day0: first, day1: last + 1, share: 1 }];
  return eras.map((era, i) => {
    const next = eras[i + 1];
    return {
      ...era,
      day0: i === 0 ? Math.min(era.day0, first) : era.day0,
      day1: next ? next.day0 : Math.max(era.day1, last + 1),
    };
  });
}

function polylinear(eras: readonly Era[]): TimeAxis {
  const all = eras.reduce((sum, era) => sum + era.share, 0);
  if (all <= 0) return linearAxis(eras[0]?.day0 ?? 0, eras.at(-1)?.day1 ?? 1);
  let u = 0;
  return makeAxis(
    eras.map(({ day0, day1, share }) => {
      const segment = { day0, day1, u0: u, u1: u + share / all, shortened: false };
      u = segment.u1;
      return segment;
    }),
  );
}
