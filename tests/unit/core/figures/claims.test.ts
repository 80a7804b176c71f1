import { describe, expect, test } from 'vitest';
import { boundsOf, type ClaimSeries, claimsBySeries, extremes, pointOf } from '../../../../src/core/figures/claims.ts';
import { type FigureDraft, timelineOf } from './topic.ts';

const TIMELINE = timelineOf({
  '2021-12-02': [
    {
      event: 'count',
      figures: [
        { series: 'ships', value: 9, asOf: '2021-12' },
        { series: 'sailors', value: 400 },
      ],
    },
  ],
  '2021-11-20': [
    { event: 'count', figures: [{ series: 'ships', value: 12, approx: true, asOf: '2021-12' }] },
    { event: 'earlier', date: '2021-10-01', figures: [{ series: 'ships', low: 5 }] },
  ],
});
const ships = claimsBySeries(TIMELINE)[0] as ClaimSeries;

test('numbers share a series with what measures the same, in the order of the topic, and none is empty', () => {
  expect(claimsBySeries(TIMELINE).map(({ id, claims }) => `${id}: ${claims.length}`)).toEqual([
    'ships: 3',
    'sailors: 1',
  ]);
});

test('claims come in order of what they hold for, then of publication', () => {
  expect(ships.claims.map(({ figure, article }) => `${pointOf(figure)} ${article.id}`)).toEqual([
    '5 of-2021-11-20',
    '12 of-2021-11-20',
    '9 of-2021-12-02',
  ]);
});

test('a number without a date holds for the day of its event, and says that it has none', () => {
  const [undated, dated] = ships.claims;
  expect([undated?.asOf.edtf, undated?.isDated]).toEqual(['2021-10-01', false]);
  expect([dated?.asOf.edtf, dated?.isDated]).toEqual(['2021-12', true]);
});

test('the lowest and the highest are those of the points', () => {
  const { lowest, highest } = extremes(ships);
  expect([pointOf(lowest.figure), pointOf(highest.figure)]).toEqual([5, 12]);
});

describe('a figure stands at its value, in the middle of its range, or at the one limit that it gives', () => {
  test.each<[Omit<FigureDraft, 'series' | 'asOf'>, number, number, number]>([
    [{ value: 7 }, 7, 7, 7],
    [{ low: 4, high: 10 }, 4, 7, 10],
    [{ low: 4, value: 5, high: 10 }, 4, 5, 10],
    [{ low: 4 }, 4, 4, 4],
    [{ high: 10 }, 10, 10, 10],
    [{ value: 0 }, 0, 0, 0],
  ])('%o', (figure, low, point, high) => {
    const whole = { series: 'ships', ...figure };
    expect({ ...boundsOf(whole), point: pointOf(whole) }).toEqual({ low, point, high });
  });
});
