import { expect, test } from 'vitest';
import { sentence } from '../../../src/core/sentence.ts';

test.each([
  ['A weekly', 'A weekly.'],
  ['A weekly.', 'A weekly.'],
  ['since 218 v. Chr.', 'since 218 v. Chr.'],
  ['He said “no.”', 'He said “no.”'],
  ['Er fragte: „Warum?“', 'Er fragte: „Warum?“'],
  ['من يملكها؟', 'من يملكها؟'],
  ['\u2068سنة 964.\u2069', '\u2068سنة 964.\u2069'],
  ['\u2068سنة 964\u2069', '\u2068سنة 964\u2069.'],
])('a sentence ends in one full stop: "%s"', (text, ended) => {
  expect(sentence(text)).toBe(ended);
});
