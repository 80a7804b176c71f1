/** What an item takes up along its lane at one zoom level, in px from the beginning of the axis. */
export interface Extent {
  /** Position in the list of items. */
  item: number;
  x0: number;
  x1: number;
  /** Where its symbol stands: what a cluster that hides it is placed by. */
  anchor: number;
  /** How much it deserves its label: more accounts, longer. */
  weight: number;
  /** Px of label that it wants at the least, 0 for none. */
  label: number;
}

/** One or several items at one place of a row. */
export interface Placed {
  /** The items that the mark stands for: one, or all that a cluster hides. */
  items: number[];
  x0: number;
  x1: number;
  /** There was no room for its length: it stands as a symbol alone. */
  squeezed: boolean;
  /** Px from `x0` to the next mark of the row: what a label may use. */
  room: number;
}

/** Marks from left to right that do not touch. */
export type Row = Placed[];

/** Measures of marks, in px; a label begins `label` px, and a ring ends `ring` px, from the middle of its symbol. */
export const MARK = { size: 14, gap: 4, cluster: 24, cell: 28, label: 13, ring: 11 } as const;

/** How far the rows are taken, by row. */
interface RowEnds {
  /** Where the last mark ends. */
  mark: Float64Array;
  /** Where that mark's label would end, and how much the label matters. */
  label: Float64Array;
  weight: Float64Array;
}

function emptyEnds(rowCount: number): RowEnds {
  const nowhere = () => new Float64Array(rowCount).fill(-Infinity);
  return { mark: nowhere(), label: nowhere(), weight: new Float64Array(rowCount) };
}

function copyEnds(from: RowEnds, to: RowEnds): void {
  to.mark.set(from.mark);
  to.label.set(from.label);
  to.weight.set(from.weight);
}

/**
 * Packs the items of a lane into rows, for one zoom level.
 *
 * Greedy interval partitioning from left to right. Space is dealt out in cells of `MARK.cell` px:
 * where the items that begin in a cell do not find a row each, they become one cluster, so that the
 * number of marks depends on the width, not on the number of items. A label gives way to a mark, the
 * least weighty first. Linear in the number of items, and the same whatever part of it is shown later:
 * a mark keeps its row while panning.
 *
 * @param extents sorted by `x0`
 * @param rowCount rows of the lane, at least 1; the last of them takes no long bar under which others begin,
 *   so that a cluster always finds a place near where it belongs
 * @param end px where the axis ends: what would stand beyond would not be seen
 */
export function packLane(extents: readonly Extent[], rowCount: number, end = Infinity): Row[] {
  const lane: Lane = {
    end,
    rows: Array.from({ length: rowCount }, () => []),
    ends: emptyEnds(rowCount),
    before: emptyEnds(rowCount),
  };
  for (let from = 0, to = 0; from < extents.length; from = to) {
    to = endOfCell(extents, from);
    const cell = extents.slice(from, to);
    if (!placeEach(cell, lane)) placeAsCluster(cell, lane, extents[to]?.x0 ?? Infinity);
  }
  for (const row of lane.rows) measureRoom(row);
  return lane.rows;
}

/** A lane that is being packed. */
interface Lane {
  /** Px where the axis ends. */
  end: number;
  rows: Row[];
  ends: RowEnds;
  /** Where rows ended before the cell that is tried. */
  before: RowEnds;
}

function cellOf(extent: Extent): number {
  return Math.floor(extent.x0 / MARK.cell);
}

function endOfCell(extents: readonly Extent[], from: number): number {
  const cell = cellOf(extents[from] as Extent);
  let to = from + 1;
  while (to < extents.length && cellOf(extents[to] as Extent) === cell) to++;
  return to;
}

/** A row for each item of a cell, the weightiest first; false, and nothing done, where one finds none. */
function placeEach(cell: readonly Extent[], { rows, ends, before }: Lane): boolean {
  if (cell.length > rows.length) return false;
  copyEnds(ends, before);
  const ordered = byWeight(cell);
  const places: number[] = [];
  for (const extent of ordered) {
    const at = bestRow(ends, extent);
    if (at < 0) {
      copyEnds(before, ends);
      return false;
    }
    take(at, extent, ends);
    places.push(at);
  }
  for (const [i, extent] of ordered.entries()) rows[places[i] as number]?.push(single(extent));
  return true;
}

/**
 * As many items of a cell as leave a row free, the weightiest first, and one mark for the rest. Of a
 * cell that is crowded many times over, single items would say nothing: there only long bars stand by
 * themselves, since a cluster would hide what goes on under them.
 * @param next px where the items after the cell begin
 */
