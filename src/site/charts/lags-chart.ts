import { dot, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { scaleSymlog } from 'd3-scale';
import { lagInWords } from '../../core/dates/lag-words.ts';
import type { ArticleLags, ToldLag } from '../../core/figures/lags.ts';
import { stack } from '../../core/figures/stack.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { t } from '../../core/words/t.ts';
import { eventHref, passageHref } from '../links.ts';
import type { Canvas, Chart, ChartPoint } from './chart.ts';

/** Px: between rows of marks, around a mark, above the first article and around each. */
const PITCH = 9;
const RADIUS = 3.5;
const TOP = 44;
const NAME = 26;
const SIDE = 12;
const DAYS: readonly [number, Intl.NumberFormatOptions['unit'], number][] = [
  [1, 'day', 1],
  [7, 'week', 1],
  [30.44, 'month', 1],
  [365.25, 'year', 1],
  [3652.5, 'year', 10],
  [36525, 'year', 100],
];

/** A lag at its place, px. */
interface Placed extends ToldLag {
  from: number;
  to: number;
  y: number;
}

/** How long after an event each account of it appeared; what was foretold stands left of the line. */
export function lagsChart(timeline: Timeline, articles: ArticleLags[], canvas: Canvas): Chart {
  const { width, language } = canvas;
  const all = articles.flatMap(({ lags }) => lags);
  const domain = [Math.min(-1, ...all.map(({ lag }) => lag.min)), Math.max(1, ...all.map(({ lag }) => lag.max))];
  const left = canvas.isNarrow ? SIDE : 160;
  const range = [left, width - SIDE];
  const toPx = scaleSymlog(domain, range);
  const bands = bandsOf(articles, toPx, canvas.isNarrow);
  const placed = bands.flatMap((band) => band.placed);
  const height = (bands.at(-1)?.base ?? TOP) + 34;
  return {
    plot: {
      width,
      height,
      margin: 0,
      x: { type: 'symlog', domain, range, axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ...ticks(toPx, domain, { height, language, isNarrow: canvas.isNarrow }),
        ...bands.flatMap((band) => bandMarks(band, canvas)),
        ...lagMarks(placed),
      ],
    },
    points: () => placed.map((each) => lagPoint(timeline, each)),
  };
}

interface Band extends ArticleLags {
  placed: Placed[];
  /** Where its marks stand on, px. */
  base: number;
}

function bandsOf(articles: ArticleLags[], toPx: (days: number) => number, isNarrow: boolean): Band[] {
  let base = TOP;
  return articles.map((article) => {
    const extents = article.lags.map(({ lag }) => ({ from: toPx(lag.min) - RADIUS, to: toPx(lag.max) + RADIUS }));
    const rows = stack(extents);
    const height = (Math.max(0, ...rows) + 1) * PITCH + NAME / 2;
    base += (isNarrow ? NAME : 0) + Math.max(height, isNarrow ? 0 : NAME * 2);
    const placed = article.lags.map((told, i) => ({
      ...told,
      from: extents[i]?.from ?? 0,
      to: extents[i]?.to ?? 0,
      y: base - ((rows[i] ?? 0) + 0.5) * PITCH - 2,
    }));
    return { ...article, placed, base };
  });
}

/** Lines at a day, a week, a month … on both sides of the day itself, as far as there is room for their words. */
function ticks(
  toPx: (days: number) => number,
  domain: number[],
  { height, language, isNarrow }: { height: number; language: string; isNarrow: boolean },
): Markish[] {
  const [least = 0, most = 0] = domain;
  const write = (unit: string, value: number) => {
    const display = isNarrow && unit !== 'day' ? 'short' : 'long';
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: display }).format(value);
  };
  const after = DAYS.map(([days, unit, value]) => ({ days, words: write(unit ?? 'day', value) }));
  const before = after.map(({ days, words }) => ({ days: -days, words }));
  const room = isNarrow ? 40 : 56;
  const shown = [{ days: 0, words: t('same day') }];
  for (const tick of [...after, ...before]) {
    const isFree = shown.every(({ days }) => Math.abs(toPx(days) - toPx(tick.days)) >= room);
    if (tick.days >= least && tick.days <= most && isFree) shown.push(tick);
  }
  return [
    ruleX(shown, { x: 'days', y1: TOP - 8, y2: height - 34, ariaDescription: 'grid' }),
    ruleX([0], { y1: TOP - 8, y2: height - 34, ariaDescription: 'base' }),
    text(shown, { x: 'days', y: () => TOP - 16, text: 'words', ariaDescription: 'ticks' }),
    text([0], {
      x: () => 0,
      y: () => 12,
      dx: 8,
      textAnchor: 'start',
      text: () => t('told afterwards →'),
      ariaDescription: 'label small',
    }),
    text([0], {
      x: () => 0,
      y: () => 12,
      dx: -8,
      textAnchor: 'end',
      text: () => t('← foretold'),
      ariaDescription: 'label small',
    }),
  ];
}

function bandMarks({ article, base, placed }: Band, { width, isNarrow }: Canvas): Markish[] {
  const top = Math.min(base - NAME, ...placed.map(({ y }) => y)) - (isNarrow ? NAME / 2 + 2 : 0);
  const y = isNarrow ? top : base - NAME / 2;
  return [
    ruleY([base], { y: () => base, insetRight: -width, ariaDescription: 'grid' }),
    text([article.publisher], {
      x: null,
      y: () => y,
      frameAnchor: 'left',
      textAnchor: 'start',
      text: (name) => name,
      ariaDescription: 'label strong',
    }),
  ];
}

/** A dot where the lag is known to the day, a line where it is a stretch. */
function lagMarks(placed: Placed[]): Markish[] {
  const exact = placed.filter(({ lag }) => lag.min === lag.max);
  const stretches = placed.filter(({ lag }) => lag.min !== lag.max);
  return [
    ruleY(stretches, {
      y: 'y',
      x1: ({ lag }: Placed) => lag.min,
      x2: ({ lag }: Placed) => lag.max,
      ariaDescription: 'stretch',
    }),
    dot(exact, { x: ({ lag }: Placed) => lag.min, y: 'y', r: RADIUS, ariaDescription: 'told' }),
  ];
}

function lagPoint({ site }: Timeline, { event, account, lag, from, to, y }: Placed): ChartPoint {
  return {
    x: from,
    y: y - PITCH / 2,
    width: to - from,
    height: PITCH,
    href: eventHref(event.id),
    lines: [event.title, t('told {lag}', { lag: lagInWords(lag, site.language) })],
    action: t('Open the event'),
    passage: passageHref(account.article, account.passages[0]?.anchor ?? ''),
  };
}
