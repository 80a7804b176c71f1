import { describe, expect, it } from 'vitest';
import { brokenAxis, linearAxis, type TimeAxis } from '../../../../src/core/layout/axis.ts';
import { fc } from '../../chance.ts';

const FIRST = 18_000;
const LAST = 19_000;
const bounds = fc.array(fc.integer({ min: FIRST - 50, max: LAST + 50 }), { maxLength: 40 });
const shortening = fc.record({
  longerThan: fc.integer({ min: 1, max: 400 }),
  to: fc.integer({ min: 1, max: 40 }),
});
const axes = fc.oneof(
  fc.constant(linearAxis(FIRST, LAST)),
  fc.tuple(bounds, shortening).map(([days, set]) => brokenAxis(days, FIRST, LAST, set)),
);
const day = fc.double({ min: FIRST - 300, max: LAST + 300, noNaN: true });

const lengths = ({ segments }: TimeAxis) =>
  segments.map(({ day0, day1, u0, u1, shortened }) => [day1 - day0, u1 - u0, shortened]);

describe('an axis', () => {
  it('comes back to the day it was asked for, on the axis and beyond its ends', () => {
    fc.assert(
      fc.property(axes, day, (axis, asked) => {
        expect(axis.invert(axis.apply(asked))).toBeCloseTo(asked, 6);
      }),
    );
  });

  it('places a later day further on', () => {
    fc.assert(
      fc.property(axes, day, day, (axis, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(axis.apply(a) < axis.apply(b)).toBe(a < b);
      }),
    );
  });

  it('begins at 0, ends at its length, and has no gap and no overlap between', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        expect([axis.apply(FIRST), axis.segments[0]?.u0, axis.segments[0]?.day0]).toEqual([0, 0, FIRST]);
        expect(axis.apply(LAST)).toBeCloseTo(axis.length, 9);
        for (const [i, segment] of axis.segments.slice(1).entries()) {
          const before = axis.segments[i];
          expect([segment.day0, segment.u0]).toEqual([before?.day1, before?.u1]);
        }
      }),
    );
  });
});

describe('an axis with breaks', () => {
  it('draws what lies between two far days short, and each of the days whole', () => {
    const axis = brokenAxis([100, 200], 100, 201, { longerThan: 30, to: 10 });
    expect(lengths(axis)).toEqual([
      [1, 1, false],
      [99, 10, true],
      [1, 1, false],
    ]);
  });

  it('leaves a stretch alone that is just as long as allowed', () => {
    const axis = brokenAxis([100, 131], 100, 132, { longerThan: 30, to: 10 });
    expect(lengths(axis)).toEqual([[32, 32, false]]);
  });

  it('takes days in any order, twice, and outside its ends', () => {
    const axis = brokenAxis([200, 100, 200, -5000, 9000], 100, 201, { longerThan: 30, to: 10 });
    expect(lengths(axis).map(([, length]) => length)).toEqual([1, 10, 1]);
  });

  it('shortens every long stretch without a bound, and nothing else', () => {
    fc.assert(
      fc.property(bounds, shortening, (days, set) => {
        const axis = brokenAxis(days, FIRST, LAST, set);
        for (const { day0, day1, u0, u1, shortened } of axis.segments) {
          expect(u1 - u0).toBeCloseTo(shortened ? set.to : day1 - day0, 9);
          if (!shortened) continue;
          expect(day1 - day0).toBeGreaterThan(set.longerThan);
          expect(days.filter((bound) => bound >= day0 && bound < day1)).toEqual([]);
        }
      }),
    );
  });
});

it('an axis to scale makes every day as long as every other', () => {
  const axis = linearAxis(10, 20);
  expect([10, 11, 15, 20, 21].map(axis.apply)).toEqual([0, 1, 5, 10, 11]);
});
