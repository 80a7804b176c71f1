import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { dateOfDay } from '../../core/dates/day.ts';
import { type Claim, pointOf } from '../../core/figures/claims.ts';
import { spread } from '../../core/figures/spread.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { sourceOf } from './claim-words.ts';

/** Shapes that tell outlets apart. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'] as const;

/** Px that a mark takes, and that marks of the same place are set apart by. */
const GAP = 14;

/** A claim at its place, px: `from` and `to` bound the time that it holds for. */
export interface PlacedClaim {
  claim: Claim;
  from: number;
  to: number;
  x: number;
  y: number;
  /** How far the mark gives way to others of the same height. */
  shift: number;
  symbol: (typeof SYMBOLS)[number];
  number: string;
  source: string;
}

export interface Axes {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
}

/** Puts claims at their places, in order of time; marks that would hide one another are set apart. */
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
      shift: 0,
      symbol: SYMBOLS[(order.get(article.id) ?? 0) % SYMBOLS.length] ?? 'circle',
      number: figureInWords(figure, timeline.site.language),
      source: sourceOf(timeline, account, article),
    };
  });
  return together(placed).flatMap(setApart);
}

/** Claims in groups that share a stretch of the axis: only those can hide one another. */
function together(placed: PlacedClaim[]): PlacedClaim[][] {
  const groups: PlacedClaim[][] = [];
  for (const each of placed.toSorted((a, b) => extentOf(a).left - extentOf(b).left)) {
    const group = groups.at(-1);
    if (group?.some((other) => extentOf(other).right > extentOf(each).left)) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** From where to where a claim's mark reaches. */
export function extentOf({ from, to, x }: PlacedClaim): { left: number; right: number } {
  return { left: Math.min(from, x - GAP / 2), right: Math.max(to, x + GAP / 2) };
}

function setApart(group: PlacedClaim[]): PlacedClaim[] {
  const places = spread(
    group.map(({ y }) => y),
    GAP,
  );
  return group.map((each, i) => ({ ...each, y: places[i] ?? each.y, shift: (places[i] ?? each.y) - each.y }));
}
