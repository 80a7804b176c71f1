import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { dateOfDay } from '../../core/dates/day.ts';
import { type Claim, pointOf } from '../../core/figures/claims.ts';
import { spread } from '../../core/figures/spread.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { sourceOf } from './claim-words.ts';

/** Shapes that tell outlets apart. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'] as const;

/** Px that a mark takes, and that marks of the same place are set apart by: a star is the widest. */
const GAP = 18;

/** A claim at its place, px: `from` and `to` bound the time that it holds for. */
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
  const [first, last] = x.domain() as [Date, Date];
  const placed = claims.map((claim): PlacedClaim => {
    const { article, account, asOf, figure } = claim;
    const from = x(asOf.start === null ? first : dateOfDay(asOf.start));
    const to = x(asOf.end === null ? last : dateOfDay(asOf.end + 1));
    return {
      claim,
      from,
      to,
      x: (from + to) / 2,
      y: y(pointOf(figure)),
      symbol: SYMBOLS[(order.get(article.id) ?? 0) % SYMBOLS.length] ?? 'circle',
      number: figureInWords(figure, timeline.site.language),
      source: sourceOf(timeline, account, article),
    };
  });
  return setApart(placed).toSorted((a, b) => a.x - b.x);
}

/** From where to where a claim's mark reaches. */
export function extentOf({ from, to, x }: PlacedClaim): { left: number; right: number } {
  return { left: Math.min(from, x - GAP / 2), right: Math.max(to, x + GAP / 2) };
}

/** Marks at one place that are set apart: more would stand far from their time. */
const MOST_APART = 12;

/**
 * Sets marks that would hide one another apart, in time alone: higher or lower they would stand for other numbers.
 * Those that would then hide others are set apart from these as well.
 */
function setApart(placed: readonly PlacedClaim[]): PlacedClaim[] {
  let groups = placed.map((each) => [each]);
  for (;;) {
    const joined = joinHiding(groups.map(sideBySide), groups);
    if (joined.length === groups.length) return groups.flatMap(sideBySide);
    groups = joined;
  }
}

function sideBySide(group: readonly PlacedClaim[]): PlacedClaim[] {
  if (group.length > MOST_APART) return [...group];
  const places = spread(
    group.map(({ x }) => x),
    GAP,
  );
  return group.map((each, i) => ({ ...each, x: places[i] ?? each.x }));
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
