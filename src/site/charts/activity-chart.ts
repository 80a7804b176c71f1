import { dot, link, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { type Activity, type ActivityCell, totals } from '../../core/figures/activity.ts';
import type { Bin } from '../../core/figures/bins.ts';
import type { Timeline } from '../../core/timeline/model.ts';
import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { eventHref, href, passageHref } from '../links.ts';
import { isListedWhole, listHrefOf } from '../listing.ts';
import { binName, ticksOf } from './bin-words.ts';
import { cellAnchor } from './cell-anchor.ts';
import { type Canvas, type Chart, type ChartPoint, type Scales, targetAt } from './chart.ts';

const ROW = { wide: 44, narrow: 26 };
const HEAD = { wide: 30, narrow: 92 };
/** Of a circle, px: of one event, and the most that neighbours leave room for. */
const RADIUS = { least: 4.5, most: 17 };
const ALL = 'all';

/**
 * Events by kind and stretch of time, as circles whose areas are their numbers; one event is its kind's symbol. Time
 * runs across or, where it is narrow, down.
 */
export function activityChart(timeline: Timeline, name: string, activity: Activity, canvas: Canvas): Chart {
  const { width, isNarrow, language } = canvas;
  const bins = activity.bins.map((_, i) => String(i));
  const kinds = [...activity.kinds, ALL];
  const time = { type: 'band', domain: bins, padding: 0, axis: null } as const;
  const sorts = { type: 'band', domain: kinds, padding: 0, axis: null } as const;
  const left = isNarrow ? 64 : 150;
  const rows = isNarrow ? bins : kinds;
  const step = isNarrow ? ROW.narrow : (width - left) / bins.length;
  const radius = radiusFor(activity, Math.min(RADIUS.most, isNarrow ? ROW.narrow / 2 : Math.max(step, 20) * 0.62));
  const flat = activity.cells.map((each) => ({ ...each, column: String(each.bin) }));
  const at: Axes = isNarrow ? { x: 'kind', y: 'column' } : { x: 'column', y: 'kind' };
  const head = isNarrow ? HEAD.narrow : HEAD.wide;
  return {
    plot: {
      width,
      height: head + rows.length * (isNarrow ? ROW.narrow : ROW.wide),
      marginTop: head,
      marginLeft: left,
      marginRight: 0,
      marginBottom: 0,
      x: isNarrow ? sorts : time,
      y: isNarrow ? time : sorts,
      marks: [
        ...names(timeline, activity, { isNarrow, language, left, step }),
        ...tracks(activity, isNarrow),
        gaps(activity, isNarrow, isNarrow ? head : left, step),
        ...circles(timeline, flat, at, radius),
        sums(activity, at, language),
      ],
    },
    points: (scales) => flat.map((each) => cellPoint(timeline, { name, activity, cell: each, isNarrow }, scales)),
  };
}

type Flat = ActivityCell & { column: string };
interface Axes {
  x: 'kind' | 'column';
  y: 'kind' | 'column';
}

/** Circles' areas go by their numbers, as large as the fullest cell allows; none is too small to be seen. */
function radiusFor({ cells }: Activity, most: number): (events: number) => number {
  const fullest = Math.max(1, ...cells.map(({ events }) => events.length));
  const one = Math.min(RADIUS.least * 1.2, most / Math.sqrt(fullest));
  return (events) => Math.max(RADIUS.least, one * Math.sqrt(events));
}

/** Kinds at the head of their rows or columns, and of the bins as many as there is room for. */
function names(
  { site }: Timeline,
  activity: Activity,
  frame: { isNarrow: boolean; language: string; left: number; step: number },
): Markish[] {
  const { isNarrow, language, left, step } = frame;
  const named = ticksOf(activity, language, isNarrow ? undefined : step);
  const ticks = named.map(({ bin, words }) => ({ column: String(bin), words }));
  const kinds = [...activity.kinds, ALL].map((kind) => ({ kind, label: site.kinds[kind]?.label ?? t('All kinds') }));
  const first = { dx: -left, frameAnchor: 'left', textAnchor: 'start' } as const;
  const above = { frameAnchor: 'top', lineAnchor: 'bottom', dy: -8 } as const;
  return isNarrow
    ? [
        text(ticks, { y: 'column', text: 'words', ...first, ariaDescription: 'ticks' }),
        text(kinds, {
          x: 'kind',
          text: 'label',
          ...above,
          textAnchor: 'end',
          rotate: 42,
          ariaDescription: 'label small head',
        }),
      ]
    : [
        text(ticks, { x: 'column', text: 'words', ...above, ariaDescription: 'ticks' }),
        text(kinds, { y: 'kind', text: 'label', ...first, ariaDescription: 'label' }),
      ];
}

/** A hairline on which the circles of a kind stand, from the first bin to the last. */
function tracks({ kinds, bins }: Activity, isNarrow: boolean): Markish[] {
  const ends = kinds.map((kind) => ({ kind, first: '0', last: String(bins.length - 1) }));
  const along = isNarrow ? { x: 'kind', y1: 'first', y2: 'last' } : { y: 'kind', x1: 'first', x2: 'last' };
  return [link(ends, { ...along, ariaDescription: 'grid' })];
}

/** A break between bins of which others, without an event, are left out. Plot draws in the middle of a band. */
function gaps({ bins }: Activity, isNarrow: boolean, origin: number, step: number): Markish {
  const places = bins.flatMap(({ start }, i) => {
    const before = bins[i - 1];
    return before && before.end + 1 !== start ? [origin + i * step] : [];
  });
  const place = { value: (px: number) => px, scale: null };
  return isNarrow
    ? ruleY(places, { y: place, dy: -step / 2, ariaDescription: 'gap' })
    : ruleX(places, { x: place, dx: -step / 2, ariaDescription: 'gap' });
}

function circles({ site }: Timeline, cells: Flat[], at: Axes, radius: (events: number) => number): Markish[] {
  return [...Map.groupBy(cells, ({ kind }) => kind)].flatMap(([kind, all]) => {
    const { colour = 'grey', symbol = 'circle' } = site.kinds[kind] ?? {};
    const several = all.filter(({ events }) => events.length > 1);
    const r = ({ events }: Flat) => radius(events.length);
    const fitting = (fits: boolean) => several.filter((each) => r(each) >= 8 === fits);
    const tally = ({ events }: Flat) => number(events.length, site.language);
    const single = all.filter(({ events }) => events.length === 1);
    return [
      dot(several, { ...at, r: { value: r, scale: null }, ariaDescription: `many ${colour}` }),
      dot(single, { ...at, r: RADIUS.least, symbol, ariaDescription: `one ${colour}` }),
      text(fitting(true), { ...at, text: tally, ariaDescription: 'label number' }),
      text(fitting(false), { ...at, text: tally, dx: 13, ariaDescription: 'label number' }),
    ];
  });
}

function sums(activity: Activity, at: Axes, language: string): Markish {
  const all = totals(activity).flatMap((sum, i) => (sum > 0 ? [{ kind: ALL, column: String(i), sum }] : []));
  return text(all, { ...at, text: ({ sum }) => number(sum, language), ariaDescription: 'label strong' });
}

interface CellFrame {
  name: string;
  activity: Activity;
  cell: Flat;
  isNarrow: boolean;
}

/** One event is a way to its page; several lead to their rows in the table, or to where the first of more is listed. */
function cellPoint(timeline: Timeline, { name, activity, cell, isNarrow }: CellFrame, { x, y }: Scales): ChartPoint {
  const { site } = timeline;
  const { events, kind, column, bin } = cell;
  const [across, down] = isNarrow ? [kind, column] : [column, kind];
  const place = targetAt(x.apply(across) + (x.bandwidth ?? 0) / 2, y.apply(down) + (y.bandwidth ?? 0) / 2);
  const label = site.kinds[kind]?.label ?? kind;
  const when = binName(activity, activity.bins[bin] as Bin, site.language);
  const titles = events.slice(0, 4).map(({ title }) => title);
  const more = events.length - titles.length;
  const lines = [
    `${label}, ${when}: ${count(events.length, site.language, plural('{n} event', '{n} events'))}`,
    ...titles,
    ...(more > 0 ? [t('and {n} more', { n: number(more, site.language) })] : []),
  ];
  const [only] = events;
  const account = only?.accounts[0];
  if (only && account && events.length === 1) {
    const passage = passageHref(account.article, account.passages[0]?.anchor ?? '');
    return { ...place, href: eventHref(only.id), lines, action: t('Open the event'), passage };
  }
  if (only && !isListedWhole(timeline)) {
    const { start, end } = only.date;
    return {
      ...place,
      href: listHrefOf(timeline)({ id: only.id, start, end }),
      lines,
      action: t('Show the first of them'),
    };
  }
  return {
    ...place,
    href: `${href('/figures/')}#${cellAnchor(name, cell)}`,
    lines,
    action: t('Show them in the table'),
  };
}
