import { expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { precisionInWords } from '../../../../src/core/dates/precision-words.ts';

test.each([
  ['2021-11-15', ''],
  ['2021-11-15~', ''],
  ['2021-11', 'known to the month'],
  ['2021-21', 'known to the season'],
  ['2021', 'known to the year'],
  ['199X', 'known to the decade'],
  ['19XX', 'known to the century'],
  ['2021-10-18/2021-10-22', 'known as a range of days'],
  ['../2021-10-22', 'its beginning is not known'],
  ['2014/..', 'its end is not known'],
])('the precision of %s is told as "%s"', (edtf, words) => {
  expect(precisionInWords(parseEdtf(edtf))).toBe(words);
});
