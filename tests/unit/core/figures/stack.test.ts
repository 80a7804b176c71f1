import { expect, test } from 'vitest';
import { stack } from '../../../../src/core/figures/stack.ts';
import { fc } from '../../chance.ts';

const extents = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }));

test.each([
  ['apart: one row', extents([0, 1], [2, 3]), [0, 0]],
  ['the same: on top of each other', extents([0, 1], [0, 1], [0, 1]), [0, 1, 2]],
  ['touching: another row', extents([0, 1], [1, 2]), [0, 1]],
  ['a gap below is filled', extents([0, 1], [0, 5], [3, 4]), [0, 1, 0]],
])('%s', (_, given, rows) => {
  expect(stack(given)).toEqual(rows);
});

test('no two of a row touch', () => {
  const extent = fc.tuple(fc.nat(100), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 40 }), (given) => {
      const rows = stack(given);
      for (const [i, a] of given.entries()) {
        for (const [j, b] of given.entries()) {
          if (i < j && rows[i] === rows[j]) expect(a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }),
  );
});
