import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { dateOfDay } from '../../core/dates/day.ts';
import type { DateRange } from '../../core/dates/historical-date.ts';
import { type Claim, pointOf } from '../../core/figures/claims.ts';
import { spread } from '../../core/figures/spread.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { sourceOf } from './claim-words.ts';

/** Shapes that tell outlets apart. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'] as const;

/** Px that a mark takes, and that marks of the same place are set apart by: a star is the widest. */
const GAP = 18;

/** Px that the line over a time reaches to the side on which no end of it is known. */
export const REACH = 30;

/** A claim at its place, px: `from` and `to` bound the time that it holds for, or as much of it as is drawn. */
export interface PlacedClaim {
  claim: Claim;
  from: number;
  to: number;
  x: number;
  y: number;
  symbol: (typeof SYMBOLS)[number];
  number: string;
  source: string;
}

export interface Axes {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
}

/** Puts claims at their places, in order of time; marks that would hide one another are set apart along it. */
export function placeClaims(timeline: Timeline, claims: Claim[], { x, y }: Axes): PlacedClaim[] {
  const order = new Map(timeline.articles.map(({ id }, i) => [id, i]));
  const placed = claims.map((claim): PlacedClaim => {
    const { article, account, asOf, figure } = claim;
    return {
      claim,
      ...stretchOf(asOf, x),
      y: y(pointOf(figure)),
      symbol: SYMBOLS[(order.get(article.id) ?? 0) % SYMBOLS.length] ?? 'circle',
      number: figureInWords(figure, timeline.site.language),
      source: sourceOf(timeline, account, article),
    };
  });
  const [left = 0, right = 0] = x.range();
  return setApart(placed, [left, right]).toSorted((a, b) => a.x - b.x);
}

/** A time on the axis and its middle; one without a beginning or an end has its mark at the day that is known. */
function stretchOf({ start, end }: DateRange, x: Axes['x']): Pick<PlacedClaim, 'from' | 'to' | 'x'> {
  const [left = 0, right = 0] = x.range();
  const middle = (from: number, to: number) => ({ from, to, x: (from + to) / 2 });
  const atDay = (day: number) => (x(dateOfDay(day)) + x(dateOfDay(day + 1))) / 2;
  if (start !== null && end !== null) return middle(x(dateOfDay(start)), x(dateOfDay(end + 1)));
  if (end !== null) return { from: atDay(end) - REACH, to: atDay(end), x: atDay(end) };
  if (start !== null) return { from: atDay(start), to: atDay(start) + REACH, x: atDay(start) };
  return middle(left, right);
}

/** From where to where a claim's mark reaches. */
export function extentOf({ from, to, x }: PlacedClaim): { left: number; right: number } {
  return { left: Math.min(from, x - GAP / 2), right: Math.max(to, x + GAP / 2) };
}

/** Left and right edge, px. */
type Range = readonly [left: number, right: number];

/** Marks at one place that are set apart: more would stand far from their time. */
const MOST_APART = 12;

/**
 * Sets marks that would hide one another apart, in time alone: higher or lower they would stand for other numbers.
 * Those that would then hide others are set apart from these as well.
 */
function setApart(placed: readonly PlacedClaim[], within: Range): PlacedClaim[] {
  let groups = placed.map((each) => [each]);
  for (;;) {
    const moved = groups.map((group) => sideBySide(group, within));
    const joined = joinHiding(moved, groups);
    if (joined.length === groups.length) return moved.flat();
    groups = joined;
  }
}

function sideBySide(group: readonly PlacedClaim[], [left, right]: Range): PlacedClaim[] {
  if (group.length < 2 || group.length > MOST_APART) return [...group];
  const places = spread(
    group.map(({ x }) => x),
    GAP,
  );
  // The whole group gives way to the edge that it would stand out over: it is never wider than a chart.
  const out = Math.max(0, Math.max(...places) - right) || Math.min(0, Math.min(...places) - left);
  return group.map((each, i) => ({ ...each, x: (places[i] ?? each.x) - out }));
}

/**
 * Joins groups of which a mark hides one of another.
 * @param moved the groups as they stand
 * @param groups the same, each mark where it belongs
 */
function joinHiding(moved: readonly PlacedClaim[][], groups: readonly PlacedClaim[][]): PlacedClaim[][] {
  const group = groups.map((_, i) => i);
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i] ?? i));
  const marks = moved.flatMap((marksOf, i) => marksOf.map(({ x, y }) => ({ x, y, i }))).sort((a, b) => a.x - b.x);
  for (const [at, mark] of marks.entries()) {
    for (const other of marks.slice(at + 1)) {
      if (other.x - mark.x >= GAP) break;
      if (Math.abs(other.y - mark.y) < GAP) group[rootOf(other.i)] = rootOf(mark.i);
    }
  }
  return [...Map.groupBy(groups.keys(), rootOf).values()].map((members) => members.flatMap((i) => groups[i] ?? []));
}
