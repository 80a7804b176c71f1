import { describe, expect, test } from 'vitest';
import { claimsBySeries } from '../../../../src/core/figures/claims.ts';
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
