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

/** Measures of marks, in px; a label begins `label` px after the middle of its symbol. */
export const MARK = { size: 14, gap: 4, cluster: 24, cell: 28, label: 13 } as const;

/** How far a row is taken. */
interface RowEnd {
  /** Where its last mark ends. */
  mark: number;
  /** Where that mark's label would end, and how much the label matters. */
  label: number;
  weight: number;
}

const EMPTY: RowEnd = { mark: -Infinity, label: -Infinity, weight: 0 };

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
 * @param rowCount rows of the lane, at least 1; the last of them takes no long bars, so that a
 *   cluster always finds a place near where it belongs
 */
export function packLane(extents: readonly Extent[], rowCount: number): Row[] {
  const rows: Row[] = Array.from({ length: rowCount }, () => []);
  let ends: RowEnd[] = rows.map(() => EMPTY);
  for (const cell of cellsOf(extents)) {
    const plan = planEach(cell, ends) ?? planCluster(cell, ends);
    ends = plan.ends;
    for (const { at, mark } of plan.marks) rows[at]?.push(mark);
  }
  for (const row of rows) measureRoom(row);
  return rows;
}

function* cellsOf(extents: readonly Extent[]): Generator<readonly Extent[]> {
  const cellOf = (extent: Extent) => Math.floor(extent.x0 / MARK.cell);
  for (let from = 0, to = 0; from < extents.length; from = to) {
    const cell = cellOf(extents[from] as Extent);
    while (to < extents.length && cellOf(extents[to] as Extent) === cell) to++;
    yield extents.slice(from, to);
  }
}

interface Plan {
  ends: RowEnd[];
  marks: { at: number; mark: Placed }[];
}

/** A row for each item of a cell, the weightiest first; null where one finds none. */
function planEach(cell: readonly Extent[], ends: readonly RowEnd[]): Plan | null {
  if (cell.length > ends.length) return null;
  const plan: Plan = { ends: [...ends], marks: [] };
  for (const extent of byWeight(cell)) {
    if (!place(extent, plan)) return null;
  }
  return plan;
}

/**
 * As many items of a cell as leave a row free, the weightiest first, and one mark for the rest. Of a
 * cell that is crowded many times over, single items would say nothing: there only long bars stand by
 * themselves, since a cluster would hide what goes on under them.
 */
function planCluster(cell: readonly Extent[], ends: readonly RowEnd[]): Plan {
  const plan: Plan = { ends: [...ends], marks: [] };
  const isCrowded = cell.length > CROWDED * ends.length;
  const rest: Extent[] = [];
  for (const extent of byWeight(cell)) {
    const mayStand = isLong(extent) || !isCrowded;
    if (!mayStand || !placeBesideCluster(extent, plan)) rest.push(extent);
  }
  if (rest.length > 0) placeCluster(rest, plan);
  return plan;
}

/** Times the rows from which on a cell is crowded. */
const CROWDED = 3;

/** Places an item as long as another row stays free near it. */
function placeBesideCluster(extent: Extent, plan: Plan): boolean {
  const before = [...plan.ends];
  if (!place(extent, plan)) return false;
  const from = Math.floor(extent.x0 / MARK.cell) * MARK.cell;
  if (plan.ends.some((end) => end.mark + MARK.gap <= from)) return true;
  plan.ends = before;
  plan.marks.pop();
  return false;
}

function placeCluster(rest: readonly Extent[], plan: Plan): void {
  const middle = mean(rest.map((extent) => extent.anchor));
  const size = rest.length === 1 ? MARK.size : MARK.cluster;
  const at = clusterRow(plan.ends, middle - size / 2);
  const x0 = Math.max(middle - size / 2, (plan.ends[at] as RowEnd).mark + MARK.gap);
  const items = rest.map((extent) => extent.item).sort((a, b) => a - b);
  plan.marks.push({ at, mark: { items, x0, x1: x0 + size, squeezed: true, room: 0 } });
  plan.ends[at] = { mark: x0 + size, label: x0 + size, weight: Infinity };
}

/** Gives an item a row of the plan, one whose label it does not cover if there is one. */
function place(extent: Extent, plan: Plan): boolean {
  const at = bestRow(plan.ends, extent);
  if (at < 0) return false;
  const { item, x0, x1, weight, label } = extent;
  plan.marks.push({ at, mark: { items: [item], x0, x1, squeezed: false, room: 0 } });
  plan.ends[at] = { mark: x1, label: label === 0 ? x1 : Math.max(x1, x0 + MARK.size / 2 + MARK.label + label), weight };
  return true;
}

function bestRow(ends: readonly RowEnd[], extent: Extent): number {
  const start = extent.x0 - MARK.gap;
  const count = isLong(extent) ? ends.length - 1 : ends.length;
  let best = -1;
  let lightest = Infinity;
  for (let at = 0; at < count; at++) {
    const end = ends[at] as RowEnd;
    if (end.mark > start) continue;
    if (end.label <= start) return at;
    if (end.weight < lightest) [best, lightest] = [at, end.weight];
  }
  return best;
}

function clusterRow(ends: readonly RowEnd[], x0: number): number {
  const free = ends.findIndex((end) => end.mark + MARK.gap <= x0);
  return free < 0 ? ends.length - 1 : free;
}

function isLong({ x0, x1 }: Extent): boolean {
  return x1 - x0 > MARK.cell;
}

function byWeight(extents: readonly Extent[]): Extent[] {
  return extents.toSorted((a, b) => b.weight - a.weight || a.x0 - b.x0);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function measureRoom(row: Row): void {
  for (const [i, mark] of row.entries()) mark.room = (row[i + 1]?.x0 ?? Infinity) - mark.x0 - MARK.gap;
}
