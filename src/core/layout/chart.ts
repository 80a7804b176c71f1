import type { Day } from '../dates/day.ts';
import { brokenAxis, linearAxis, makeAxis, type TimeAxis } from './axis.ts';
import type { Item } from './item.ts';
import {
  type Arrangement,
  dealRows,
  geometryInSequence,
  geometryToScale,
  packLevel,
  type Reading,
  rowsWanted,
  stepOf,
} from './level.ts';
import { LANE, type Level, type View } from './scene.ts';

/** How a reader has set the chart. */
export interface ChartSettings {
  reading: Reading;
  /** Long empty stretches are drawn short. */
  shortened: boolean;
  /** Narrow rows without labels, half as many again. */
  compact: boolean;
  /** Rows of marks that there is room for. */
  rows: number;
}

/** Items laid out for every zoom: made anew when settings or filters change, never while panning or zooming. */
export interface Chart {
  arrangement: Arrangement;
  rowCounts: number[];
  /** What is seen first, and what zooming out ends at. */
  home: View;
  whole: View;
  /** The level for a zoom, packed when first asked for. */
  levelAt(k: number): Level;
}

/** Width for which the first level is packed, in px: the same picture serves widths up to √2 times this. */
export const HOME_WIDTH = 980;

/** Rows of marks on a screen of ordinary height. */
export const DEFAULT_ROWS = 18;

/** Marks of all levels that are kept together: zooming out passes through those that zooming in has packed. */
const KEPT_MARKS = 300_000;

/**
 * Lays items out.
 * @param items in order of time, those that the filters leave
 * @param laneOf lane of an item, from 0 to `laneCount` - 1
 * @param focus first and last day of what is seen first; all of the axis if null
 */
export function makeChart(
  items: readonly Item[],
  laneOf: (item: Item) => number,
  laneCount: number,
  focus: [Day, Day] | null,
  settings: ChartSettings,
): Chart {
  const axis = axisOf(items, focus, settings);
  const inSequence = settings.reading === 'sequence';
  const geometry = inSequence ? geometryInSequence(items) : geometryToScale(items, axis);
  const lanes: number[][] = Array.from({ length: laneCount }, () => []);
  for (const [i, item] of items.entries()) lanes[laneOf(item)]?.push(i);
  const arrangement: Arrangement = {
    axis,
    items,
    geometry,
    lanes,
    weights: items.map(weightOf),
    labelled: !settings.compact,
  };
  const whole = { u0: 0, u1: axis.length };
  const home = focus ? within({ u0: axis.apply(focus[0]), u1: axis.apply(focus[1] + 1) }, whole) : whole;
  const baseK = HOME_WIDTH / (home.u1 - home.u0);
  const wanted = lanes.map((_, lane) => rowsWanted(arrangement, lane, baseK));
  const rowHeight = settings.compact ? LANE.compactRow : LANE.row;
  const rowCounts = dealRows(wanted, Math.floor((settings.rows * LANE.row) / rowHeight));
  return { arrangement, rowCounts, home, whole, levelAt: levels(arrangement, rowCounts, rowHeight, baseK) };
}

/** More sources first, then what lasts longer. */
function weightOf({ articles, start, end }: Item): number {
  const length = start === null || end === null ? 0 : end - start;
  return articles.length * 10 + Math.log1p(Math.max(0, length));
}

function within(view: View, whole: View): View {
  const [u0, u1] = [Math.max(view.u0, whole.u0), Math.min(view.u1, whole.u1)];
  return u1 > u0 ? { u0, u1 } : whole;
}

/** Rows are packed for steps of √2; between two steps marks only move apart. */
function levels(arrangement: Arrangement, rowCounts: number[], rowHeight: number, baseK: number): (k: number) => Level {
  const kept = new Map<number, Level>();
  return (k) => {
    const step = Math.floor(LEVELS_PER_DOUBLING * Math.log2(k / baseK) + 1e-6);
    const levelK = baseK * 2 ** (step / LEVELS_PER_DOUBLING);
    const known = kept.get(step);
    const level = known ?? { k: levelK, rowHeight, lanes: packLevel(arrangement, levelK, rowCounts) };
    kept.delete(step);
    kept.set(step, level);
    if (!known) forgetOldest(kept);
    return level;
  };
}

const LEVELS_PER_DOUBLING = 2;

/** How much nearer the next level is. */
export const LEVEL_FACTOR = 2 ** (1 / LEVELS_PER_DOUBLING);

/** Drops the levels that were used longest ago, but for the last two, until there is room. */
function forgetOldest(kept: Map<number, Level>): void {
  const marksOf = ({ lanes }: Level) => lanes.flat().reduce((sum, row) => sum + row.length, 0);
  let marks = [...kept.values()].reduce((sum, level) => sum + marksOf(level), 0);
  for (const [step, level] of kept) {
    if (marks <= KEPT_MARKS || kept.size <= 2) return;
    kept.delete(step);
    marks -= marksOf(level);
  }
}

function axisOf(items: readonly Item[], focus: [Day, Day] | null, { reading, shortened }: ChartSettings): TimeAxis {
  const bounds = items.flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  for (const day of focus ?? []) bounds.push(day);
  const [first, last] = extremes(bounds);
  if (reading === 'sequence') return sequenceAxis(items, first, last + 1);
  const focusDays = focus ? focus[1] - focus[0] : last - first;
  const longerThan = Math.max(7, Math.round(focusDays / 6));
  const shortening = { longerThan, to: Math.max(2, Math.round(longerThan / 3)) };
  const axisOver = (day0: Day, day1: Day) =>
    shortened ? brokenAxis(bounds, day0, day1, shortening) : linearAxis(day0, day1);
  const tight = axisOver(first, last + 1);
  if (focus) return tight;
  return axisOver(first - Math.ceil(tight.length * MARGIN.before), last + 1 + Math.ceil(tight.length * MARGIN.after));
}

/** Shares of an axis that is seen whole: room for half of the first mark, and for the last one's label. */
const MARGIN = { before: 0.015, after: 0.12 } as const;

function extremes(days: readonly Day[]): [Day, Day] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first <= last ? [first, last] : [0, 0];
}

/**
 * One axis unit an item: the days between two items' beginnings share the step of the first. The last one has room for
 * its label.
 */
function sequenceAxis(items: readonly Item[], first: Day, day1: Day): TimeAxis {
  const segments = [];
  let [day0, u0] = [first, 0];
  for (const [rank, { start, end }] of items.entries()) {
    const day = start ?? end ?? day0;
    if (day <= day0) continue;
    const u1 = rank === 0 ? 0 : stepOf(rank, items.length);
    segments.push({ day0, day1: day, u0, u1, shortened: false });
    [day0, u0] = [day, u1];
  }
  const length = Math.max(1, stepOf(items.length * (1 + MARGIN.after / 2), items.length));
  segments.push({ day0, day1: Math.max(day1, day0 + 1), u0, u1: length, shortened: false });
  return makeAxis(segments.filter((segment) => segment.u1 > segment.u0));
}
