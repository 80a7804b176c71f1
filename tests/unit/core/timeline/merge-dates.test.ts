import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/dates/day.ts';
import { formatRange, parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { hull, intersection } from '../../../../src/core/dates/historical-date.ts';
import { mergeDates } from '../../../../src/core/timeline/merge-dates.ts';
import { fc } from '../../chance.ts';

const merge = (...forms: string[]) => mergeDates(forms.map((form) => parseEdtf(form)));

describe('accounts that share days give the days that they share', () => {
  test.each([
    [['2021-11-15'], '2021-11-15'],
    [['2021-11-15', '2021-11-15'], '2021-11-15'],
    [['2021-11', '2021-11-15'], '2021-11-15'],
    [['2021-11-15', '2021', '2021-23'], '2021-11-15'],
    [['2021-11-15~', '2021-11-15'], '2021-11-15'],
    [['2021-11-15~', '2021-11'], '2021-11-15~'],
    [['2021-11-15/2021-11-15', '2021'], '2021-11-15/2021-11-15'],
    [['2021-10/..', '2021-11/..'], '2021-11/..'],
    [['2021-10/..', '../2022-01-30'], '2021-10/2022-01-30'],
    [['2021-10/2021-12', '2021-11/2022'], '2021-11/2021-12'],
    [['../2021-11-15', '2021-11-15/..'], '2021-11-15'],
    [['2021-10-18/2021-10-21', '2021-10-20/2021-10-25'], '2021-10-20/2021-10-21'],
    [['2021-23', '2021-11/2022-01'], '2021-11/2021-23'],
    [['2021-23/2022-01', '2021-08/2021-23'], '2021-23'],
    [['2021-10/2022-01', '2021-08/2021-10'], '2021-10'],
  ])('%s: %s', (forms, edtf) => {
    const { date, disputed } = merge(...forms);
    expect({ edtf: date.edtf, disputed }).toEqual({ edtf, disputed: false });
  });
});

describe('accounts without a common day are disputed, and every date is kept', () => {
  test.each([
    [['2021-11-14', '2021-11-16'], '[2021-11-14,2021-11-16]', '2021-11-14/2021-11-16'],
    [['2021-11-16', '2021-11-14', '2021-11-16~'], '[2021-11-14,2021-11-16]', '2021-11-14/2021-11-16'],
    [['2021-10', '2021-12'], '[2021-10-01..2021-10-31,2021-12-01..2021-12-31]', '2021-10-01/2021-12-31'],
    [['../2020', '2021/..'], '[..2020-12-31,2021-01-01..]', '2020-12-31/2021-01-01'],
    [['../2019', '2020-05', '2021/..'], undefined, '2019-12-31/2021-01-01'],
    [['2021-11-14/2021-11-15', '2021-11-15/2021-11-16', '2021-11-16/2021-11-17'], undefined, '2021-11-14/2021-11-17'],
  ])('%s', (forms, edtf, bounds) => {
    const { date, disputed } = merge(...forms);
    expect(disputed).toBe(true);
    expect(date.precision).toBe('set');
    if (edtf) expect(date.edtf).toBe(edtf);
    expect(formatRange(date)).toBe(bounds);
    expect(date.members?.map((member) => formatRange(member))).toHaveLength(
      new Set(forms.map((form) => formatRange(parseEdtf(form)))).size,
    );
  });

  test('a disputed date is open where one of the accounts is', () => {
    expect(merge('../2020', '2021-05').date).toMatchObject({ startBound: 'open', endBound: 'known', start: null });
    expect(merge('2020', '2021-05/').date).toMatchObject({ startBound: 'known', endBound: 'open', end: null });
    expect(merge('../2020', '2021-05/..').date).toMatchObject({ startBound: 'open', endBound: 'open' });
  });
});

const day = fc.integer({ min: dayOf(2021), max: dayOf(2021, 2, 1) });
const date = fc
  .tuple(day, day, fc.constantFrom('day', 'range', 'range', 'from', 'to'))
  .map(([a, b, kind]) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b)];
    if (kind === 'day') return formatRange({ start, end: start });
    return formatRange({ start: kind === 'to' ? null : start, end: kind === 'from' ? null : end });
  })
  .map((form) => parseEdtf(form));

test('an agreed date lies within every account; a disputed one spans them all, and never stands nowhere', () => {
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 6 }), (dates) => {
      const { date: merged, disputed } = mergeDates(dates);
      const bounds = { start: merged.start, end: merged.end };
      const all = hull(dates);
      if (disputed) expect(bounds).not.toEqual({ start: null, end: null });
      if (disputed && (all.start !== null || all.end !== null)) expect(bounds).toEqual(all);
      else if (disputed) for (const each of dates) expect(intersection(bounds, each)).not.toBeNull();
      else for (const each of dates) expect(intersection(bounds, each)).toEqual(bounds);
    }),
    { numRuns: 500 },
  );
});

test('the order of the accounts changes neither the days nor whether they are disputed', () => {
  const shuffled = fc
    .array(date, { minLength: 1, maxLength: 6 })
    .chain((dates) => fc.tuple(fc.constant(dates), fc.shuffledSubarray(dates, { minLength: dates.length })));
  fc.assert(
    fc.property(shuffled, ([dates, others]) => {
      const [one, other] = [mergeDates(dates), mergeDates(others)];
      expect(other.disputed).toBe(one.disputed);
      expect([other.date.start, other.date.end]).toEqual([one.date.start, one.date.end]);
      if (one.disputed) expect(other.date.edtf).toBe(one.date.edtf);
    }),
    { numRuns: 500 },
  );
});
