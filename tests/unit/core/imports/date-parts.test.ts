import { describe, expect, test } from 'vitest';
import { DateError } from '../../../../src/core/dates/edtf.ts';
import { edtfOfParts } from '../../../../src/core/imports/date-parts.ts';

const NONE = { year: '', month: '', day: '' };
const parts = (year = '', month = '', day = '') => ({ year, month, day });

describe('a date is as precise as its parts', () => {
  test.each([
    [parts('2021', '11', '15'), NONE, '2021-11-15'],
    [parts('2021', '1', '5'), NONE, '2021-01-05'],
    [parts('2021', '11'), NONE, '2021-11'],
    [parts('79'), NONE, '0079'],
    [parts('0'), NONE, '0000'],
    [parts('-44', '3', '15'), NONE, '-0044-03-15'],
    [parts('2014'), parts('2021', '11'), '2014/2021-11'],
    [parts('2021', '11'), parts('2021', '11'), '2021-11'],
  ])('%j to %j', (start, end, expected) => {
    expect(edtfOfParts(start, end)).toBe(expected);
  });
});

describe('what is no date is refused in words', () => {
  test.each([
    [parts(), NONE, 'A year is a number of at most four digits, not "".'],
    [parts('12021'), NONE, 'A year is a number of at most four digits, not "12021".'],
    [parts('2021', '', '15'), NONE, 'The day 15 has no month.'],
    [parts('2021', 'Nov'), NONE, 'A month or a day is a number of one or two digits, not "Nov".'],
    [parts('2021', '2', '30'), NONE, /^"2021-02-30" is a day that never was/],
    [parts('2021'), parts('2020'), /ends before it begins/],
  ])('%j to %j', (start, end, message) => {
    expect(() => edtfOfParts(start, end)).toThrow(DateError);
    expect(() => edtfOfParts(start, end)).toThrow(message);
  });
});
