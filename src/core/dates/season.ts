import { dayOf } from './day.ts';

/** First month and number of months of the ISO 8601-2 (4.8) divisions of a year, by code. */
const SEASONS = new Map<number, [month: number, length: number]>([
  // 21 to 24 carry no hemisphere; read as the northern, meteorological ones: spring is March to May.
  ...seasonCodes(21, [3, 6, 9, 12], 3),
  ...seasonCodes(25, [3, 6, 9, 12], 3),
  ...seasonCodes(29, [9, 12, 3, 6], 3),
  ...seasonCodes(33, [1, 4, 7, 10], 3),
  ...seasonCodes(37, [1, 5, 9], 4),
  ...seasonCodes(40, [1, 7], 6),
]);

function seasonCodes(first: number, months: number[], length: number): [number, [number, number]][] {
  return months.map((month, i) => [first + i, [month, length]]);
}

/**
 * The days of a season. One that runs over the new year belongs to the year in which it begins.
 * @param code 21 to 41
 */
export function seasonRange(year: number, code: number): { start: number; end: number } {
  const [month, length] = SEASONS.get(code) as [number, number];
  return { start: dayOf(year, month), end: dayOf(year, month + length, 0) };
}
