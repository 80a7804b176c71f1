import { lowerBound } from '../lower-bound.ts';
import type { Item } from './item.ts';
import { type Arrangement, extentOf, type Geometry, TAIL } from './level.ts';
import { MARK, type Placed, type Row } from './pack.ts';
import { fitText, textWidth } from './text-width.ts';

/** The part of the axis that is seen, in axis units. */
export interface View {
  u0: number;
  u1: number;
}

/** One mark of the picture. Px from the left and upper edge of the marks' area. */
export interface SceneMark {
  /** The same for the same mark from one picture to the next. */
  key: string;
  /** Positions in the list of items, ascending: one, or those that a cluster hides. */
  items: number[];
  /** Middle of the symbol. */
  x: number;
  y: number;
  /** Stretch of time that the date covers, where it is wider than the symbol. */
  bar: { x0: number; x1: number; y: number; openStart: boolean; openEnd: boolean } | null;
  label: string;
}

/** Whether a mark stands for the item at a position, alone or among others: there may be thousands. */
export function standsFor({ items }: Pick<SceneMark, 'items'>, position: number): boolean {
  return items[lowerBound(items, (item) => item >= position)] === position;
}

/** A lane's place in the picture. */
export interface LaneBand {
  lane: number;
  y0: number;
  y1: number;
}

export interface Scene {
  marks: SceneMark[];
  bands: LaneBand[];
  height: number;
}

/** A zoom level's rows, lane by lane, and the px per axis unit that they were packed for. */
export interface Level {
  k: number;
  /** Px of a row. */
  rowHeight: number;
  lanes: readonly (readonly Row[])[];
}

/** Px of the middle of a lane's head, above its rows. */
export function headOf(y0: number): number {
  return y0 + LANE.header / 2;
}

/** Measures of lanes and labels, in px. */
export const LANE = {
  header: 20,
  row: 23,
  compactRow: 16,
  bar: 8.5,
  foot: 3,
  gap: 6,
  label: 13,
  labelMost: 480,
  labelLeast: 84,
} as const;

/** Px of a mark, at the beginning of the view, that can be seen. */
const LEAST_SEEN = 1;

/**
 * What is seen of a level: the marks between two places of the axis, found by binary search in each
 * row, since the marks of a row do not touch.
 * @param width px of the view
 * @param isZooming labels keep to the room that they have at the level's own zoom
 */
export function sceneOf(arrangement: Arrangement, level: Level, view: View, width: number, isZooming = false): Scene {
  const k = width / (view.u1 - view.u0);
  const marks: SceneMark[] = [];
  const bands: LaneBand[] = [];
  const labelled = level.rowHeight >= LANE.row;
  let y = 0;
  for (const [lane, rows] of level.lanes.entries()) {
    const y1 = y + LANE.header + rows.length * level.rowHeight + LANE.foot;
    bands.push({ lane, y0: y, y1 });
    for (const [i, row] of rows.entries()) {
      const middle = y + LANE.header + (i + 0.5) * level.rowHeight;
      const projection = { k, levelK: level.k, left: view.u0 * k, width, y: middle, labelled, isZooming };
      const placedSeen = seen(row, view, level.k, k);
      const rowMarks: SceneMark[] = [];
      for (const [at, placed] of placedSeen.entries()) {
        const mark = markOf(placed, placedSeen[at + 1], arrangement, projection);
        // What lies outside would be a link that nobody sees.
        if (isInView(mark, width)) rowMarks.push(mark);
      }
      bringIn(rowMarks, width);
      marks.push(...rowMarks);
    }
    y = y1 + LANE.gap;
  }
  return { marks, bands, height: y - LANE.gap };
}

/** What ends where the view begins is not in it. */
function isInView({ x, bar }: SceneMark, width: number): boolean {
  const [x0, x1] = bar ? [bar.x0, bar.x1] : [x - MARK.cluster / 2, x + MARK.cluster / 2];
  return x1 >= LEAST_SEEN && x0 <= width;
}

/**
 * Moves the clusters of a row that the edges of the view would cut in two inwards, as far as their neighbours leave
 * room: half of a count is another number. One whose middle has left the view goes out of it twice as fast.
 * @param row marks in view, from left to right; their `x` is changed
 * @param width px of the view
 */
function bringIn(row: SceneMark[], width: number): void {
  const half = MARK.cluster / 2;
  const [first, second] = row;
  if (first && first.items.length > 1 && first.x < half) {
    const wanted = half + 2 * Math.min(0, first.x);
    const room = second ? (second.bar?.x0 ?? second.x - halfOf(second)) - half : Infinity;
    first.x = Math.max(first.x, Math.min(wanted, room));
  }
  const [last, before] = [row.at(-1), row.at(-2)];
  if (last && last.items.length > 1 && last.x > width - half) {
    const wanted = width - half + 2 * Math.max(0, last.x - width);
    const room = before ? endOf(before) + half : -Infinity;
    last.x = Math.min(last.x, Math.max(wanted, room));
  }
}

/** Px where a mark ends, label included. */
function endOf(mark: SceneMark): number {
  const { x, bar, label } = mark;
  const labelEnd = label ? x + MARK.label + textWidth(label, LANE.label) : -Infinity;
  return Math.max(bar?.x1 ?? x + halfOf(mark), labelEnd);
}

