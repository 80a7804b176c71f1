import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { count, number } from '../../../../src/core/words/count.ts';
import { type Forms, phrase, pieces, plural, t } from '../../../../src/core/words/t.ts';

test('words stay as they are, with their places filled', () => {
  expect(t('Close')).toBe('Close');
  expect(t('{from} to {to}, {from}', { from: 1, to: 'two' })).toBe('1 to two, 1');
});

test('what is filled in is no text of the site: its braces and dollar signs mean nothing', () => {
  expect(t('{a} and {b}', { a: '{b}', b: '$& {a}' })).toBe('{b} and $& {a}');
});

test('what runs from right to left is held together in its place', () => {
  expect(t('Published {date}', { date: '٣ مارس' })).toBe('Published \u2068٣ مارس\u2069');
});

test('the type checker asks for every place', () => {
  expectTypeOf(t<'Close'>).parameters.toEqualTypeOf<['Close']>();
  expectTypeOf(t<'{a} of {b}'>)
    .parameter(1)
    .toEqualTypeOf<Record<'a' | 'b', string | number>>();
});

test('a phrase falls into its words and what stands in its places, in order', () => {
  const node = { name: 'a' };
  expect(pieces(phrase('Read {article} first'), { article: node })).toEqual(['Read ', node, ' first']);
  expect(pieces(phrase('{article}'), { article: node })).toEqual([node]);
  expect(() => pieces('{article}' as string, {})).toThrow('Nothing stands at {article} of "{article}"');
});

test('pieces put together are what t says, whatever stands in them', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'ab {}$&') });
  fc.assert(
    fc.property(latin, latin, (a, b) => {
      expect(pieces(phrase('1 {a} 2 {b}'), { a, b }).join('')).toBe(t('1 {a} 2 {b}', { a, b }));
    }),
  );
});

test.each([
  [0, 'en', '0 events'],
  [1, 'en', '1 event'],
  [12345, 'en', '12,345 events'],
  [12345, 'de', '12.345 events'],
  // In French, none is like one.
  [0, 'fr', '0 event'],
])('%d in %s: %s', (value, locale, words) => {
  expect(count(value, locale, plural('{n} event', '{n} events'))).toBe(words);
});

test('a count takes the forms that a language has, and other for those that are missing', () => {
  const forms: Forms<'n'> = { one: '{n} подія', few: '{n} події', other: '{n} подій' };
  expect([1, 2, 5, 21, 22].map((value) => count(value, 'uk', forms))).toEqual([
    '1 подія',
    '2 події',
    '5 подій',
    '21 подія',
    '22 події',
  ]);
});

test('a count may have other places', () => {
  expect(count(2, 'en', plural('{n} event of {all}', '{n} events of {all}'), { all: 9 })).toBe('2 events of 9');
  expect(number(1234567, 'en')).toBe('1,234,567');
});
