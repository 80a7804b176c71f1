import { expect, test } from 'vitest';
import { lagInWords } from '../../../../src/core/dates/lag-words.ts';

test.each([
  [0, 0, 'the same day'],
  [1, 1, '1 day later'],
  [3, 9, '3–9 days later'],
  [60, 60, '60 days later'],
  [61, 61, 'about 2 months later'],
  [20, 75, '20 days to about 2 months later'],
  [700, 700, 'about 23 months later'],
  [2555, 2860, 'about 7–8 years later'],
  [2555, 2560, 'about 7 years later'],
  [0, 9, 'within 9 days'],
  [-10, -10, '10 days before the event'],
  [-12, -3, '3–12 days before the event'],
  [-3, 0, 'up to 3 days before the event'],
  [-3, 5, 'between 3 days before the event and 5 days after it'],
])('a lag of %i to %i days is "%s"', (min, max, words) => {
  // `Intl` may set thin or no spaces around the dash of a range.
  expect(lagInWords({ min, max }).replaceAll(/\s*–\s*/g, '–')).toBe(words);
});

test('numbers and units are those of the language', () => {
  expect(lagInWords({ min: 3, max: 3 }, 'de')).toBe('3 Tage later');
});

test('a length in a language from right to left is isolated from the words around it', () => {
  expect(lagInWords({ min: 364000, max: 364000 }, 'ar')).toBe('\u2068about \u2068997 سنة\u2069\u2069 later');
});
