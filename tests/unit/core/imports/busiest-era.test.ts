import { expect, test } from 'vitest';
import { erasOfBusiestYears } from '../../../../src/core/imports/busiest-era.ts';

const many = (date: string, count: number) => Array.from({ length: count }, () => date);

test('years that hold most of the events are an era of their own, to open on', () => {
  expect(erasOfBusiestYears(['1980', '1991-05', ...many('2021-11', 6), ...many('2022-01-05', 3), '2025/2030'])).toEqual(
    {
      before: { label: '1980–2020', from: '1980', to: '2020', share: 1 },
      busiest: { label: '2021–2022', from: '2021', to: '2022', share: 3, focus: true },
      after: { label: '2023–2030', from: '2023', to: '2030', share: 1 },
    },
  );
});

test('there is none before the first event, and none after the last', () => {
  expect(Object.keys(erasOfBusiestYears([...many('0079', 9), '0200']))).toEqual(['busiest', 'after']);
  expect(Object.keys(erasOfBusiestYears(['../0079', ...many('0200', 9)]))).toEqual(['before', 'busiest']);
});

test.each([
  ['no event', []],
  ['few events', ['1980', '2021', '2021', '2021']],
  ['all in one year', many('2021', 20)],
  ['spread evenly', Array.from({ length: 30 }, (_, i) => String(1990 + i))],
  ['before our era', ['-0500', ...many('0014', 20)]],
])('one scale does for %s', (_, dates) => {
  expect(erasOfBusiestYears(dates)).toEqual({});
});
