import { expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { firstEnd, lastEnd } from '../../../../src/core/dates/ends.ts';
import { mergeDates } from '../../../../src/core/timeline/merge-dates.ts';

test.each([
  ['2021-11', '2021-11', '2021-11'],
  ['2014/2021-10-22', '2014', '2021-10-22'],
  ['2014/..', '2014', undefined],
  ['../2009', undefined, '2009'],
  ['-0218 or -0217', '-0218', '-0217'],
  ['2021-11-14 or 2022-03', '2021-11-14', '2022-03'],
  ['../2020 or 2021-05', undefined, '2021-05'],
  ['2014/2016 or 2021-05/..', '2014', undefined],
])('%s begins with %s and ends with %s', (forms, first, last) => {
  const { date } = mergeDates(forms.split(' or ').map(parseEdtf));
  expect([firstEnd(date)?.edtf, lastEnd(date)?.edtf]).toEqual([first, last]);
});
