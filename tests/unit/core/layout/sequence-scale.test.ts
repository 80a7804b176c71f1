import { expect, it, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { dateInWords } from '../../../../src/core/dates/words.ts';
import { makeChart } from '../../../../src/core/layout/chart.ts';
import type { Certainty, Item } from '../../../../src/core/layout/item.ts';
import type { View } from '../../../../src/core/layout/scene.ts';
import { sequenceScale } from '../../../../src/core/layout/sequence-scale.ts';
import { fc } from '../../chance.ts';
import { arbitraryItems } from './arbitrary-items.ts';
import { itemOf } from './items.ts';

const WIDTH = 1000;

const chartOf = (items: Item[]) =>
  makeChart(items, () => 0, 1, null, { reading: 'sequence', shortened: false, compact: false, rows: 18 });

function ticksOf(items: Item[], view?: View, width = WIDTH) {
  const { arrangement, whole, levelAt } = chartOf(items);
  const seen = view ?? whole;
  return sequenceScale(arrangement, levelAt(width / (seen.u1 - seen.u0)), seen, width, 'en-GB').ticks;
}

test.each<[string, Certainty, string]>([
  ['2021-11-10', 'exact', '10 Nov 2021'],
  ['2021-11-10/2021-12-03', 'exact', '10 Nov 2021'],
  ['2021-11-10/..', 'exact', '10 Nov 2021'],
  ['2021-11', 'within', 'November 2021'],
  ['2009', 'within', '2009'],
  ['2021-11-10~', 'about', 'about 10 November 2021'],
  ['2014/2016', 'exact', '2014\u2009–\u20092016'],
  ['2021-09/2021-11', 'exact', 'September\u2009–\u2009November 2021'],
  ['2021-10/2021-11-02', 'exact', 'October 2021 – 2 November 2021'],
  ['2014/..', 'exact', 'since 2014'],
  ['../2021-11-10', 'exact', 'until 10 November 2021'],
  ['2021-11-01', 'exact', '1 Nov 2021'],
  ['2021-12-31', 'exact', '31 Dec 2021'],
])('what is known as %s is told as it is known', (edtf, certainty, label) => {
  const { start, end } = parseEdtf(edtf);
  const item = itemOf({ id: 'a', start, end, certainty, when: dateInWords(parseEdtf(edtf)) });
  expect(ticksOf([item]).map((tick) => tick.label)).toEqual([label]);
});

it('tells a date where it changes', () => {
  const items = [0, 0, 0, 1, 1, 2].map((day, i) => itemOf({ id: `event-${i}`, start: day, end: day }));
  const marks = chartOf(items).arrangement.geometry;
  // Half a step before the mark of the first of that day.
  expect(ticksOf(items).map(({ u, label }) => [u + 0.5, label])).toEqual([
    [marks[0]?.u0, '1 Jan 1970'],
    [marks[3]?.u0, '2 Jan 1970'],
    [marks[5]?.u0, '3 Jan 1970'],
  ]);
});

it('tells the day where one of those at a place is known to the day', () => {
  const [month, day] = [
    itemOf({ id: 'month', start: 0, end: 30, certainty: 'within', when: 'January 1970' }),
    itemOf({ id: 'day', start: 0, end: 0 }),
  ];
  expect(ticksOf([month, day]).map(({ label }) => label)).toEqual(['1 Jan 1970']);
});

it('names the longer of two runs that have room for one label', () => {
  const items = [0, 1, 2, 2, 2, 2, 2, 2, 2, 2].map((day, i) => itemOf({ id: `event-${i}`, start: day, end: day }));
  expect(ticksOf(items, undefined, 300).map(({ label }) => label)).toEqual(['3 Jan 1970']);
});

it('leaves out a date whose words are still on their way', () => {
  const month = itemOf({ id: 'month', start: 0, end: 30, certainty: 'within', when: '' });
  expect(ticksOf([month, itemOf({ id: 'day', start: 40, end: 40 })]).map(({ label }) => label)).toEqual([
    '10 Feb 1970',
  ]);
});

const arbitraryViews = fc.record({
  items: arbitraryItems,
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 1, max: 20, noNaN: true }),
});

it('has room for every label', () => {
  fc.assert(
    fc.property(arbitraryViews, ({ items, at, zoom }) => {
      const { u0, u1 } = partOf(items, at, zoom);
      const ticks = ticksOf(items, { u0, u1 });
      for (const [i, { x, label }] of ticks.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + label.length * 7).toBeLessThanOrEqual(ticks[i + 1]?.x ?? WIDTH);
      }
    }),
  );
});

it('keeps its labels while it is panned', () => {
  fc.assert(
    fc.property(arbitraryViews, fc.double({ min: 0, max: 1, noNaN: true }), ({ items, at, zoom }, to) => {
      const [before, after] = [partOf(items, at, zoom), partOf(items, to, zoom)];
      const room = (20 * 7.2) / (WIDTH / (before.u1 - before.u0));
      const [from, until] = [Math.max(before.u0, after.u0), Math.min(before.u1, after.u1) - room];
      const inBoth = (view: View) =>
        ticksOf(items, view)
          .filter(({ u }) => u > from + 1e-9 && u < until)
          .map(({ u, label }) => [u, label]);
      expect(inBoth(after)).toEqual(inBoth(before));
    }),
  );
});

/** A part of all that there is, of a length that `zoom` tells. */
function partOf(items: Item[], at: number, zoom: number): View {
  const { u1 } = chartOf(items).whole;
  const u0 = at * (u1 - u1 / zoom);
  return { u0, u1: u0 + u1 / zoom };
}
