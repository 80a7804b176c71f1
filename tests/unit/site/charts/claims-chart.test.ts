import { scaleLinear, scaleUtc } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { claimsBySeries } from '../../../../src/core/figures/claims.ts';
import { placeClaims } from '../../../../src/site/charts/claim-places.ts';
import { claimsChart } from '../../../../src/site/charts/claims-chart.ts';
import { printChart } from '../../../../src/site/charts/print-chart.ts';
import { timelineOf } from '../../core/figures/topic.ts';

/** A chart of so many numbers of one series, a day each. */
function drawn(count: number, isNarrow: boolean) {
  const told = Array.from({ length: count }, (_, i) => ({
    event: `event-${i}`,
    date: new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10),
    figures: [{ series: 'ships', value: 10 + (i % 7) }],
  }));
  const timeline = timelineOf({ '2022-12-01': told });
  const [series] = claimsBySeries(timeline);
  if (!series) throw new Error('The timeline has no series.');
  return claimsChart(timeline, series, { width: isNarrow ? 344 : 920, isNarrow, language: 'en-GB' });
}

describe.each([
  ['wide', false],
  ['narrow', true],
])('%s', (_, isNarrow) => {
  test('few numbers have their words beside them', () => {
    expect(printChart(drawn(3, isNarrow), 'Ships')).toContain('News of 2022-12-01');
  });

  test('many have a point each, and a chart that is no higher for it', () => {
    const chart = drawn(200, isNarrow);
    const markup = printChart(chart, 'Ships');
    // Only the points, which are told one at a time, name their source.
    expect(markup.replace(/<g class="points">.*/s, '')).not.toContain('News of');
    expect(markup.match(/ data-action=/g)).toHaveLength(200);
    expect(chart.plot.height).toBe(drawn(31, isNarrow).plot.height);
    expect(chart.plot.height).toBeLessThan(300);
  });
});

/** Where claims of these numbers and days stand, on an axis of a px to a number and 700 px to a day. */
function placedAt(...told: [asOf: string, value: number][]) {
  const timeline = timelineOf({
    '2022-12-01': told.map(([asOf, value], i) => ({
      event: `event-${i}`,
      date: '2021-11-15',
      figures: [{ series: 'ships', value, asOf }],
    })),
  });
  const [series] = claimsBySeries(timeline);
  if (!series) throw new Error('The timeline has no series.');
  const x = scaleUtc([new Date('2021-11-15'), new Date('2021-11-16')], [0, 700]);
  return placeClaims(timeline, series.claims, { x, y: scaleLinear([0, 400], [400, 0]) });
}

/** Where claims of these numbers stand, all of one day. */
const placed = (...values: number[]) => placedAt(...values.map((value): [string, number] => ['2021-11-15', value]));

test.each([
  ['all of its time known: in its middle', '2021-11-15/2021-11-16', { from: 0, to: 1400, x: 700 }],
  ['no beginning: at the last day, an arrow before it', '../2021-11-15', { from: 320, to: 350, x: 350 }],
  ['no end: at the first day, an arrow after it', '2021-11-15/..', { from: 350, to: 380, x: 350 }],
])('where a mark stands that has %s', (_, asOf, place) => {
  expect(placedAt([asOf, 100])[0]).toMatchObject(place);
});

describe('marks that would hide one another', () => {
  test.each([
    ['two of one number', [100, 100]],
    ['three', [100, 100, 100]],
    ['one that another is moved onto', [100, 100, 110, 112, 300]],
  ])('are set apart in time, never in height: %s', (_, values) => {
    const marks = placed(...values);
    expect(marks.map(({ y }) => 400 - y).sort()).toEqual(values.toSorted());
    for (const [i, a] of marks.entries()) {
      for (const b of marks.slice(i + 1)) {
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(18 - 1e-9);
      }
    }
  });

  test('at an edge they stay in the chart', () => {
    const at = (day: string) => placedAt(...[1, 2, 3].map((): [string, number] => [day, 100])).map(({ x }) => x);
    expect(at('2021-11-14/..')).toEqual([0, 18, 36]);
    expect(at('2021-11-16')).toEqual([664, 682, 700]);
  });

  test('those that hide nothing stay where they belong, and so do too many', () => {
    expect(placed(100, 300).map(({ x }) => x)).toEqual([350, 350]);
    expect(new Set(placed(...Array.from({ length: 2000 }, () => 100)).map(({ x }) => x))).toEqual(new Set([350]));
  });
});
