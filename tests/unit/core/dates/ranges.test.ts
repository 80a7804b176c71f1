import { describe, expect, test } from 'vitest';
import { type Day, dateOfDay, dayOf, dayOfIso, daysInMonth, isoOfDay } from '../../../../src/core/dates/day.ts';
import { formatDay, formatRange, parseEdtf } from '../../../../src/core/dates/edtf.ts';
import {
  compareRanges,
  type DateRange,
  hull,
  intersection,
  overlaps,
} from '../../../../src/core/dates/historical-date.ts';
import { fc } from '../../chance.ts';

const [FIRST, LAST] = [dayOf(-9999), dayOf(9999, 12, 31)];
// Close together, so that ranges touch, overlap and miss each other; and now and then far away.
const day = fc.oneof(fc.integer({ min: 18_940, max: 18_960 }), fc.integer({ min: FIRST, max: LAST }));
const closed = fc.tuple(day, day).map(([a, b]): DateRange => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const range = fc
  .tuple(closed, fc.constantFrom('closed', 'from', 'to', 'open'))
  .map(([{ start, end }, kind]): DateRange => {
    return {
      start: kind === 'to' || kind === 'open' ? null : start,
      end: kind === 'from' || kind === 'open' ? null : end,
    };
  });

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;
const year = fc.integer({ min: -9999, max: 9999 });
// The syntax of level 2 wants a digit that can be: 2021-X3 is the third month of nothing but 03.
const openDigits = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.constantFrom('', '-03', '-1X', '-XX', '-0X', '-X2'),
    fc.subarray([1, 2, 3]),
  )
  .map(([y, month, open]) => [...String(y)].map((digit, i) => (open.includes(i) ? 'X' : digit)).join('') + month);
const single = fc.oneof(
  year.map(four),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${four(y)}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, code]) => `${four(y)}-${code}`),
  day.map(formatDay),
  openDigits,
);
const qualified = fc.tuple(single, fc.constantFrom('', '', '~', '?', '%')).map(([text, mark]) => text + mark);

