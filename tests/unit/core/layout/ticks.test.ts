import { describe, expect, it, test } from 'vitest';
import { dayOf, dayOfIso } from '../../../../src/core/dates/day.ts';
import { brokenAxis, linearAxis } from '../../../../src/core/layout/axis.ts';
import { durationInWords, type Scale, scaleOf } from '../../../../src/core/layout/ticks.ts';
import { fc } from '../../chance.ts';

const WIDTH = 1000;
/** What a letter of a label takes up at least: labels that end nearer to one another would be read as one. */
const LETTER = 6;

/** Labels of the days from one to another, both inclusive, on a chart of 1,000 px. */
function labels(from: string, to: string, width = WIDTH): string[] {
  const axis = linearAxis(dayOfIso(from), dayOfIso(to) + 1);
  return written(scaleOf(axis, { u0: 0, u1: axis.length }, width, 'en-GB'));
}

const written = ({ ticks }: Scale) => ticks.map(({ label }) => label).filter(Boolean);

describe('the finest step whose labels have room is', () => {
  test.each([
    ['days', '2021-11-01', '2021-11-08', ['1 Nov', '2 Nov', '3 Nov']],
    ['every second day, even and odd months alike', '2021-11-01', '2021-11-20', ['1 Nov', '3 Nov', '5 Nov']],
    ['five days', '2021-11-01', '2021-12-20', ['1 Nov', '6 Nov', '11 Nov']],
    ['ten days', '2021-11-01', '2022-01-31', ['1 Nov', '11 Nov', '21 Nov', '1 Dec']],
    ['months', '2021-03-01', '2021-12-31', ['Mar', 'Apr', 'May']],
    ['quarters', '2020-04-01', '2022-03-31', ['Apr', 'Jul', 'Oct', 'Jan 2021']],
    ['years', '2010-01-01', '2019-12-31', ['2010', '2011', '2012']],
    ['five years', '1990-01-01', '2029-12-31', ['1990', '1995', '2000']],
    ['centuries', '1000-01-01', '1999-12-31', ['1000', '1100', '1200']],
  ])('%s', (_, from, to, begin) => {
    // The first label tells the year as well, so that no scale is without one.
    const [first, ...rest] = labels(from, to);
    expect(first).toMatch(/\d{4}/);
    expect([first?.replace(/ \d{4}$/, '') ?? '', ...rest].slice(0, begin.length)).toEqual(begin);
  });

  test('told with the year where one begins', () => {
    expect(labels('2021-12-28', '2022-01-04')).toContain('1 Jan 2022');
  });
});

const from = fc.integer({ min: -700_000, max: 40_000 });
const cases = fc
  .record({
    first: from,
    length: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40_000 })),
    bounds: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
    broken: fc.boolean(),
    at: fc.double({ min: 0, max: 0.9, noNaN: true }),
    part: fc.double({ min: 0.01, max: 1, noNaN: true }),
    width: fc.integer({ min: 250, max: 2500 }),
  })
  .map(({ first, length, bounds, broken, at, part, width }) => {
    const days = bounds.map((share) => first + Math.floor(share * length));
    const shortening = { longerThan: Math.max(7, length / 6), to: Math.max(2, length / 18) };
    const axis = broken ? brokenAxis(days, first, first + length, shortening) : linearAxis(first, first + length);
    const u0 = at * axis.length;
    return { axis, view: { u0, u1: u0 + part * (axis.length - u0) }, width };
  });

describe('the labels of a scale', () => {
  it('never touch, at any zoom', () => {
    fc.assert(
      fc.property(cases, ({ axis, view, width }) => {
        const ticks = scaleOf(axis, view, width, 'en-GB').ticks.filter(({ label }) => label);
        for (const [i, tick] of ticks.slice(1).entries()) {
          const before = ticks[i] as (typeof ticks)[number];
          expect(tick.x).toBeGreaterThanOrEqual(before.x + before.label.length * LETTER);
        }
      }),
    );
  });

  it('never say the same twice in a row', () => {
    fc.assert(
      fc.property(cases, ({ axis, view, width }) => {
        const said = written(scaleOf(axis, view, width, 'en-GB'));
        expect(said.filter((label, i) => label === said[i - 1])).toEqual([]);
      }),
    );
  });

  it('stand within the picture and outside labelled breaks', () => {
    fc.assert(
      fc.property(cases, ({ axis, view, width }) => {
        const { ticks, breaks } = scaleOf(axis, view, width, 'en-GB');
        for (const { x, label } of ticks.filter((tick) => tick.label)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + label.length * LETTER).toBeLessThanOrEqual(width + 8);
          const inside = breaks.filter((gap) => gap.label && x > gap.x0 && x < gap.x1);
          expect(inside).toEqual([]);
        }
      }),
    );
  });

  it('name a year, wherever the view begins', () => {
    const views = fc.record({
      from: fc.double({ min: 15_000, max: 15_700, noNaN: true }),
      days: fc.double({ min: 10, max: 4000, noNaN: true }),
    });
    fc.assert(
      fc.property(views, ({ from, days }) => {
        const view = { u0: from, u1: from + days };
        const said = written(scaleOf(linearAxis(0, 20_000), view, 1200, 'en-GB'));
        expect(said.some((label) => /\d{4}/.test(label))).toBe(true);
      }),
    );
  });

  it('are few, however long the time', () => {
    fc.assert(
      fc.property(cases, ({ axis, view, width }) => {
        expect(scaleOf(axis, view, width, 'en-GB').ticks.length).toBeLessThan(width / 10 + axis.segments.length);
      }),
    );
  });
});

it('a break says how long it lasts', () => {
  const axis = brokenAxis([0, 4000], 0, 4001, { longerThan: 100, to: 50 });
  const { breaks } = scaleOf(axis, { u0: 0, u1: axis.length }, WIDTH, 'en-GB');
  expect(breaks.map(({ label }) => label)).toEqual(['11 years']);
});

it('a break too narrow for its words has none', () => {
  const axis = brokenAxis([0, 4000], 0, 4001, { longerThan: 100, to: 50 });
  const { breaks } = scaleOf(axis, { u0: 0, u1: axis.length }, 30, 'en-GB');
  expect(breaks.map(({ label }) => label)).toEqual(['']);
});

it('words of a break are never cut off at an edge', () => {
  fc.assert(
    fc.property(cases, ({ axis, view, width }) => {
      for (const { label, middle, x0, x1 } of scaleOf(axis, view, width, 'en-GB').breaks.filter((gap) => gap.label)) {
        const half = (label.length * LETTER) / 2;
        expect(middle - half).toBeGreaterThanOrEqual(Math.max(0, x0));
        expect(middle + half).toBeLessThanOrEqual(Math.min(width, x1));
      }
    }),
  );
});

test.each([
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [59, '8 weeks'],
  [60, '2 months'],
  [365, '12 months'],
  [700, '23 months'],
  [730, '2 years'],
  [10_958, '30 years'],
])('%i days last "%s"', (days, words) => {
  expect(durationInWords(days, 'en-GB')).toBe(words);
});

test('before year 1, years are round as they are written, and say their era', () => {
  const axis = linearAxis(dayOf(-1200), dayOf(1200));
  const { ticks } = scaleOf(axis, { u0: 0, u1: axis.length }, 800, 'en-GB');
  expect(ticks.map(({ label }) => label)).toEqual(['1000 BC', '500 BC', '1', '500', '1000']);
});
