import { expect, test } from 'vitest';
import { buildTimeline } from '../../../src/core/timeline/build-timeline.ts';
import { countsOf } from '../../../src/site/counts.ts';
import { sourceOf } from '../core/timeline/sources.ts';

/** The counts of a topic with an event on each date, in plain spaces: those of a range are `Intl`'s. */
function counts(...dates: string[]): string[] {
  const events = dates.map((date, i) => ({ event: `event-${i}`, date }));
  return countsOf(buildTimeline(sourceOf([{ id: 'article', events }]))).map((text) => text.replaceAll(/\s/g, ' '));
}

test('events, accounts and articles are counted', () => {
  expect(counts('2021-11', '2021-12').slice(0, 3)).toEqual(['2 events', '2 accounts', '1 article']);
});

test.each([
  ['days and months', ['2021-10-18', '2022-01'], 'Oct 2021 – Jan 2022'],
  ['days of one month', ['2021-10-18', '2021-10-20'], 'Oct 2021'],
  ['years', ['-0813', '-0217-03', '2015'], '814 BC – 2015 AD'],
  ['a decade and a season', ['199X', '2021-21'], '1990 – 2021'],
  ['a year and a day', ['1609', '1761-06-06'], '1609 – Jun 1761'],
  ['a month and a year', ['1054-07', '1259'], 'Jul 1054 – 1259'],
  ['a year and a day that ends it', ['1609', '1761', '1761-12-31'], '1609 – Dec 1761'],
  ['intervals, by their own ends', ['2014/2021-10-22'], '2014 – Oct 2021'],
  ['what is open, by the end that is known', ['../1054-07', '1609/..'], 'Jul 1054 – 1609'],
])('the stretch of time is told as its ends are known: %s', (_, dates, stretch) => {
  expect(counts(...dates).at(-1)).toBe(stretch);
});
