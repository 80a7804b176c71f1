import { describe, expect, test } from 'vitest';
import { spread } from '../../../../src/core/figures/spread.ts';
import { fc } from '../../chance.ts';

describe('places are moved apart by as little as needed', () => {
  test.each<[number[], number, number[]]>([
    [[], 10, []],
    [[5], 10, [5]],
    [[0, 20], 10, [0, 20]],
    [[0, 4], 10, [-3, 7]],
    [[4, 0], 10, [7, -3]],
    [[0, 0, 0], 10, [-10, 0, 10]],
    [[0, 0, 12], 10, [-6, 4, 14]],
  ])('%j by %i', (wanted, gap, places) => {
    expect(spread(wanted, gap)).toEqual(places);
  });
});

test('no two are nearer than the gap, and their order is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 }), (wanted) => {
      const places = spread(wanted, 10);
      const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      for (const [i, member] of order.entries()) {
        const before = order[i - 1];
        if (before !== undefined)
          expect((places[member] ?? 0) - (places[before] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
      }
    }),
  );
});
