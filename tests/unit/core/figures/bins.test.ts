import { describe, expect, test } from 'vitest';
import { dayOfIso, isoOfDay } from '../../../../src/core/dates/day.ts';
import { binAt, binsOf, type Unit } from '../../../../src/core/figures/bins.ts';

describe('the bin of a day', () => {
  test.each<[Unit, string, string, string]>([
    ['week', '2021-11-15', '2021-11-15', '2021-11-21'],
    ['week', '2021-11-21', '2021-11-15', '2021-11-21'],
    ['week', '1970-01-01', '1969-12-29', '1970-01-04'],
    ['week', '1969-12-28', '1969-12-22', '1969-12-28'],
    ['month', '2020-02-29', '2020-02-01', '2020-02-29'],
    ['month', '2021-12-31', '2021-12-01', '2021-12-31'],
    ['year', '2021-07-01', '2021-01-01', '2021-12-31'],
    ['decade', '1999-12-31', '1990-01-01', '1999-12-31'],
    ['century', '1999-12-31', '1900-01-01', '1999-12-31'],
    ['century', '2000-01-01', '2000-01-01', '2099-12-31'],
  ])('%s of %s', (unit, day, first, last) => {
    const { start, end } = binAt(unit, dayOfIso(day));
    expect([isoOfDay(start), isoOfDay(end)]).toEqual([first, last]);
  });

  test('before the year 0 decades go on backwards', () => {
    const { start, end } = binAt('decade', dayOfIso('-000005-06-01'));
    expect([isoOfDay(start), isoOfDay(end)]).toEqual(['-000010-01-01', '-000001-12-31']);
  });
});

test('the bins of a stretch follow each other without a gap and hold its first and last day', () => {
  for (const unit of ['week', 'month', 'year'] as const) {
    const [first, last] = [dayOfIso('2019-12-31'), dayOfIso('2022-03-01')];
    const bins = binsOf(unit, first, last);
    expect(bins.slice(1).every(({ start }, i) => start === (bins[i]?.end ?? 0) + 1)).toBe(true);
    expect(bins[0]?.start).toBeLessThanOrEqual(first);
    expect(bins.at(-1)?.start).toBeLessThanOrEqual(last);
    expect(bins.at(-1)?.end).toBeGreaterThanOrEqual(last);
  }
});
