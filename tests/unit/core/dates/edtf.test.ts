import { describe, expect, test } from 'vitest';
import { isoOfDay } from '../../../../src/core/dates/day.ts';
import { DateError, parseEdtf } from '../../../../src/core/dates/edtf.ts';

type Row = [form: string, earliest: string | null, latest: string | null, precision: string, marks?: string];

/** Forms of https://www.loc.gov/standards/datetime/ (4 February 2019), level by level, with neighbours of ours. */
const TABLES: Record<string, Row[]> = {
  'level 0: date': [
    ['1985-04-12', '1985-04-12', '1985-04-12', 'day'],
    ['1985-04', '1985-04-01', '1985-04-30', 'month'],
    ['1985', '1985-01-01', '1985-12-31', 'year'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2020-02-29', '2020-02-29', '2020-02-29', 'day'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
    ['0999', '0999-01-01', '0999-12-31', 'year'],
    ['0004-02', '0004-02-01', '0004-02-29', 'month'],
    ['0000', '0000-01-01', '0000-12-31', 'year'],
    ['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
    [' 2021-11-15\n', '2021-11-15', '2021-11-15', 'day'],
  ],
  'level 0: time interval': [
    ['1964/2008', '1964-01-01', '2008-12-31', 'interval'],
    ['2004-06/2006-08', '2004-06-01', '2006-08-31', 'interval'],
    ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08', 'interval'],
    ['2004-02-01/2005-02', '2004-02-01', '2005-02-28', 'interval'],
    ['2004-02-01/2005', '2004-02-01', '2005-12-31', 'interval'],
    ['2005/2006-02', '2005-01-01', '2006-02-28', 'interval'],
    ['2021-11-15/2021-11-15', '2021-11-15', '2021-11-15', 'interval'],
    ['2021/2021', '2021-01-01', '2021-12-31', 'interval'],
    ['2021-11-15/2021-11', '2021-11-15', '2021-11-30', 'interval'],
  ],
  'level 1: seasons': [
    ['2001-21', '2001-03-01', '2001-05-31', 'season'],
    ['2001-22', '2001-06-01', '2001-08-31', 'season'],
    ['2001-23', '2001-09-01', '2001-11-30', 'season'],
    ['2001-24', '2001-12-01', '2002-02-28', 'season'],
    ['2003-24', '2003-12-01', '2004-02-29', 'season'],
  ],
  'level 1: qualification of a date': [
    ['1984?', '1984-01-01', '1984-12-31', 'year', '?'],
    ['2004-06~', '2004-06-01', '2004-06-30', 'month', '~'],
    ['2004-06-11%', '2004-06-11', '2004-06-11', 'day', '~?'],
  ],
  'level 1: unspecified digits from the right': [
    ['201X', '2010-01-01', '2019-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['2004-XX', '2004-01-01', '2004-12-31', 'year'],
    ['1985-04-XX', '1985-04-01', '1985-04-30', 'month'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31', 'year'],
    ['2020-02-XX', '2020-02-01', '2020-02-29', 'month'],
  ],
  'level 1: extended interval': [
    ['1985-04-12/..', '1985-04-12', null, 'interval', '|open'],
    ['1985-04/..', '1985-04-01', null, 'interval', '|open'],
    ['1985/..', '1985-01-01', null, 'interval', '|open'],
    ['../1985-04-12', null, '1985-04-12', 'interval', 'open|'],
    ['../1985-04', null, '1985-04-30', 'interval', 'open|'],
    ['../1985', null, '1985-12-31', 'interval', 'open|'],
    ['1985-04-12/', '1985-04-12', null, 'interval', '|unknown'],
    ['1985-04/', '1985-04-01', null, 'interval', '|unknown'],
    ['1985/', '1985-01-01', null, 'interval', '|unknown'],
    ['/1985-04-12', null, '1985-04-12', 'interval', 'unknown|'],
    ['/1985-04', null, '1985-04-30', 'interval', 'unknown|'],
    ['/1985', null, '1985-12-31', 'interval', 'unknown|'],
    ['1984~/2004-06', '1984-01-01', '2004-06-30', 'interval', '~'],
    ['1984/2004-06~', '1984-01-01', '2004-06-30', 'interval', '~'],
    ['1984?/2004%', '1984-01-01', '2004-12-31', 'interval', '~?'],
    ['1984~/..', '1984-01-01', null, 'interval', '~|open'],
  ],
  'level 1: negative calendar year': [
    ['-1985', '-001985-01-01', '-001985-12-31', 'year'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15', 'day'],
    ['-0001', '-000001-01-01', '-000001-12-31', 'year'],
  ],
  'level 2: qualification of components': [
    ['2004-06-11%', '2004-06-11', '2004-06-11', 'day', '~?'],
    ['2004-06~-11', '2004-06-11', '2004-06-11', 'day', '~'],
    ['2004?-06-11', '2004-06-11', '2004-06-11', 'day', '?'],
    ['?2004-06-~11', '2004-06-11', '2004-06-11', 'day', '~?'],
    ['2004-%06-11', '2004-06-11', '2004-06-11', 'day', '~?'],
    ['~2004', '2004-01-01', '2004-12-31', 'year', '~'],
    ['2004-06-~01/2004-06-~20', '2004-06-01', '2004-06-20', 'interval', '~'],
  ],
  'level 2: unspecified digits anywhere': [
    ['156X-12-25', '1560-12-25', '1569-12-25', 'interval'],
    ['15XX-12-25', '1500-12-25', '1599-12-25', 'interval'],
    ['1XXX-XX', '1000-01-01', '1999-12-31', 'interval'],
    ['1XXX-12', '1000-12-01', '1999-12-31', 'interval'],
    ['1984-1X', '1984-10-01', '1984-12-31', 'interval'],
    ['2021-0X', '2021-01-01', '2021-09-30', 'interval'],
    ['2021-XX-15', '2021-01-15', '2021-12-15', 'interval'],
    ['2021-11-1X', '2021-11-10', '2021-11-19', 'interval'],
    ['20X1', '2001-01-01', '2091-12-31', 'interval'],
  ],
  'level 2: seasons of either hemisphere, quarters, thirds and halves': [
    ['2001-25', '2001-03-01', '2001-05-31', 'season'],
    ['2001-28', '2001-12-01', '2002-02-28', 'season'],
    ['2001-29', '2001-09-01', '2001-11-30', 'season'],
    ['2001-30', '2001-12-01', '2002-02-28', 'season'],
    ['2001-31', '2001-03-01', '2001-05-31', 'season'],
    ['2001-32', '2001-06-01', '2001-08-31', 'season'],
    ['2001-33', '2001-01-01', '2001-03-31', 'season'],
    ['2001-34', '2001-04-01', '2001-06-30', 'season'],
    ['2001-36', '2001-10-01', '2001-12-31', 'season'],
    ['2001-37', '2001-01-01', '2001-04-30', 'season'],
    ['2001-39', '2001-09-01', '2001-12-31', 'season'],
    ['2001-40', '2001-01-01', '2001-06-30', 'season'],
    ['2001-41', '2001-07-01', '2001-12-31', 'season'],
  ],
  'ours: qualified seasons and decades': [
    ['2001-21~', '2001-03-01', '2001-05-31', 'season', '~'],
    ['2001-24?', '2001-12-01', '2002-02-28', 'season', '?'],
    ['199X~', '1990-01-01', '1999-12-31', 'decade', '~'],
    ['19XX%', '1900-01-01', '1999-12-31', 'century', '~?'],
    ['2021-1X?', '2021-10-01', '2021-12-31', 'interval', '?'],
    ['2021-XX-15~', '2021-01-15', '2021-12-15', 'interval', '~'],
  ],
  'digits left open stand for days that exist, and no others': [
    ['2021-02-X9', '2021-02-09', '2021-02-19', 'interval'],
    ['2020-02-X9', '2020-02-09', '2020-02-29', 'interval'],
    ['202X-02-29', '2020-02-29', '2028-02-29', 'interval'],
    ['20XX-02-29', '2000-02-29', '2096-02-29', 'interval'],
    ['2021-X2-30', '2021-12-30', '2021-12-30', 'interval'],
    ['2021-0X-31', '2021-01-31', '2021-08-31', 'interval'],
    ['-199X', '-001999-01-01', '-001990-12-31', 'decade'],
    ['-01XX-03', '-000199-03-01', '-000100-03-31', 'interval'],
  ],
};

for (const [table, rows] of Object.entries(TABLES)) {
  test.each(rows)(`${table}: %s runs from %s to %s`, (form, earliest, latest, precision, marks = '') => {
    const date = parseEdtf(form);
    expect({
      earliest: date.start === null ? null : isoOfDay(date.start),
      latest: date.end === null ? null : isoOfDay(date.end),
      precision: date.precision,
      edtf: date.edtf,
      marks: marksOf(date),
    }).toEqual({ earliest, latest, precision, edtf: form.trim(), marks });
  });
}

function marksOf({ approximate, uncertain, startBound, endBound }: ReturnType<typeof parseEdtf>): string {
  const bounds = [startBound, endBound].map((bound) => (bound === 'known' ? '' : bound)).join('|');
  return `${approximate ? '~' : ''}${uncertain ? '?' : ''}${bounds === '|' ? '' : bounds}`;
}

test('an interval keeps its ends as dates of their own', () => {
  const { ends } = parseEdtf('1984~/2004-06');
  expect(ends?.map((end) => [end?.edtf, end?.precision, end?.approximate])).toEqual([
    ['1984~', 'year', true],
    ['2004-06', 'month', false],
  ]);
  expect(parseEdtf('1985/..').ends?.map((end) => end?.edtf)).toEqual(['1985', undefined]);
});

describe('a form that is refused says what is wrong and what to write', () => {
  const forms =
    'Write a day (2021-11-15), month (2021-11), season (2021-21), year (2021), decade (199X) or interval (2021-10-18/2021-10-22); add ~ for about, ? for possibly; .. for an open end';
  const noDate = (text: string) => `"${text}" is not a date. ${forms}`;
  const noYear = (text: string) => `"${text}" is not a four-digit year. ${forms}`;
  const bc = (year: string, count: number, before: string) =>
    `Years have four digits, and 1 BC is 0000: ${year} is AD ${count}, ${before} is ${count} BC. ${forms}`;
  const never = (text: string, days: number) => `"${text}" is a day that never was: its month has ${days} days`;

  test.each([
    ['', `Here a date is missing. ${forms}`],
    ['soon', noDate('soon')],
    ['November 2021', noDate('November 2021')],
    ['15/11/2021', noDate('15/11/2021')],
    ['2021/2021-11/2022', noDate('2021/2021-11/2022')],
    ['20211115', noDate('20211115')],
    ['2021-11-1', noDate('2021-11-1')],
    ['2021-1-15', noDate('2021-1-15')],
    ['2021 - 11', noDate('2021 - 11')],
    ['2021–22', noDate('2021–22')],
    ['2021-00', noDate('2021-00')],
    ['2021-13', noDate('2021-13')],
    ['2021-13-01', noDate('2021-13-01')],
    ['2021-20', noDate('2021-20')],
    ['2021-42', noDate('2021-42')],
    ['2021-W12', noDate('2021-W12')],
    ['2021-315', noDate('2021-315')],
    ['2021-11-3X', noDate('2021-11-3X')],
    ['+2021', noDate('+2021')],
    ['-0000', noDate('-0000')],
    ['2021-11-15~~', noDate('2021-11-15~~')],
    ['2021-11-15~?', noDate('2021-11-15~?')],
    ['..', noDate('..')],
    ['2021-11-15..', noDate('2021-11-15..')],
    ['2021-11-15/…', noDate('…')],
    ['~/..', noDate('~')],
    ['1'.repeat(100_000), noDate(`${'1'.repeat(59)}…`)],
    ['2021/22', noYear('22')],
    ['199', `"199" is not a four-digit year. ${bc('0199', 199, '-0198')}`],
    ['753', `"753" is not a four-digit year. ${bc('0753', 753, '-0752')}`],
    ['-44', `"-44" is not a four-digit year. ${bc('0044', 44, '-0043')}`],
    ['44 BC', `"44 BC" is not a date. ${bc('0044', 44, '-0043')}`],
    ['218 v. Chr.', `"218 v. Chr." is not a date. ${bc('0218', 218, '-0217')}`],
    ['1 BCE', `"1 BCE" is not a date. ${bc('0001', 1, '0000')}`],
    ['-753/-510', `"-753" is not a four-digit year. ${bc('0753', 753, '-0752')}`],
    ['Y170000002', noYear('Y170000002')],
    ['Y-17E7', noYear('Y-17E7')],
    ['1950S2', noYear('1950S2')],
    ['2021-02-29', never('2021-02-29', 28)],
    ['2021-02-30', never('2021-02-30', 28)],
    ['1900-02-29', never('1900-02-29', 28)],
    ['2000-02-30', never('2000-02-30', 29)],
    ['2021-11-31', never('2021-11-31', 30)],
    ['2021-11-00', never('2021-11-00', 30)],
    ['2021-02-29~', never('2021-02-29~', 28)],
    ['2021-11-31/2021-12-01', never('2021-11-31', 30)],
    ['X021', `"X021" leaves the first digit of the year open. ${forms}`],
    ['XXXX-12-XX', `"XXXX-12-XX" leaves the first digit of the year open. ${forms}`],
    ['../..', `"../.." says nothing about when: give at least one end. ${forms}`],
    ['/', `"/" says nothing about when: give at least one end. ${forms}`],
    ['2021-11/2021-10', '"2021-11/2021-10" ends before it begins. Swap its ends: 2021-10/2021-11'],
    ['2021-10-22/2021-10-18', '"2021-10-22/2021-10-18" ends before it begins. Swap its ends: 2021-10-18/2021-10-22'],
    ['1985-04-12T23:20:30Z', '"1985-04-12T23:20:30Z" has a time of day. Give the day alone'],
    [
      '[1667,1668,1670..1672]',
      '"[1667,1668,1670..1672]" is a set of dates. Give the interval that contains them, or one event each',
    ],
    ['{1960,1961-12}', '"{1960,1961-12}" is a set of dates. Give the interval that contains them, or one event each'],
  ])('%s', (form, message) => {
    expect(() => parseEdtf(form)).toThrow(new DateError(message));
    expect(() => parseEdtf(form)).toThrow(DateError);
  });
});
