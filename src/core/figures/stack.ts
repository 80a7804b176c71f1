/** From where to where something reaches, in px. */
export interface Extent {
  from: number;
  to: number;
}

/**
 * Stacks extents so that none touches another in its row: each goes into the lowest row that has room.
 * @param extents in the order in which they choose
 * @returns the row of each, from 0
 */
export function stack(extents: readonly Extent[]): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const found = rows.findIndex((row) => row.every(({ from, to }) => extent.to < from || extent.from > to));
    if (found === -1) return rows.push([extent]) - 1;
    rows[found]?.push(extent);
    return found;
  });
}
