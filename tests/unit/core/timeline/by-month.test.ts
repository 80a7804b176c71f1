import { expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { compareRanges } from '../../../../src/core/dates/historical-date.ts';
import { byMonth } from '../../../../src/core/timeline/by-month.ts';
import { mergeDates } from '../../../../src/core/timeline/merge-dates.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/model.ts';

/** Groups dates as `year month: dates`, the month 0 where a group has none. One of several is written `2021 or 2022`. */
function groups(...dates: string[]): string[] {
  const events = dates
    .map((edtf) => ({ id: edtf, date: mergeDates(edtf.split(' or ').map(parseEdtf)).date }) as TimelineEvent)
    .sort((a, b) => compareRanges(a.date, b.date));
  return byMonth(events).flatMap(({ year, months }) =>
    months.map(({ month, events: told }) => `${year} ${month ?? 0}: ${told.map((event) => event.id).join(' ')}`),
  );
}

test('days and months stand under their month', () => {
  expect(groups('2021-10-21', '2021-10', '2021-11-15')).toEqual(['2021 10: 2021-10 2021-10-21', '2021 11: 2021-11-15']);
});

test('a date without a month stands before the months of its year', () => {
  expect(groups('2021', '2021-01-05', '2021/2022')).toEqual(['2021 0: 2021 2021/2022', '2021 1: 2021-01-05']);
});

test('one that was over by the end of a year stands after them', () => {
  expect(groups('../2021', '2021-01-05', '2021')).toEqual(['2021 0: 2021', '2021 1: 2021-01-05', '2021 0: ../2021']);
});

test('in a year without months there is one group', () => {
  expect(groups('../2009', '2009')).toEqual(['2009 0: 2009 ../2009']);
});

test('some days of a month stand under it, in order', () => {
  expect(groups('2021-11-1X', '2021-11-05', '2021-12-01', '202X')).toEqual([
    '2020 0: 202X',
    '2021 11: 2021-11-05 2021-11-1X',
    '2021 12: 2021-12-01',
  ]);
});

test('a season stands among the months in which it begins', () => {
  expect(groups('2021-21', '2021-03', '2021-02')).toEqual(['2021 2: 2021-02', '2021 3: 2021-03 2021-21']);
});

test('an interval stands where it begins, at the precision of that end', () => {
  expect(groups('2021-10-18/2021-11-02', '2014/2021-10-22')).toEqual([
    '2014 0: 2014/2021-10-22',
    '2021 10: 2021-10-18/2021-11-02',
  ]);
});

test('an interval with an open beginning stands where it ends', () => {
  expect(groups('../2022-01-28')).toEqual(['2022 1: ../2022-01-28']);
});

test('one of several dates stands where the earliest does, at its precision', () => {
  expect(groups('-0218 or -0217')).toEqual(['-218 0: -0218 or -0217']);
  expect(groups('2021-11-14 or 2022')).toEqual(['2021 11: 2021-11-14 or 2022']);
  expect(groups('2021 or 2022-03')).toEqual(['2021 0: 2021 or 2022-03']);
});

test('of which one is open to the past, it stands where the latest ends', () => {
  expect(groups('../2020 or 2021-05')).toEqual(['2021 5: ../2020 or 2021-05']);
});
