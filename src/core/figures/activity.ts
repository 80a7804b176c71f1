import type { Day } from '../dates/day.ts';
import { type DateRange, overlaps } from '../dates/historical-date.ts';
import type { Timeline, TimelineEvent } from '../timeline/model.ts';
import { type Bin, binsOf, floorTo, UNITS, type Unit } from './bins.ts';

/** How many events of which kind there were, by week, year … */
export interface Activity {
  unit: Unit;
  /** In order of time; where empty ones are left out, the next need not begin the day after. */
  bins: Bin[];
  /** Ids of the kinds that occur, in the topic's order. */
  kinds: string[];
  /** Bins and kinds that have events, in order of time, then of kinds. */
  cells: ActivityCell[];
  /** Events that touch the stretch and are not known to lie in one bin. */
  unplaced: TimelineEvent[];
}

export interface ActivityCell {
  /** Position in `bins`. */
  bin: number;
  kind: string;
  /** In order of time. */
  events: TimelineEvent[];
}

export interface ActivityOptions {
  /** The stretch to look at; left out: all that is dated. */
  within?: DateRange | undefined;
  /** The shortest unit to count by, and how many of them there may be. */
  least: Unit;
  most: number;
  /** Leaves out bins without an event: a long time of which little is told has more of those than others. */
  onlyFull?: boolean;
}

/**
 * Counts events by kind and by the shortest stretches of time that give a picture of few enough columns.
 * An event counts where it is known to lie in one of them: a guess would invent precision.
 * @returns null where no event lies in one
 */
export function activityOf(timeline: Timeline, options: ActivityOptions): Activity | null {
  const { least, most, within = { start: null, end: null } } = options;
  const events = timeline.events.filter(({ date }) => overlaps(date, within));
  const units = UNITS.slice(UNITS.indexOf(least));
  const counted = units.map((unit) => countBy(unit, timeline, events, options));
  return counted.find((activity) => activity && activity.bins.length <= most) ?? counted.at(-1) ?? null;
}

function countBy(unit: Unit, { site }: Timeline, events: TimelineEvent[], options: ActivityOptions): Activity | null {
  const { within = { start: null, end: null }, onlyFull = false } = options;
  const placed = events.filter(({ date }) => liesInOneBin(date, unit) && isInside(date, within));
  const starts = placed.map(({ date }) => date.start as Day);
  if (starts.length === 0) return null;
  const all = binsOf(unit, within.start ?? Math.min(...starts), within.end ?? Math.max(...starts));
  const full = new Set(starts.map((day) => floorTo(unit, day)));
  const bins = onlyFull ? all.filter(({ start }) => full.has(start)) : all;
  const kinds = Object.keys(site.kinds).filter((kind) => placed.some((event) => event.kind === kind));
  const inBin = new Set(placed);
  return {
    unit,
    bins,
    kinds,
    cells: cellsOf(placed, unit, bins, kinds),
    unplaced: events.filter((event) => !inBin.has(event)),
  };
}

function isInside({ start, end }: DateRange, stretch: DateRange): boolean {
  return (start ?? -Infinity) >= (stretch.start ?? -Infinity) && (end ?? Infinity) <= (stretch.end ?? Infinity);
}

function liesInOneBin({ start, end }: DateRange, unit: Unit): boolean {
  return start !== null && end !== null && floorTo(unit, start) === floorTo(unit, end);
}

function cellsOf(placed: TimelineEvent[], unit: Unit, bins: Bin[], kinds: string[]): ActivityCell[] {
  const position = new Map(bins.map(({ start }, i) => [start, i]));
  const binOf = ({ date }: TimelineEvent) => position.get(floorTo(unit, date.start as number)) ?? -1;
  const byBin = Map.groupBy(placed, binOf);
  return bins.flatMap((_, bin) =>
    kinds.flatMap((kind) => {
      const events = (byBin.get(bin) ?? []).filter((event) => event.kind === kind);
      return events.length > 0 ? [{ bin, kind, events }] : [];
    }),
  );
}

/** How many events lie in each bin. */
export function totals({ bins, cells }: Activity): number[] {
  const sums = bins.map(() => 0);
  for (const { bin, events } of cells) sums[bin] = (sums[bin] ?? 0) + events.length;
  return sums;
}