function placeAsCluster(cell: readonly Extent[], lane: Lane, next: number): void {
  const isCrowded = cell.length > CROWDED * lane.rows.length;
  const rest = isCrowded ? cell.filter((extent) => !isLong(extent)) : [];
  for (const extent of byWeight(isCrowded ? cell.filter(isLong) : cell)) {
    if (!placeBesideCluster(extent, lane)) rest.push(extent);
  }
  const [only, ...others] = rest;
  if (only && others.length === 0 && placeAtLength(only, lane, next)) return;
  if (rest.length > 0) placeCluster(rest, lane);
}

/** Places an item at its whole length, in the last row too, where nothing that follows could want the room. */
function placeAtLength(extent: Extent, { rows, ends }: Lane, next: number): boolean {
  const at = clusterRow(ends, extent.x0);
  if (at < 0 || extent.x1 + MARK.gap > next) return false;
  take(at, extent, ends);
  rows[at]?.push(single(extent));
  return true;
}

/** Times the rows from which on a cell is crowded. */
const CROWDED = 3;

/** Places an item as long as another row stays free near it. */
function placeBesideCluster(extent: Extent, { rows, ends }: Lane): boolean {
  const at = bestRow(ends, extent);
  if (at < 0) return false;
  const [mark, label, weight] = [ends.mark[at] as number, ends.label[at] as number, ends.weight[at] as number];
  take(at, extent, ends);
  if (clusterRow(ends, cellOf(extent) * MARK.cell) >= 0) {
    rows[at]?.push(single(extent));
    return true;
  }
  [ends.mark[at], ends.label[at], ends.weight[at]] = [mark, label, weight];
  return false;
}

/** Places a mark for several items; at the end of the axis, where it finds no room, they join the last mark of its row. */
function placeCluster(rest: readonly Extent[], { rows, ends, end }: Lane): void {
  const middle = rest.reduce((sum, extent) => sum + extent.anchor, 0) / rest.length;
  const size = rest.length === 1 ? MARK.size : MARK.cluster;
  const free = clusterRow(ends, middle - size / 2);
  const at = free < 0 ? rows.length - 1 : free;
  const row = rows[at] as Row;
  const x0 = Math.max(middle - size / 2, (ends.mark[at] as number) + MARK.gap);
  // Half a px more than rounding can make.
  const last = x0 + size / 2 > end + 0.5 ? row.pop() : undefined;
  const items = [...(last?.items ?? []), ...rest.map((extent) => extent.item)].sort((a, b) => a - b);
  const mark: Placed = last
    ? { items, x0: last.x0, x1: last.x0 + MARK.cluster, squeezed: true, room: 0 }
    : { items, x0, x1: x0 + size, squeezed: true, room: 0 };
  row.push(mark);
  ends.mark[at] = mark.x1;
  ends.label[at] = mark.x1;
  ends.weight[at] = Infinity;
}

function single({ item, x0, x1 }: Extent): Placed {
  return { items: [item], x0, x1, squeezed: false, room: 0 };
}

/** Gives an item a row. */
function take(at: number, { x0, x1, weight, label }: Extent, ends: RowEnds): void {
  ends.mark[at] = x1;
  ends.label[at] = label === 0 ? x1 : Math.max(x1, x0 + MARK.size / 2 + MARK.label + label);
  ends.weight[at] = weight;
}

/** A row whose last label an item does not cover if there is one, else that of the lightest; -1 if all are taken. */
function bestRow(ends: RowEnds, extent: Extent): number {
  const start = extent.x0 - MARK.gap;
  const count = isLong(extent) ? ends.mark.length - 1 : ends.mark.length;
  let best = -1;
  let lightest = Infinity;
  for (let at = 0; at < count; at++) {
    if ((ends.mark[at] as number) > start) continue;
    if ((ends.label[at] as number) <= start) return at;
    const weight = ends.weight[at] as number;
    if (weight < lightest) [best, lightest] = [at, weight];
  }
  return best;
}

/** First row that is free from a place on; -1 if there is none. */
function clusterRow({ mark }: RowEnds, x0: number): number {
  return mark.findIndex((end) => end + MARK.gap <= x0);
}

function isLong({ x0, x1 }: Extent): boolean {
  return x1 - x0 > MARK.cell;
}

function byWeight(extents: readonly Extent[]): readonly Extent[] {
  return extents.length === 1 ? extents : extents.toSorted((a, b) => b.weight - a.weight || a.x0 - b.x0);
}

function measureRoom(row: Row): void {
  for (const [i, mark] of row.entries()) mark.room = (row[i + 1]?.x0 ?? Infinity) - mark.x0 - MARK.gap;
}
