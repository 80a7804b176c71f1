import { expect, test } from 'vitest';
import { countLags, LAG_BINS, sumOf } from '../../../../src/core/figures/lag-counts.ts';
import { lagsByArticle } from '../../../../src/core/figures/lags.ts';
import { fc } from '../../chance.ts';
import { timelineOf } from './topic.ts';

/** What one article of 1 December 2021 tells of events of these dates. */
const rowsOf = (...dates: string[]) =>
  countLags(lagsByArticle(timelineOf({ '2021-12-01': dates.map((date, i) => ({ event: `e${i}`, date })) })), 12);

test.each([
  ['2021-12-02', 0],
  ['2021-12-01', 1],
  ['2021-11-30', 2],
  ['2021-11-24', 2],
  ['2021-11-23', 3],
  ['2021-10-31', 3],
  ['2021-10-30', 4],
  ['2020-11-30', 4],
  ['2020-11-29', 5],
  ['2010', 6],
  ['2021-11-24/2021-11-30', 2],
])('an account of %s stands in stretch %i', (date, bin) => {
  const [all, own] = rowsOf(date);
  expect(own?.counts).toEqual(LAG_BINS.map((_, i) => Number(i === bin)));
  expect(all?.counts).toEqual(own?.counts);
});

test.each(['2021-11-23/2021-11-30', '2021-11-20/2021-12-05', '2021-11/..'])('one of %s stands in none', (date) => {
  expect(rowsOf(date).map(({ counts, unplaced }) => [Math.max(...counts), unplaced])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('the articles that tell most have rows, in order of publication, and everybody’s counts all', () => {
  const told = (count: number, day: string) =>
    Array.from({ length: count }, (_, i) => ({ event: `${day} ${i}`.replaceAll(' ', '-'), date: '2021-10-01' }));
  const timeline = timelineOf({
    '2021-11-01': told(2, 'a'),
    '2021-11-02': told(1, 'b'),
    '2021-11-03': told(3, 'c'),
  });
  const rows = countLags(lagsByArticle(timeline), 2);
  expect(rows.map((row) => [row.article?.id ?? 'all', sumOf(row)])).toEqual([
    ['all', 6],
    ['of-2021-11-01', 2],
    ['of-2021-11-03', 3],
  ]);
});

test('no account is lost or counted twice', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2020, 5, 1 + days)).toISOString());
  const date = fc.oneof(
    day.map((iso) => iso.slice(0, 10)),
    day.map((iso) => iso.slice(0, 7)),
    fc.constant('2021-03/..'),
  );
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 30 }), (dates) => {
      for (const row of rowsOf(...dates)) expect(sumOf(row)).toBe(dates.length);
    }),
  );
});
