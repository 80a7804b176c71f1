import { describe, expect, it } from 'vitest';
import { drawColumns, drawOverview, OVERVIEW } from '../../../../src/core/layout/draw-overview.ts';
import { COLUMNS, columnsOfKinds, type Era, overviewOf } from '../../../../src/core/layout/overview.ts';
import { type SvgNode, svgToString } from '../../../../src/core/layout/svg-node.ts';
import { fc } from '../../chance.ts';
import { arbitraryItems } from './arbitrary-items.ts';
import { itemOf } from './items.ts';

const eras: Era[] = [
  { label: 'Quiet', day0: 0, day1: 10_000, share: 1 },
  { label: 'Busy', day0: 10_000, day1: 10_100, share: 3 },
];
const someEras = fc.constantFrom<Era[]>(
  [],
  eras,
  eras.map((era) => ({ ...era, day0: era.day0 + 8200, day1: era.day1 + 8200 })),
);

/** The columns of one kind, read from its path. */
function boxesOf({ attributes }: SvgNode): { y: number; height: number }[] {
  const boxes = String(attributes.d).matchAll(/M[\d.]+,(-?[\d.]+)h[\d.]+v(-?[\d.]+)h-[\d.]+z/g);
  return [...boxes].map(([, y, height]) => ({ y: Number(y), height: Number(height) }));
}

describe('an overview', () => {
  it('counts every item once, under its kind', () => {
    fc.assert(
      fc.property(arbitraryItems, someEras, (items, withEras) => {
        const { columns, most } = overviewOf(items, withEras, 3);
        for (const kind of [0, 1, 2]) {
          const counted = columns.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
          expect(counted).toBe(items.filter((item) => item.kind === kind).length);
        }
        for (const { counts, total } of columns) {
          expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
          expect(total).toBeGreaterThan(0);
          expect(total).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('gives each era the width that it asks for, to scale in itself', () => {
    const { axis } = overviewOf([itemOf({ id: 'a', start: 5000, end: 5000 })], eras, 1);
    expect([0, 5000, 10_000, 10_050, 10_100].map(axis.apply)).toEqual([0, 0.125, 0.25, 0.625, 1]);
    expect(axis.invert(0.625)).toBe(10_050);
  });

  it('stretches the first and the last era over what lies outside, and fills gaps between eras', () => {
    const gapped: Era[] = [
      { label: 'a', day0: 100, day1: 200, share: 1 },
      { label: 'b', day0: 300, day1: 400, share: 1 },
    ];
    const items = [itemOf({ id: 'early', start: 50, end: 50 }), itemOf({ id: 'late', start: 390, end: 499 })];
    const { axis, eras: stretched } = overviewOf(items, gapped, 1);
    expect(stretched.map(({ day0, day1 }) => [day0, day1])).toEqual([
      [50, 300],
      [300, 500],
    ]);
    expect([50, 300, 500].map(axis.apply)).toEqual([0, 0.5, 1]);
  });

  it('has one era of everything where there are none, and stands where there are no items', () => {
    const { eras: one } = overviewOf([itemOf({ id: 'a', start: 3, end: 9 })], [], 1);
    expect(one.map(({ day0, day1 }) => [day0, day1])).toEqual([[3, 10]]);
    expect(overviewOf([], [], 1).columns).toEqual([]);
  });

  it('says when it begins where there are no eras', () => {
    const overview = overviewOf([itemOf({ id: 'a', start: 400, end: 900 })], [], 1);
    const markup = drawOverview(overview, [{ colour: 'blue' }], 'en-GB')
      .map(svgToString)
      .join('');
    expect(markup).toContain('>Feb 1971<');
  });

  it('counts an item with an open end by the end that is known', () => {
    const open = [itemOf({ id: 'since', start: 10_050, end: null }), itemOf({ id: 'until', start: null, end: 10_050 })];
    expect(overviewOf(open, eras, 1).columns.map(({ total }) => total)).toEqual([2]);
  });

  it('counts an item in the middle of its days', () => {
    const axisOf = [itemOf({ id: 'first', start: 0, end: 0 }), itemOf({ id: 'last', start: 159, end: 159 })];
    const xOf = (start: number, end: number) => {
      return columnsOfKinds([itemOf({ id: 'a', start, end })], overviewOf(axisOf, [], 1), 1)[0]?.x;
    };
    // A column a day.
    expect([xOf(40, 40), xOf(40, 50), xOf(0, 159)]).toEqual([40 / COLUMNS, 45 / COLUMNS, 80 / COLUMNS]);
  });

  it('draws some of its items where all of them stand, and no higher', () => {
    const items = [1000, 1000, 1000, 9000].map((start, i) => itemOf({ id: `event-${i}`, start, end: start, kind: 0 }));
    const all = overviewOf(items, eras, 1);
    const some = columnsOfKinds(items.slice(1), all, 1);
    const xs = (columns: { x: number }[]) => columns.map(({ x }) => x);
    expect(xs(some)).toEqual(xs(all.columns));
    const [high, low] = [all.columns, some].map((columns) => {
      const [path] = drawColumns({ columns, most: all.most }, [{ colour: 'blue' }]);
      return boxesOf(path as SvgNode).map(({ height }) => height);
    });
    expect(low?.[0]).toBeLessThan(high?.[0] ?? 0);
    expect(low?.[1]).toBe(high?.[1]);
  });

  it('is drawn within its height, every column at least as high as can be seen', () => {
    fc.assert(
      fc.property(arbitraryItems, someEras, (items, withEras) => {
        const kinds = (['blue', 'red', 'green'] as const).map((colour) => ({ colour }));
        const overview = overviewOf(items, withEras, 3);
        const columns = drawOverview(overview, kinds, 'en-GB').find(({ attributes }) => attributes.class === 'columns');
        const boxes = (columns?.children ?? []).flatMap((path) => (typeof path === 'string' ? [] : boxesOf(path)));
        expect(boxes.length).toBeGreaterThan(0);
        for (const { y, height } of boxes) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(OVERVIEW.columns + 0.05);
        }
        expect(Math.min(...boxes.map(({ y }) => OVERVIEW.columns - y))).toBeGreaterThan(1);
      }),
    );
  });
});