describe('days', () => {
  test('a day is midnight UTC, whatever the time zone of the machine', () => {
    expect(new Date(2021, 10, 15).getTimezoneOffset()).not.toBe(0);
    expect(dayOf(1970)).toBe(0);
    expect(isoOfDay(dayOf(2021, 11, 15))).toBe('2021-11-15');
    expect(dateOfDay(dayOf(2021, 11, 15)).toISOString()).toBe('2021-11-15T00:00:00.000Z');
    expect(isoOfDay(dayOf(2021, 3, 0))).toBe('2021-02-28');
    expect(isoOfDay(dayOf(99, 1, 1))).toBe('0099-01-01');
  });

  test('dayOfIso is the inverse of isoOfDay', () => {
    fc.assert(
      fc.property(day, (at) => {
        expect(dayOfIso(isoOfDay(at))).toBe(at);
      }),
    );
    expect(dayOfIso('yesterday')).toBeNaN();
  });

  test.each([
    [2021, 2, 28],
    [2020, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [-4, 2, 29],
    [2021, 12, 31],
    [2021, 0, 0],
    [2021, 13, 0],
  ])('the month %i-%i has %i days', (y, month, days) => {
    expect(daysInMonth(y, month)).toBe(days);
  });
});

describe('parsing', () => {
  test('no date ends before it begins', () => {
    fc.assert(
      fc.property(qualified, (text) => {
        const { start, end } = parseEdtf(text);
        expect(start).toBeLessThanOrEqual(end as Day);
      }),
      { numRuns: 500 },
    );
  });

  test('an interval reaches from the first day of its one end to the last day of the other, or is refused', () => {
    fc.assert(
      fc.property(qualified, qualified, (from, to) => {
        const [first, last] = [parseEdtf(from), parseEdtf(to)];
        const runsOn = (first.start as Day) <= (last.end as Day);
        if (!runsOn) {
          expect(() => parseEdtf(`${from}/${to}`)).toThrow('ends before it begins');
          return;
        }
        const { start, end, approximate, uncertain } = parseEdtf(`${from}/${to}`);
        expect([start, end]).toEqual([first.start, last.end]);
        expect(approximate).toBe(first.approximate || last.approximate);
        expect(uncertain).toBe(first.uncertain || last.uncertain);
      }),
    );
  });

  test('parseEdtf gives back the bounds that formatRange was given', () => {
    const known = range.filter(({ start, end }) => start !== null || end !== null);
    fc.assert(
      fc.property(known, ({ start, end }) => {
        expect(parseEdtf(formatRange({ start, end }))).toMatchObject({ start, end });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ start: 0, end: 0 }, '1970-01-01'],
    [{ start: 0, end: 1 }, '1970-01-01/1970-01-02'],
    [{ start: null, end: 0 }, '../1970-01-01'],
    [{ start: 0, end: null }, '1970-01-01/..'],
    [{ start: dayOf(-44, 3, 15), end: dayOf(-44, 3, 15) }, '-0044-03-15'],
    [{ start: dayOf(12), end: dayOf(12) }, '0012-01-01'],
  ])('%o is spelled %s', (bounds, text) => {
    expect(formatRange(bounds)).toBe(text);
  });
});

describe('ranges', () => {
  test('the order does not matter to an intersection', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(intersection(a, b)).toEqual(intersection(b, a));
      }),
    );
  });

  test('nor does the grouping', () => {
    const meet = (a: DateRange | null, b: DateRange | null) => a && b && intersection(a, b);
    fc.assert(
      fc.property(range, range, range, (a, b, c) => {
        expect(meet(meet(a, b), c)).toEqual(meet(a, meet(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  test('a range intersected with itself is itself', () => {
    fc.assert(
      fc.property(range, (a) => {
        expect(intersection(a, a)).toEqual(a);
      }),
    );
  });

  test('a day is in the intersection where it is in both, and nowhere else', () => {
    const has = ({ start, end }: DateRange, at: Day) => (start ?? -Infinity) <= at && at <= (end ?? Infinity);
    fc.assert(
      fc.property(range, range, day, (a, b, at) => {
        const both = intersection(a, b);
        expect(both !== null && has(both, at)).toBe(has(a, at) && has(b, at));
        expect(overlaps(a, b)).toBe(both !== null);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['2021-11', '2021-11-30/2021-12', true],
    ['2021-11', '2021-12', false],
    ['../2021-11-15', '2021-11-15/..', true],
    ['../2021-11-14', '2021-11-15/..', false],
  ])('%s and %s share a day: %s', (a, b, shared) => {
    expect(overlaps(parseEdtf(a), parseEdtf(b))).toBe(shared);
    expect(overlaps(parseEdtf(b), parseEdtf(a))).toBe(shared);
  });

  test('a hull holds every range, and its ends are ends of theirs', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1 }), (ranges) => {
        const whole = hull(ranges);
        for (const each of ranges) expect(intersection(whole, each)).toEqual(each);
        expect(ranges.map((each) => each.start)).toContain(whole.start);
        expect(ranges.map((each) => each.end)).toContain(whole.end);
      }),
    );
  });

  test('of no ranges the hull is open at both ends', () => {
    expect(hull([])).toEqual({ start: null, end: null });
  });

  test('any two ranges are in order, and order carries over', () => {
    const sign = (a: DateRange, b: DateRange) => Math.sign(compareRanges(a, b));
    fc.assert(
      fc.property(range, range, range, (a, b, c) => {
        expect(sign(a, a)).toBe(0);
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('ranges come by when they may begin, then by when they end', () => {
    const forms = ['2021-11/..', '2021', '2021-11-15', '../2020', '2021-11', '2020-12-31', '2021-12', '2021/..'];
    const sorted = forms.map(parseEdtf).sort(compareRanges);
    expect(sorted.map(({ edtf }) => edtf)).toEqual([
      '../2020',
      '2020-12-31',
      '2021',
      '2021/..',
      '2021-11',
      '2021-11/..',
      '2021-11-15',
      '2021-12',
    ]);
  });
});
