import type { TimeAxis } from './axis.ts';
import type { Item } from './item.ts';
import { type Extent, MARK, packLane, type Row } from './pack.ts';

/** How items are read: to scale, or one after the other in equal steps. */
export type Reading = 'scale' | 'sequence';

/** Where an item stands on an axis, in axis units. */
export interface Geometry {
  u0: number;
  u1: number;
  openStart: boolean;
  openEnd: boolean;
}

/** Items along an axis in lanes: everything about a picture that no zoom changes. */
export interface Arrangement {
  axis: TimeAxis;
  items: readonly Item[];
  geometry: readonly Geometry[];
  /** For every lane, positions in `items`, in order of time. */
  lanes: readonly (readonly number[])[];
  /** How much each item deserves a label. */
  weights: readonly number[];
  /** Whether rows have room for labels. */
  labelled: boolean;
}

/** Px of fading bar that stands for an open or unknown end. */
export const TAIL = 22;
/** Px of a label that are worth showing. */
const MIN_LABEL = 96;

/** Where items stand on an axis to scale. A day is its whole length; an open end is a `TAIL`. */
export function geometryToScale(items: readonly Item[], axis: TimeAxis): Geometry[] {
  return items.map(({ start, end }) => {
    const u0 = axis.apply(start ?? (end as number) + 1);
    const u1 = axis.apply(end === null ? (start as number) : end + 1);
    return { u0, u1, openStart: start === null, openEnd: end === null };
  });
}

/** Where items stand in sequence: each in the middle of its step, in the order given; order has no length. */
export function geometryInSequence(items: readonly Item[]): Geometry[] {
  return items.map((_, rank) => {
    const middle = stepOf(rank, items.length) + 0.5;
    return { u0: middle, u1: middle, openStart: false, openEnd: false };
  });
}

/** Where the step of an item of a sequence begins, in axis units: steps of 1, after room for half of the first mark. */
export function stepOf(rank: number, count: number): number {
  return rank + count * SEQUENCE_MARGIN;
}

const SEQUENCE_MARGIN = 0.015;

/**
 * Packs every lane for one zoom level.
 * @param k px per axis unit
 * @param rowCounts rows of each lane
 */
export function packLevel(arrangement: Arrangement, k: number, rowCounts: readonly number[]): Row[][] {
  const end = arrangement.axis.length * k;
  return arrangement.lanes.map((lane, i) => packLane(extentsOf(arrangement, lane, k), rowCounts[i] ?? 1, end));
}

/** By lane of an arrangement: made once and measured anew for each level, which is what packing would else wait for. */
const measured = new WeakMap<readonly number[], Extent[]>();

/** What the items of a lane take up at a zoom, in order; good until the next call for the same lane. */
function extentsOf({ geometry, weights, labelled }: Arrangement, lane: readonly number[], k: number): Extent[] {
  const label = labelled ? MIN_LABEL : 0;
  const extents =
    measured.get(lane) ??
    lane.map((item): Extent => ({ item, x0: 0, x1: 0, anchor: 0, weight: weights[item] ?? 0, label }));
  measured.set(lane, extents);
  for (const extent of extents) {
    const place = geometry[extent.item] as Geometry;
    const edges = extentOf(place, k);
    extent.x0 = edges[0];
    extent.x1 = edges[1];
    extent.anchor = place.openStart ? extent.x1 - MARK.size / 2 : extent.x0 + MARK.size / 2;
  }
  // All but in order from the last time: sorting takes one look at each.
  return extents.sort((a, b) => a.x0 - b.x0);
}

/** Px that an item takes up, without its label: at least a mark, with a tail where an end is open. */
export function extentOf({ u0, u1, openStart, openEnd }: Geometry, k: number): [x0: number, x1: number] {
  const [x0, x1] = [u0 * k - (openStart ? TAIL : 0), u1 * k + (openEnd ? TAIL : 0)];
  if (x1 - x0 >= MARK.size) return [x0, x1];
  const middle = (x0 + x1) / 2;
  return [middle - MARK.size / 2, middle + MARK.size / 2];
}

/** Where an item stands, in axis units: at its beginning, or at its end where that is all that is known. */
export function anchorOf({ u0, u1, openStart }: Geometry): number {
  return openStart ? u1 : u0;
}

/** Most rows that a lane can use at a zoom level: as many as marks and labels stand above one another. */
export function rowsWanted(arrangement: Arrangement, lane: number, k: number): number {
  const extents = extentsOf(arrangement, arrangement.lanes[lane] ?? [], k);
  const rows = packLane(extents, Math.min(extents.length, MOST_ROWS) + 1);
  return rows.findLastIndex((row) => row.length > 0) + 1;
}

const MOST_ROWS = 24;

/**
 * Deals rows out to lanes, in proportion to what they want (D'Hondt's method): two at the least, and
 * none that a lane has no use for.
 */
export function dealRows(wanted: readonly number[], total: number): number[] {
  const given = wanted.map(() => 2);
  for (let left = total - 2 * wanted.length; left > 0; left--) {
    const claims = wanted.map((want, lane) => (want > (given[lane] ?? 0) ? want / ((given[lane] ?? 0) + 1) : 0));
    const most = Math.max(...claims);
    if (most === 0) break;
    const next = claims.indexOf(most);
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}
