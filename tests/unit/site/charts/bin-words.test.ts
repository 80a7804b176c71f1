import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/dates/day.ts';
import { binAt, binsOf } from '../../../../src/core/figures/bins.ts';
import { textWidth } from '../../../../src/core/layout/text-width.ts';
import { ticksOf } from '../../../../src/site/charts/bin-words.ts';

const years = (...told: number[]) => ({ unit: 'year', bins: told.map((year) => binAt('year', dayOf(year))) }) as const;
const words = (counted: Parameters<typeof ticksOf>[0], step?: number, language = 'en-GB') =>
  ticksOf(counted, language, step).map((tick) => tick.words);

test('every bin is named where there is room, or where each has a line of its own', () => {
  expect(words(years(2019, 2020, 2021), 60)).toEqual(['2019', '2020', '2021']);
  expect(words(years(-218, -217))).toEqual(['219 BC', '218 BC']);
});

test('years are named at round numbers, before our era too', () => {
  expect(words(years(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024), 12)).toEqual(['2020']);
  expect(words(years(-222, -221, -220, -219, -218, -217), 12)).toEqual(['220 BC']);
});

test('months are named every so many from the first', () => {
  const months = { unit: 'month', bins: binsOf('month', dayOf(2021, 1), dayOf(2021, 6)) } as const;
  expect(words(months, 30)).toEqual(['Jan 21', 'Mar 21', 'May 21']);
});

test.each([10, 15, 25, 40, 70])('no two names touch where years are left out: %i px a bin', (step) => {
  const counted = years(-813, -263, -259, -255, -249, -239, -229, -219, -217, -209, -199, -189, -179, 2015);
  const ticks = ticksOf(counted, 'de', step);
  expect(ticks.length).toBeGreaterThan(0);
  ticks.slice(1).forEach(({ bin, words: name }, i) => {
    const before = ticks[i] as (typeof ticks)[number];
    expect((bin - before.bin) * step).toBeGreaterThan((textWidth(name, 12) + textWidth(before.words, 12)) / 2);
  });
});
