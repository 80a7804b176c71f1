import { describe, expect, it } from 'vitest';
import { linearAxis } from '../../../../src/core/layout/axis.ts';
import { type Arrangement, anchorOf } from '../../../../src/core/layout/level.ts';
import { acrossFrom, MOST_K, viewAmong, viewOfDays, viewWith } from '../../../../src/core/layout/moves.ts';
import { fc } from '../../chance.ts';
import { itemOf } from './items.ts';

const LENGTH = 1000;
const WIDTH = 1200;

/** Events of a day each, by the day, in lanes given as lists of their positions. */
function arrangementOf(days: number[], lanes = [days.map((_, i) => i)]): Arrangement {
  return {
    axis: linearAxis(0, LENGTH),
    items: days.map((start) => itemOf({ id: `day-${start}`, start, end: start })),
    geometry: days.map((day) => ({ u0: day, u1: day + 1, openStart: false, openEnd: false })),
    lanes,
    weights: days.map(() => 1),
    labelled: true,
  };
}

describe('the view of some days', () => {
  const axis = linearAxis(0, LENGTH);
  it.each([
    ['as they are', 100, 200, { u0: 100, u1: 200 }],
    ['cut off at the ends', -50, 2000, { u0: 0, u1: LENGTH }],
    ['never less than half a day', 300, 300, { u0: 299.5, u1: 300 }],
    ['nor before the beginning', -20, -10, { u0: 0, u1: 0.5 }],
  ])('has them %s', (_, from, to, view) => {
    expect(viewOfDays(axis, from, to)).toEqual(view);
  });
});

describe('the view with an event', () => {
  const view = { u0: 400, u1: 500 };

  it.each([
    ['in sight', 450],
    ['just within the margin', 406],
  ])('is the one before where it is %s', (_, day) => {
    expect(viewWith(0, arrangementOf([day]), view, WIDTH)).toBeNull();
  });

  it.each([
    ['beside it', 700],
    ['in its margin', 401],
  ])('has it in the middle where it was %s', (_, day) => {
    const arrangement = arrangementOf([day]);
    const found = viewWith(0, arrangement, view, WIDTH);
    const anchor = anchorOf({ u0: day, u1: day + 1, openStart: false, openEnd: false });
    expect(((found?.u0 ?? 0) + (found?.u1 ?? 0)) / 2).toBeCloseTo(anchor);
    expect((found?.u1 ?? 0) - (found?.u0 ?? 0)).toBeCloseTo(100);
  });

  it('does not go beyond the ends', () => {
    expect(viewWith(0, arrangementOf([3]), view, WIDTH)).toEqual({ u0: 0, u1: 100 });
    expect(viewWith(0, arrangementOf([999]), view, WIDTH)).toEqual({ u0: 900, u1: LENGTH });
  });

  it('is none of an event that is not there, nor before the chart has a width', () => {
    expect(viewWith(-1, arrangementOf([700]), view, WIDTH)).toBeNull();
    expect(viewWith(0, arrangementOf([700]), view, 0)).toBeNull();
  });
});

describe('the view among events', () => {
  it('has all of them, and is nearer than the one before', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: LENGTH - 1 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(days, (unsorted) => {
        const arrangement = arrangementOf(unsorted.toSorted((a, b) => a - b));
        const all = { u0: 0, u1: LENGTH };
        const view = viewAmong([...unsorted.keys()], arrangement, all, WIDTH);
        const span = Math.max(...unsorted) - Math.min(...unsorted);
        expect(view === null).toBe(span * 1.5 >= LENGTH);
        if (!view) return;
        expect(view.u1 - view.u0).toBeLessThan(LENGTH);
        for (const place of arrangement.geometry) {
          expect(anchorOf(place)).toBeGreaterThanOrEqual(view.u0);
          expect(anchorOf(place)).toBeLessThanOrEqual(view.u1);
        }
      }),
    );
  });

  it('is none of events of one day, which no zoom takes apart', () => {
    expect(viewAmong([0, 1, 2], arrangementOf([5, 5, 5]), { u0: 0, u1: LENGTH }, WIDTH)).toBeNull();
  });

  it('is none where one is as near as zooming goes', () => {
    const width = WIDTH / MOST_K;
    expect(viewAmong([0, 1], arrangementOf([5, 6]), { u0: 4, u1: 4 + width / 2 }, WIDTH)).toBeNull();
  });
});

describe('the event across', () => {
  const arrangement = arrangementOf([10, 20, 30, 40, 50], [[0, 3], [], [1, 4], [2]]);
  it.each([
    ['the next lane that has one, down', 3, 1, 4],
    ['the nearest of it', 0, 1, 1],
    ['the lane above, up', 2, -1, 1],
    ['over an empty one, up', 4, -1, 3],
    ['none below the last', 2, 1, null],
    ['none above the first', 0, -1, null],
  ] as const)('is in %s', (_, at, by, expected) => {
    expect(acrossFrom(at, arrangement, by)).toBe(expected);
  });
});
