import { axisX, axisY, dot, gridY, link, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { dateOfDay } from '../../core/dates/day.ts';
import { boundsOf, type Claim, type ClaimSeries } from '../../core/figures/claims.ts';
import { type Box, type Label, placeLabels } from '../../core/figures/labels.ts';
import { textWidth } from '../../core/layout/text-width.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { t } from '../../core/words/t.ts';
import { eventHref, passageHref } from '../links.ts';
import { type Canvas, type Chart, type ChartPoint, targetAt } from './chart.ts';
import { type Axes, extentOf, type PlacedClaim, placeClaims, REACH } from './claim-places.ts';
import { claimLines } from './claim-words.ts';
import { dateTicks } from './date-ticks.ts';

/** Px. */
const RADIUS = 5.5;
const LABEL = { line: 22, height: 34, size: 12.5 };
const MARGIN = { left: 60, right: 190, narrow: 10, bottom: 36 };
/** Numbers that have words beside them: of more, the words would be a list with a chart beside it. */
const MOST_LABELS = 30;

/** The numbers of one series over time: each at the time it holds for, on an axis that begins with zero. */
export function claimsChart(timeline: Timeline, series: ClaimSeries, canvas: Canvas): Chart {
  const { width, isNarrow, language } = canvas;
  const labels = series.claims.length <= MOST_LABELS ? series.claims.length : 0;
  const top = isNarrow && labels > 0 ? labels * LABEL.line + 34 : 30;
  const height = top + MARGIN.bottom + (isNarrow ? 180 : Math.max(190, labels * LABEL.height));
  const reach = series.claims.some(({ asOf }) => asOf.end === null) ? REACH : 0;
  const right = isNarrow || labels === 0 ? MARGIN.narrow + reach : MARGIN.right;
  const highest = Math.max(...series.claims.map(({ figure }) => boundsOf(figure).high)) * 1.15;
  const x = scaleUtc(domainOf(series.claims), [MARGIN.left, width - right]);
  const y = scaleLinear([0, highest], [height - MARGIN.bottom, top]);
  const placed = placeClaims(timeline, series.claims, { x, y });
  const ticks = { ariaDescription: 'ticks', tickSize: 0, label: null };
  const format = new Intl.NumberFormat(language).format;
  return {
    plot: {
      width,
      height,
      marginTop: top,
      marginBottom: MARGIN.bottom,
      marginLeft: 0,
      marginRight: isNarrow ? 0 : right,
      x: { type: 'utc', domain: x.domain(), range: x.range() },
      y: { type: 'linear', domain: y.domain(), range: y.range() },
      marks: [
        gridY({ ariaDescription: 'grid', ticks: 4 }),
        axisY({
          ...ticks,
          ticks: 4,
          tickPadding: -2,
          textAnchor: 'start',
          dy: -7,
          tickFormat: (value: number) => format(value),
        }),
        ruleY([0], { ariaDescription: 'base' }),
        axisX({ ...ticks, ...dateTicks(x, language) }),
        ...placed.flatMap((each) => claimMarks(each, y)),
        ...(labels > 0 && isNarrow ? keyLabels(placed, top) : []),
        ...(labels > 0 && !isNarrow ? sideLabels(placed, { x, y }, { width, height }) : []),
      ],
    },
    points: () => placed.map((each) => claimPoint(timeline, series, each)),
  };
}

function domainOf(claims: Claim[]): [Date, Date] {
  const from = Math.min(...claims.map(({ asOf }) => asOf.start ?? asOf.end ?? 0));
  const to = Math.max(...claims.map(({ asOf }) => asOf.end ?? asOf.start ?? 0)) + 1;
  return [dateOfDay(from), dateOfDay(to)];
}

/** Px as they are: what has been placed already needs no scale. */
const raw = (value: number) => ({ value: [value], scale: null });
const one = [null];

/** A line over the time it may hold for, an arrow where that has no end, a bar over the numbers it may mean, and its outlet's symbol. */
function claimMarks(placed: PlacedClaim, y: Axes['y']): Markish[] {
  const { claim, from, to, symbol } = placed;
  const { low, high } = boundsOf(claim.figure);
  const [bottom, top] = [y(low), y(high)];
  const range = { x: raw(placed.x), y1: raw(bottom), y2: raw(top), ariaDescription: 'claim-range' };
  return [
    ruleY(one, { y: raw(placed.y), x1: raw(from), x2: raw(to), ariaDescription: 'claim-time' }),
    ...(claim.asOf.start === null ? [arrowhead(from, placed.y, 1)] : []),
    ...(claim.asOf.end === null ? [arrowhead(to, placed.y, -1)] : []),
    ...(low < high ? [ruleX(one, range)] : []),
    dot(one, { x: raw(placed.x), y: raw(placed.y), symbol, r: RADIUS, ariaDescription: kindOf(claim) }),
  ];
}

/** @param inwards from the tip: 1 to the right, -1 to the left */
function arrowhead(x: number, y: number, inwards: 1 | -1): Markish {
  const at = (...values: number[]) => ({ value: values, scale: null });
  const back = x + inwards * 5;
  return link([null, null], {
    x1: at(back, back),
    x2: at(x, x),
    y1: at(y - 4, y + 4),
    y2: at(y, y),
    ariaDescription: 'claim-time',
  });
}

function kindOf({ figure }: Claim): string {
  return figure.approx ? 'claim approximate' : 'claim';
}

/** A label beside each mark, where it hides nothing. */
function sideLabels(
  placed: PlacedClaim[],
  { x, y }: Axes,
  { width, height }: { width: number; height: number },
): Markish[] {
  const items = placed.map((each) => ({
    box: {
      ...extentOf(each),
      top: each.y - 7,
      bottom: each.y + 7,
    },
    width: Math.max(textWidth(each.number, LABEL.size + 1), textWidth(each.source, LABEL.size)) * 0.94,
  }));
  const [left = 0, right = 0] = x.range();
  const bounds: Box = { left, top: 0, right: width, bottom: Math.min(height, y(0)) - 4 };
  const labels = placeLabels(items, LABEL.height, bounds, right + 24);
  return placed.flatMap((each, i) => sideLabel(each, labels[i] as Label));
}

function sideLabel(placed: PlacedClaim, { box, isApart }: Label): Markish[] {
  const middle = (box.top + box.bottom) / 2;
  const isLeft = box.right < placed.x;
  const at = { x: raw(isLeft ? box.right : box.left), textAnchor: isLeft ? 'end' : 'start' } as const;
  return [
    ...(isApart ? [leader(placed, box.left - 4, middle)] : []),
    text(one, { ...at, y: raw(middle - 8), text: [placed.number], ariaDescription: 'label strong' }),
    text(one, { ...at, y: raw(middle + 8), text: [placed.source], ariaDescription: 'label' }),
  ];
}

function leader(placed: PlacedClaim, x: number, y: number): Markish {
  return link(one, {
    x1: raw(extentOf(placed).right + 2),
    x2: raw(x),
    y1: raw(placed.y),
    y2: raw(y),
    ariaDescription: 'leader',
  });
}

/** Where there is no room beside the marks: a line above them for each, with its symbol. */
function keyLabels(placed: PlacedClaim[], top: number): Markish[] {
  return placed.flatMap((each, i) => {
    const y = raw(top - 34 - (placed.length - 1 - i) * LABEL.line);
    const words = `${each.number}: ${each.source}`;
    return [
      dot(one, { x: raw(10), y, symbol: each.symbol, r: RADIUS, ariaDescription: kindOf(each.claim) }),
      text(one, { x: raw(24), y, textAnchor: 'start', text: [words], ariaDescription: 'label' }),
    ];
  });
}

function claimPoint(timeline: Timeline, { unit }: ClaimSeries, { claim, x, y }: PlacedClaim): ChartPoint {
  return {
    ...targetAt(x, y),
    href: eventHref(claim.event.id),
    lines: claimLines(timeline, claim, unit),
    action: t('Open the event'),
    passage: passageHref(claim.article.id, claim.account.passages[0]?.anchor ?? ''),
  };
}
