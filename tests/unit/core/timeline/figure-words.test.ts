import { expect, test } from 'vitest';
import { figureInWords } from '../../../../src/core/timeline/figure-words.ts';

test.each([
  [{ value: 95000 }, '95,000'],
  [{ value: 100000, approx: true }, 'about 100,000'],
  [{ low: 90000, high: 100000 }, '90,000–100,000'],
  [{ low: 90000, high: 100000, approx: true }, 'about 90,000–100,000'],
  [{ low: 500 }, 'at least 500'],
  [{ high: 500 }, 'at most 500'],
  [{ low: 500, approx: true }, 'at least about 500'],
  [{ value: 95000, low: 90000, high: 100000 }, '95,000 (90,000–100,000)'],
  [{ value: 95000, approx: true, high: 100000 }, 'about 95,000 (at most 100,000)'],
  [{ value: 0 }, '0'],
])('%o is "%s"', (figure, words) => {
  expect(figureInWords({ series: 'troops', ...figure })).toBe(words);
});

test('digits are grouped as the language does', () => {
  expect(figureInWords({ series: 'troops', value: 100000 }, 'de')).toBe('100.000');
});