/** Px from the middle of a mark's symbol to its edges. */
function halfOf({ items }: SceneMark): number {
  return (items.length > 1 ? MARK.cluster : MARK.size) / 2;
}

/** The marks of a row that reach into a view, and the one before: its label may. */
function seen(row: Row, view: View, levelK: number, k: number): Row {
  const [from, to] = [view.u0 * levelK, view.u1 * levelK];
  // Marks keep their size while the level is stretched to k, so that edges lie up to a tail further out.
  const slack = (MARK.cluster + TAIL) * Math.max(1, levelK / k);
  const first = lowerBound(row, (placed) => placed.x1 >= from - slack);
  const last = lowerBound(row, (placed) => placed.x0 > to + slack);
  return row.slice(Math.max(0, first - 1), last);
}

interface Projection {
  k: number;
  levelK: number;
  /** Px from the beginning of the axis to the left edge of the view. */
  left: number;
  width: number;
  y: number;
  labelled: boolean;
  isZooming: boolean;
}

/** @param next the mark after it in its row */
function markOf(placed: Placed, next: Placed | undefined, arrangement: Arrangement, projection: Projection): SceneMark {
  const { items, geometry } = arrangement;
  if (placed.items.length > 1) return clusterMark(placed, items, projection);
  const index = placed.items[0] as number;
  const item = items[index] as Item;
  const place = geometry[index] as Geometry;
  const [x0, x1] = edgesOf(placed, arrangement, projection);
  const isBar = x1 - x0 > MARK.size + 2;
  const x = isBar ? symbolOnBar(x0, x1, place.openStart) : (x0 + x1) / 2;
  const free = projection.isZooming
    ? roomAtLevel(x - x0, placed, projection)
    : roomBefore(next && edgesOf(next, arrangement, projection)[0], x);
  const room = Math.min(free, projection.width - x) - MARK.label;
  return {
    key: item.id,
    items: placed.items,
    x,
    y: projection.y,
    bar: isBar ? { x0, x1, y: barY(projection), openStart: place.openStart, openEnd: place.openEnd } : null,
    // A label whose symbol lies outside would be cut off at the edge.
    label: projection.labelled && x >= 0 ? labelOf(placed, item.title, room) : '',
  };
}

/** Px between the middle of a symbol and the next mark of its row: the same, to the last bit, wherever it is panned to. */
function roomBefore(next: number | undefined, x: number): number {
  return next === undefined ? Infinity : Math.round((next - MARK.gap - x) * 8) / 8;
}

/**
 * The same while zooming: within a level it stays what it is at the level's own zoom. A label that got a word longer
 * every few frames would flicker, and be drawn anew.
 * @param offset of the symbol from the beginning of its mark
 */
function roomAtLevel(offset: number, { room }: Placed, { k, levelK }: Projection): number {
  const stretch = k / levelK;
  return room * (offset <= MARK.size ? Math.min(1, stretch) : stretch) - offset;
}

/** A bar runs below its label, like a line drawn under words. */
function barY({ y, labelled }: Projection): number {
  return labelled ? y + LANE.bar : y;
}

/** Px where a mark begins and ends. */
function edgesOf(placed: Placed, { geometry }: Arrangement, projection: Projection): [number, number] {
  if (placed.squeezed) return squeezedEdges(placed, projection);
  return seenEdges(geometry[placed.items[0] as number] as Geometry, projection);
}

function seenEdges(place: Geometry, { k, left }: Projection): [number, number] {
  const [x0, x1] = extentOf(place, k);
  return [x0 - left, x1 - left];
}

/** Edges of what was given room as a symbol: they keep their size wherever their middle moves. */
function squeezedEdges({ x0, x1 }: Placed, { k, levelK, left }: Projection): [number, number] {
  const middle = ((x0 + x1) / 2) * (k / levelK) - left;
  return [middle - (x1 - x0) / 2, middle + (x1 - x0) / 2];
}

/**
 * The symbol stands at the beginning of its bar, at the edge where that lies outside, and at the end
 * where the end is all that is known.
 */
function symbolOnBar(x0: number, x1: number, openStart: boolean): number {
  const half = MARK.size / 2;
  if (openStart) return x1 - half;
  return Math.min(Math.max(x0 + half, MARK.ring), x1 - half);
}

/** The label that each mark had last. */
const labels = new WeakMap<Placed, { title: string; room: number; label: string }>();

function labelOf(placed: Placed, title: string, room: number): string {
  const last = labels.get(placed);
  if (last?.title === title && last.room === room) return last.label;
  const fits = room >= Math.min(LANE.labelLeast, textWidth(title, LANE.label));
  const label = fits ? (fitText(title, LANE.label, Math.min(room, LANE.labelMost)) ?? '') : '';
  labels.set(placed, { title, room, label });
  return label;
}

function clusterMark(placed: Placed, items: readonly Item[], projection: Projection): SceneMark {
  const [x0, x1] = squeezedEdges(placed, projection);
  const first = items[placed.items[0] as number] as Item;
  return { key: `cluster ${first.id}`, items: placed.items, x: (x0 + x1) / 2, y: projection.y, bar: null, label: '' };
}
