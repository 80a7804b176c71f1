import type { Palette, SymbolName } from '../content/topic-schema.ts';
import type { DateRange } from '../dates/historical-date.ts';
import { eraNames } from './era-names.ts';
import { type Context, middle } from './overview.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { symbolPath } from './symbols.ts';

/** An event on a strip. */
export interface StripMark extends DateRange {
  /** Id of the event. */
  id: string;
  /** Where its mark leads. */
  href: string;
  /** What a screen reader says of it. */
  name: string;
  kind?: { colour: Palette; symbol: SymbolName } | undefined;
}

export interface StripSize {
  /** How many marks stand side by side. */
  columns: number;
  /** Least px of width that it is shown in: names of eras fit into that. */
  width: number;
  /** How many marks stand in a column before the rest is a number. */
  rows: number;
}

/** A small timeline as SVG, placed in percent so that it fits any width. */
export interface Strip {
  nodes: SvgNode[];
  /** Px. */
  height: number;
}

/** Px from one mark of a column to the next, of the era names below, and of their type. */
const PITCH = 15;
const NAMES = 20;
const TYPE = 12;

/**
 * Draws events on the axis of the whole time, each a symbol of its kind that links to where it is told,
 * stacked in columns so that none covers another. No more marks than columns times rows.
 * @param marks in order of time, which columns keep from the base up
 * @param language BCP 47, for the dates at which eras begin
 */
export function drawStrip(marks: readonly StripMark[], context: Context, size: StripSize, language: string): Strip {
  const columns = columnsOf(marks, context, size.columns);
  const rows = Math.min(size.rows, Math.max(1, ...columns.map((column) => column.length)));
  const base = rows * PITCH + 2;
  const drawn = columns.flatMap((column, i) => drawColumn(column, percent((i + 0.5) / size.columns), base, size.rows));
  const line = svg('line', { class: 'base', x1: 0, x2: '100%', y1: base, y2: base });
  const eras = svg('g', { class: 'eras', 'aria-hidden': 'true' }, drawEras(context, size.width, base, language));
  return { nodes: [eras, line, ...drawn], height: base + NAMES };
}

/** What falls into each of so many columns of the axis, by the middle of its date. */
export function columnsOf<Item extends DateRange>(items: readonly Item[], { axis }: Context, count: number): Item[][] {
  const columns = Array.from({ length: count }, (): Item[] => []);
  for (const item of items) {
    const share = axis.apply(middle(item.start, item.end));
    columns[Math.min(count - 1, Math.max(0, Math.floor(share * count)))]?.push(item);
  }
  return columns;
}

function drawColumn(column: readonly StripMark[], x: string, base: number, rows: number): SvgNode[] {
  const alone = column.length > rows ? column.slice(0, rows - 1) : column;
  const heightOf = (row: number) => base - (row + 0.5) * PITCH;
  const marks = alone.map((mark, row) => drawMark(mark, x, heightOf(row)));
  if (alone.length === column.length) return marks;
  const rest = `+${column.length - alone.length}`;
  return [...marks, svg('text', { class: 'rest', x, y: heightOf(rows - 1) + 4, 'text-anchor': 'middle' }, [rest])];
}

function drawMark({ id, href, name, kind }: StripMark, x: string, y: number): SvgNode {
  const half = PITCH / 2;
  const symbol = svg('svg', { x, y, overflow: 'visible' }, [
    svg('title', {}, [name]),
    svg('rect', { class: 'reach', x: -half, y: -half, width: PITCH, height: PITCH }),
    svg('path', { class: 'symbol', d: symbolPath(kind?.symbol ?? 'circle', 62) }),
  ]);
  const attributes = { class: 'mark', href, 'data-event': id, 'data-colour': kind?.colour ?? 'grey' };
  return svg('a', { ...attributes, 'aria-label': name }, [symbol]);
}

function drawEras(context: Context, width: number, base: number, language: string): SvgNode[] {
  return eraNames(context, width, TYPE, language).flatMap((name, i) => {
    const x = percent(context.axis.segments[i]?.u0 ?? 0);
    return [
      ...(i > 0 ? [svg('line', { class: 'era', x1: x, x2: x, y1: 0, y2: base + NAMES })] : []),
      ...(name ? [svg('text', { x, dx: i > 0 ? 4 : 0, y: base + NAMES - 5 }, [name])] : []),
    ];
  });
}

/** How many dates fall into each era. In order of time. */
export function countByEra(dates: readonly DateRange[], { axis, eras }: Context): { label: string; count: number }[] {
  const shares = dates.map((date) => axis.apply(middle(date.start, date.end)));
  return eras.map(({ label }, i) => {
    const isIn = (share: number, at: number | undefined) => share >= (at ?? Infinity);
    const [from, to] = [axis.segments[i]?.u0, axis.segments[i + 1]?.u0];
    return { label, count: shares.filter((share) => (i === 0 || isIn(share, from)) && !isIn(share, to)).length };
  });
}

/**
 * Bars of a strip without marks as one path in a box of `columns.length` by 1, to be stretched to any
 * size. Heights go with the square root of counts, as in the overview, so that a single event is seen.
 * @param most the count of a bar that is as high as the box
 */
export function coveragePath(columns: readonly (readonly unknown[])[], most: number): string {
  return columns
    .map(({ length }, i) => (length === 0 ? '' : `M${i + 0.1},1v${-round(Math.sqrt(length / most))}h0.8V1z`))
    .join('');
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
