import { parse } from 'edtf';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { plainDate } from '../../../../src/core/dates/plain-date.ts';
import { fc } from '../../chance.ts';

const digits = (most: number, length: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, '0'));
const form = fc
  .tuple(digits(9999, 4), digits(42, 2), digits(33, 2), fc.integer({ min: 1, max: 3 }))
  .map(([year, month, day, length]) => [year, month, day].slice(0, length).join('-'));

test('what is read without the grammar, the grammar reads alike', () => {
  fc.assert(
    fc.property(form, (text) => {
      const found = plainDate(text);
      if (found) expect(parse(text, { level: 2 })).toMatchObject(found);
    }),
    { numRuns: 2000 },
  );
});

test('a plain date is the certain twin of the same date with "?", which only the grammar reads', () => {
  fc.assert(
    fc.property(form, (text) => {
      if (!plainDate(text)) return;
      expect(plainDate(`${text}?`)).toBe(null);
      expect(parseEdtf(text)).toEqual({ ...parseEdtf(`${text}?`), edtf: text, uncertain: false });
    }),
    { numRuns: 2000 },
  );
});

describe('years, months and days of the calendar are read without the grammar', () => {
  test.each(['0000', '0999', '2021', '2021-01', '2021-12', '2020-02-29', '9999-12-31'])('%s', (text) => {
    expect(plainDate(text)).not.toBe(null);
  });
});

describe('all else is left to the grammar', () => {
  test.each(['', '202', '-0044', '2021-00', '2021-13', '2021-21', '2021-02-29', '2021-11-00', '2021-11-15~', '199X'])(
    '"%s"',
    (text) => {
      expect(plainDate(text)).toBe(null);
    },
  );
});
