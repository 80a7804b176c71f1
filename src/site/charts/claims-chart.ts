import { axisX, axisY, dot, gridY, link, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { dateOfDay } from '../../core/dates/day.ts';
import { overlaps } from '../../core/dates/historical-date.ts';
import { boundsOf, type Claim, type ClaimSeries, pointOf } from '../../core/figures/claims.ts';
import { spread } from '../../core/figures/spread.ts';
import { figureInWords } from '../../core/timeline/figure-words.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { eventHref, passageHref } from '../links.ts';
import { type Canvas, type Chart, type ChartPoint, type Scales, targetAt } from './chart.ts';
import { claimLines, speakerOf } from './claim-words.ts';
import { dateTicks } from './date-ticks.ts';

/** Shapes that tell outlets apart. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'] as const;

const MARK = { gap: 14, radius: 5.5 };
const LABEL = { line: 17, gap: 44, width: 236 };
const BOTTOM = 36;

/** A claim at its place. Days are dates; `y` is the number, `shift` px that its mark gives way to others. */
interface Placed {
  claim: Claim;
  from: Date;
  to: Date;
  middle: Date;
  y: number;
  shift: number;
  symbol: (typeof SYMBOLS)[number];
}

/** The numbers of one series over time: each at the time it holds for, on an axis that begins with zero. */
export function claimsChart(timeline: Timeline, series: ClaimSeries, canvas: Canvas): Chart {
  const { width, isNarrow, language } = canvas;
  const count = series.claims.length;
  const top = isNarrow ? count * (LABEL.line + 5) + 32 : 28;
  const height = top + BOTTOM + Math.max(200, isNarrow ? 0 : (count - 1) * LABEL.gap);
  const highest = Math.max(...series.claims.map(({ figure }) => boundsOf(figure).high)) * 1.12;
  const toPx = (value: number) => height - BOTTOM - (value / highest) * (height - BOTTOM - top);
  const placed = place(timeline, series.claims, toPx);
  const domain = domainOf(placed);
  const labels = isNarrow ? keyLabels(timeline, placed) : sideLabels(timeline, placed, { toPx, highest, domain });
  return {
    plot: {
      width,
      height,
      marginTop: top,
      marginBottom: BOTTOM,
      marginLeft: 4,
      marginRight: isNarrow ? 4 : LABEL.width,
      x: { type: 'utc', domain, insetLeft: 48 },
      y: { domain: [0, highest] },
      marks: [
        gridY({ ariaDescription: 'grid', ticks: 4 }),
        axisY({
          ariaDescription: 'ticks',
          ticks: 4,
          tickSize: 0,
          label: null,
          textAnchor: 'start',
          dx: 14,
          dy: -7,
          tickFormat: (value: number) => value.toLocaleString(language),
        }),
        ruleY([0], { ariaDescription: 'base' }),
        axisX({ ariaDescription: 'ticks', ...dateTicks(domain, width, language), tickSize: 4, label: null }),
        ...labels,
        ...placed.flatMap(claimMarks),
      ],
    },
    points: (scales) => placed.map((each) => claimPoint(timeline, series, each, scales)),
  };
}

function place(timeline: Timeline, claims: Claim[], toPx: (value: number) => number): Placed[] {
  const order = new Map(timeline.articles.map(({ id }, i) => [id, i]));
  const shifts = new Map(together(claims).flatMap((group) => shiftsOf(group, toPx)));
  return claims.map((claim) => {
    const start = claim.asOf.start ?? claim.asOf.end ?? 0;
    const end = claim.asOf.end ?? start;
    return {
      claim,
      from: dateOfDay(start),
      to: dateOfDay(end + 1),
      middle: dateOfDay((start + end + 1) / 2),
      y: pointOf(claim.figure),
      shift: shifts.get(claim) ?? 0,
      symbol: SYMBOLS[(order.get(claim.article.id) ?? 0) % SYMBOLS.length] ?? 'circle',
    };
  });
}

/** Claims in groups whose times overlap: only those can hide one another. */
function together(claims: Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups.at(-1);
    if (group?.some(({ asOf }) => overlaps(asOf, claim.asOf))) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function shiftsOf(group: Claim[], toPx: (value: number) => number): [Claim, number][] {
  const meant = group.map(({ figure }) => toPx(pointOf(figure)));
  const places = spread(meant, MARK.gap);
  return group.map((claim, i) => [claim, (places[i] ?? 0) - (meant[i] ?? 0)]);
}

function domainOf(placed: Placed[]): [Date, Date] {
  const from = Math.min(...placed.map((each) => each.from.getTime()));
  const to = Math.max(...placed.map((each) => each.to.getTime()));
  const pad = (to - from) * 0.02;
  return [new Date(from - pad), new Date(to + pad)];
}

/** A line over the time it may hold for, a bar over the numbers it may mean, and its outlet's symbol. */
function claimMarks({ claim, from, to, middle, y, shift, symbol }: Placed): Markish[] {
  const { low, high } = boundsOf(claim.figure);
  const kind = claim.figure.approx ? 'claim approximate' : 'claim';
  return [
    ruleY([y], { x1: from, x2: to, dy: shift, ariaDescription: 'claim-time' }),
    ...(low < high ? [ruleX([middle], { y1: low, y2: high, dy: shift, ariaDescription: 'claim-range' })] : []),
    dot([y], { x: [middle], y: [y], dy: shift, symbol, r: MARK.radius, ariaDescription: kind }),
  ];
}

interface Frame {
  toPx: (value: number) => number;
  highest: number;
  domain: [Date, Date];
}

/** A label beside each mark, out in the margin and as near to its height as the others let it. */
function sideLabels(timeline: Timeline, placed: Placed[], { toPx, highest, domain }: Frame): Markish[] {
  const heights = placed.map(({ y, shift }) => toPx(y) + shift);
  const places = spread(heights, LABEL.gap);
  const down = Math.max(0, LABEL.line - Math.min(...places));
  const toValue = (place: number) => ((toPx(0) - place) / (toPx(0) - toPx(highest))) * highest;
  return placed.flatMap((each, i) => {
    const y = toValue((places[i] ?? 0) + down);
    const leader = { x1: each.to, x2: domain[1], y1: toValue(heights[i] ?? 0), y2: y };
    const at = { x: [domain[1]], y: [y], textAnchor: 'start', dx: 8 } as const;
    return [
      link([leader], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ariaDescription: 'leader' }),
      text([numberOf(timeline, each)], { ...at, text: (words) => words, dy: -8, ariaDescription: 'label strong' }),
      text([sourceOf(timeline, each)], { ...at, text: (words) => words, dy: 8, ariaDescription: 'label' }),
    ];
  });
}

/** Where there is no room beside the marks: a line above them for each, with its symbol. */
function keyLabels(timeline: Timeline, placed: Placed[]): Markish[] {
  return placed.flatMap((each, i) => {
    const rise = -32 - (placed.length - 1 - i) * (LABEL.line + 5);
    const words = `${numberOf(timeline, each)}: ${each.claim.article.publisher}`;
    const at = { frameAnchor: 'top-left', dy: rise } as const;
    const kind = each.claim.figure.approx ? 'claim approximate' : 'claim';
    return [
      dot([0], { ...at, dx: 7, symbol: each.symbol, r: MARK.radius, ariaDescription: kind }),
      text([words], { ...at, dy: rise - 5, dx: 22, text: (value) => value, ariaDescription: 'label' }),
    ];
  });
}

function numberOf(timeline: Timeline, { claim }: Placed): string {
  return figureInWords(claim.figure, timeline.site.language);
}

function sourceOf(timeline: Timeline, { claim }: Placed): string {
  const speaker = speakerOf(timeline, claim.account);
  return speaker ? `${speaker}, in ${claim.article.publisher}` : claim.article.publisher;
}

function claimPoint(timeline: Timeline, { unit }: ClaimSeries, placed: Placed, { x, y }: Scales): ChartPoint {
  const { claim, middle, shift } = placed;
  return {
    ...targetAt(x.apply(middle), y.apply(placed.y) + shift),
    href: eventHref(claim.event.id),
    lines: claimLines(timeline, claim, unit),
    action: 'Open the event',
    passage: passageHref(claim.article.id, claim.account.passages[0]?.anchor ?? ''),
  };
}
