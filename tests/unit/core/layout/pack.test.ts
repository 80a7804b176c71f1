import { describe, expect, it } from 'vitest';
import { type Extent, MARK, packLane, type Row } from '../../../../src/core/layout/pack.ts';
import { fc } from '../../chance.ts';

/** A mark at a place; longer where `x1` says so. */
function at(x: number, extent: Partial<Extent> = {}): Extent {
  const x1 = extent.x1 ?? x + MARK.size;
  return { item: 0, x0: x, x1, anchor: x + MARK.size / 2, weight: 1, label: 0, ...extent };
}

const numbered = (extents: Extent[]) =>
  extents.toSorted((a, b) => a.x0 - b.x0).map((extent, item) => ({ ...extent, item }));

/** The items of each mark, row by row. */
const itemsIn = (rows: Row[]) => rows.map((row) => row.map(({ items }) => items));
const marksIn = (rows: Row[]) => rows.flat();

const lane = (most: number, width: number) =>
  fc
    .array(
      fc.record({
        x: fc.double({ min: 0, max: width, noNaN: true }),
        length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: width, noNaN: true })),
        weight: fc.integer({ min: 0, max: 5 }),
        label: fc.constantFrom(0, 96),
      }),
      { maxLength: most },
    )
    .map((drawn) =>
      numbered(drawn.map(({ x, length, ...rest }) => at(x, { x1: x + Math.max(MARK.size, length), ...rest }))),
    );
const rowCount = fc.integer({ min: 1, max: 12 });

describe('a lane', () => {
  it('keeps to its first row what has room there', () => {
    expect(itemsIn(packLane(numbered([at(0), at(40), at(80)]), 2))).toEqual([[[0], [1], [2]], []]);
  });

  it('puts what would touch into another row', () => {
    expect(itemsIn(packLane(numbered([at(0, { x1: 400 }), at(29), at(31)]), 4))).toEqual([[[0]], [[1]], [[2]], []]);
  });

  it('leaves as many bars their length as there are rows, where nothing begins under them', () => {
    const days = [at(0, { x1: 32 }), at(0, { x1: 32 })];
    const squeezed = (...extents: Extent[]) => marksIn(packLane(numbered(extents), 2)).map((mark) => mark.squeezed);
    expect(squeezed(...days)).toEqual([false, false]);
    expect(squeezed(...days, at(36))).toEqual([false, false, false]);
    expect(squeezed(...days, at(30))).toContain(true);
  });

  it('gives each label a row of its own as long as there is one', () => {
    const rows = packLane(numbered([at(0, { label: 96 }), at(40, { label: 96 }), at(80, { label: 96 })]), 2);
    expect(itemsIn(rows)).toEqual([[[0], [2]], [[1]]]);
  });

  it('has the label of the least weighty give way', () => {
    const rows = packLane(
      numbered([at(0, { label: 96, weight: 9 }), at(1, { label: 96, weight: 2 }), at(40, { label: 96 })]),
      2,
    );
    expect(itemsIn(rows)).toEqual([[[0]], [[1], [2]]]);
  });

  it('makes one cluster of a crowded cell, placed in the middle of what it hides', () => {
    const rows = packLane(numbered(Array.from({ length: 20 }, (_, i) => at(i))), 2);
    const [cluster, ...others] = marksIn(rows);
    expect(others).toEqual([]);
    expect(cluster?.items).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(((cluster?.x0 ?? 0) + (cluster?.x1 ?? 0)) / 2).toBeCloseTo(9.5 + MARK.size / 2);
  });

  it('leaves the weightiest of a full cell standing beside the cluster', () => {
    const rows = packLane(numbered(Array.from({ length: 5 }, (_, i) => at(i, { weight: i === 3 ? 9 : 1 }))), 2);
    expect(itemsIn(rows)).toEqual([[[3]], [[0, 1, 2, 4]]]);
  });

  it('leaves long bars standing beside a cluster', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => at(i / 2));
    const rows = packLane(numbered([at(0, { x1: 500 }), ...crowd]), 3);
    const bar = marksIn(rows).find(({ items, x1 }) => items.length === 1 && x1 === 500);
    expect(bar).toBeDefined();
    expect(marksIn(rows).map(({ items }) => items.length)).toContain(30);
  });

  it('never puts a long bar into its last row, where a cluster must find a place', () => {
    fc.assert(
      fc.property(lane(80, 2000), rowCount, (extents, rows) => {
        const last = packLane(extents, rows).at(-1) ?? [];
        expect(last.filter(({ x0, x1 }) => x1 - x0 > MARK.cell)).toEqual([]);
      }),
    );
  });

  it('loses no item and shows none twice', () => {
    fc.assert(
      fc.property(lane(150, 1500), rowCount, (extents, rows) => {
        const shown = marksIn(packLane(extents, rows)).flatMap(({ items }) => items);
        expect(shown.sort((a, b) => a - b)).toEqual(extents.map(({ item }) => item));
      }),
    );
  });

  it('has no two marks of a row touch, and tells each how much room it has', () => {
    fc.assert(
      fc.property(lane(150, 1500), rowCount, (extents, rows) => {
        for (const row of packLane(extents, rows)) {
          for (const [i, mark] of row.entries()) {
            const next = row[i + 1]?.x0 ?? Infinity;
            expect(next).toBeGreaterThanOrEqual(mark.x1 + MARK.gap - 1e-9);
            expect(mark.room).toBe(next - mark.x0 - MARK.gap);
          }
        }
      }),
    );
  });

  it('has as many marks as its width has room for, however many items there are', () => {
    const crowd = fc
      .array(fc.double({ min: 0, max: 800, noNaN: true }), { minLength: 3000, maxLength: 5000 })
      .map((xs) => numbered(xs.map((x) => at(x))));
    fc.assert(
      fc.property(crowd, rowCount, (extents, rows) => {
        const most = rows * ((800 + 2 * MARK.cell) / (MARK.size + MARK.gap) + 1);
        expect(marksIn(packLane(extents, rows)).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 10 },
    );
  });
});
