import { describe, expect, test } from 'vitest';
import { isoOfDay } from '../../../../src/core/dates/day.ts';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { type Activity, type ActivityOptions, activityOf, totals } from '../../../../src/core/figures/activity.ts';
import { type AccountDraft, timelineOf } from './topic.ts';

const WEEKS: ActivityOptions = { least: 'week', most: 40, within: parseEdtf('2021-11-01/2021-11-28') };

function count(dates: (string | AccountDraft)[], options: ActivityOptions): Activity | null {
  const events = dates.map((date, i) => (typeof date === 'string' ? { event: `e${i}`, date } : date));
  return activityOf(timelineOf({ '2022-01-01': events }), options);
}

/** Cells as `first day kind count`. */
function cells(activity: Activity | null): string[] {
  const first = (bin: number) => isoOfDay(activity?.bins[bin]?.start ?? 0);
  return activity?.cells.map(({ bin, kind, events }) => `${first(bin)} ${kind} ${events.length}`) ?? [];
}

test('events are counted by kind and week, every week of the stretch having its bin', () => {
  const activity = count(
    ['2021-11-15', '2021-11-16', { event: 'x', date: '2021-11-15', kind: 'talks' }, '2021-11-01'],
    WEEKS,
  );
  expect(cells(activity)).toEqual(['2021-11-01 words 1', '2021-11-15 talks 1', '2021-11-15 words 2']);
  expect(activity?.bins).toHaveLength(4);
  expect(activity && totals(activity)).toEqual([1, 0, 3, 0]);
  expect(activity?.kinds).toEqual(['talks', 'words']);
});

describe('an event counts where it is known to lie in one bin, and is named otherwise', () => {
  test.each([
    ['2021-11-15/2021-11-21', true],
    ['2021-11-15/2021-11-22', false],
    ['2021-11', false],
    ['../2021-11-15', false],
    ['2021-11-15/..', false],
    ['2021-11-28', true],
  ])('%s', (date, isPlaced) => {
    const activity = count([date, '2021-11-02'], WEEKS);
    expect(activity?.unplaced.map((event) => event.date.edtf)).toEqual(isPlaced ? [] : [date]);
  });
});

test('what lies outside the stretch is not of it', () => {
  const activity = count(['2021-10-31', '2021-11-29', '2021-11-02'], WEEKS);
  expect(cells(activity)).toEqual(['2021-11-01 words 1']);
  expect(activity?.unplaced).toEqual([]);
});

test('every event of the stretch is in exactly one cell or named as in none', () => {
  const activity = count(['2021-11-02', '2021-11', '2021-11-20', '2021/..'], WEEKS);
  const placed = activity?.cells.flatMap(({ events }) => events) ?? [];
  expect([...placed, ...(activity?.unplaced ?? [])].map(({ id }) => id).sort()).toEqual(['e0', 'e1', 'e2', 'e3']);
});

describe('the unit is the shortest that gives few enough bins', () => {
  test.each([
    [['2021-11-15', '2022-11-15'], 60, 'week'],
    [['2021-11-15', '2022-11-15'], 20, 'month'],
    [['1990', '2022'], 40, 'year'],
    [['1990', '2022'], 20, 'decade'],
    [['1200', '2022'], 20, 'century'],
    [['0001', '2022'], 20, 'century'],
  ])('%j in at most %i', (dates, most, unit) => {
    expect(count(dates, { least: 'week', most })?.unit).toBe(unit);
  });

  test('bins that are left out do not count', () => {
    const activity = count(['1850', '2022'], { least: 'year', most: 20, onlyFull: true });
    expect(activity?.unit).toBe('year');
    expect(activity?.bins.map(({ start }) => isoOfDay(start))).toEqual(['1850-01-01', '2022-01-01']);
  });
});

test('where no event lies in a bin there is nothing to show', () => {
  expect(count(['../2021'], { least: 'year', most: 20 })).toBeNull();
});
