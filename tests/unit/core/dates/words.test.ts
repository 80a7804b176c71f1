import { expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { dateInWords } from '../../../../src/core/dates/words.ts';
import { mergeDates } from '../../../../src/core/timeline/merge-dates.ts';

/** `Intl` sets thin spaces around the dash of a range, and which ones is not ours to say. */
const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

test.each([
  ['2021-11-15', '15 November 2021'],
  ['2021-11', 'November 2021'],
  ['2021', '2021'],
  ['199X', 'the 1990s'],
  ['19XX', 'the years 1900 – 1999'],
  ['0999', '999'],
  ['2021-21', 'spring 2021'],
  ['2021-23', 'autumn 2021'],
  ['2021-24', 'winter 2021 – 2022'],
  ['2021-30', 'summer 2021 – 2022'],
  ['2021-34', 'April – June 2021'],
  ['2021-40', 'January – June 2021'],
  ['2021-11-15~', 'about 15 November 2021'],
  ['2021-11?', 'possibly November 2021'],
  ['2021%', 'possibly about 2021'],
  ['199X~', 'about the 1990s'],
  ['2021-10-18/2021-10-22', '18 – 22 October 2021'],
  ['2021-11-15/2021-11-15', '15 November 2021'],
  ['2021-10/2022-01', 'October 2021 – January 2022'],
  ['1990/1999', '1990 – 1999'],
  ['2021-11-15/2022-01', '15 November 2021 – January 2022'],
  ['1984~/2004-06', 'about 1984 – June 2004'],
  ['2004-06-~01/2004-06-~20', 'about 1 – 20 June 2004'],
  ['2021-21/2021-22', 'spring 2021 – summer 2021'],
  ['201X/202X', 'the 2010s – the 2020s'],
  ['2021-11-1X/2021-11-2X', '10 – 29 November 2021'],
  ['2014/..', 'since 2014'],
  ['../2021-10-22', 'until 22 October 2021'],
  ['2014-03/', 'March 2014 to unknown end'],
  ['/2014~', 'unknown start to about 2014'],
  ['2021-1X', 'October – December 2021'],
  ['2021-11-1X', '10 – 19 November 2021'],
  ['1XXX', '1000 – 1999'],
  ['0000', '1 BC'],
  ['-0044-03-15', '15 March 45 BC'],
  ['-199X', 'the years 2000 – 1991 BC'],
])('%s reads "%s"', (form, words) => {
  expect(plainSpaces(dateInWords(parseEdtf(form)))).toBe(words);
});

test.each([
  [['2021-11-14', '2021-11-16'], '14 November 2021 or 16 November 2021'],
  [['2022', '2021-11-16', '2021-11-14'], '14 November 2021, 16 November 2021 or 2022'],
  [['1054-07-04~', '1054-05'], 'May 1054 or about 4 July 1054'],
  [['../2020', '2021-05/..'], 'until 2020 or since May 2021'],
])('dates that contradict each other are all told: %s', (forms, words) => {
  const { date } = mergeDates(forms.map(parseEdtf));
  expect(dateInWords(date)).toBe(words);
});

test('dates with commas of their own are not parted by commas', () => {
  const { date } = mergeDates(['2021-11-13', '2021-11-14', '2021-11-16'].map(parseEdtf));
  expect(dateInWords(date, 'en-US')).toBe('November 13, 2021 or November 14, 2021 or November 16, 2021');
});

test('names of days and months are those of the locale', () => {
  expect(dateInWords(parseEdtf('2021-11-15'), 'de')).toBe('15. November 2021');
  expect(dateInWords(parseEdtf('2021-11'), 'fr')).toBe('novembre 2021');
  expect(dateInWords(parseEdtf('2021-11-01'), 'fr')).toBe('1er novembre 2021');
  expect(dateInWords(parseEdtf('2021-11-21'), 'fr-CA')).toBe('21 novembre 2021');
  expect(dateInWords(parseEdtf('2021-11-01/2021-11-03'), 'fr')).toBe('1er–3 novembre 2021');
  const apart = plainSpaces(dateInWords(parseEdtf('2021-11-01/2022-01-01'), 'fr'));
  expect(apart).toBe('1er novembre 2021 – 1er janvier 2022');
});

/** Texts with the isolates of Unicode seen. */
const shown = (text: string) => plainSpaces(text).replaceAll('\u2068', '[').replaceAll('\u2069', ']');

test.each([
  ['2019-01-12', '12 يناير 2019'],
  ['2019-01-12~', 'about [12 يناير 2019]'],
  ['2019-01-12%', 'possibly [about [12 يناير 2019]]'],
  ['../-2999', 'until [3000 ق.م]'],
  ['2019-21', 'spring 2019'],
  ['199X', 'the 1990s'],
])('a language from right to left stands isolated in words that run the other way: %s reads "%s"', (form, words) => {
  expect(shown(dateInWords(parseEdtf(form), 'ar'))).toBe(words);
});

test('where one of several dates has such words, each is isolated', () => {
  const { date } = mergeDates(['1054-07-04~', '1054-05'].map(parseEdtf));
  expect(shown(dateInWords(date, 'ar'))).toBe('[[مايو 1054] أو [about [4 يوليو 1054]]]');
});
