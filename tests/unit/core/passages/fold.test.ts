import { expect, test } from 'vitest';
import { fold, foldQuoteText } from '../../../../src/core/passages/fold.ts';
import { fc } from '../../chance.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '\n', '\u00A0', '“', '”', '„', '’', '‘', '"', "'", '—', '😀', 'é', 'ש'),
});

test.each([
  ['a run of white space is one space', 'a \t\r\n\u00A0\u2009 b', 'a b'],
  ['double quotation marks lose their shape', '“a” „b‟ «c» ″d″', '"a" "b" "c" "d"'],
  ['single quotation marks and apostrophes too', '‘a’ ‚b‛ ‹c› it′s', "'a' 'b' 'c' it's"],
  ['letters, case, dashes and dots stay', 'Ä–É—ß… -- ...', 'Ä–É—ß… -- ...'],
  ['emoji stay whole', '👩‍👩‍👧‍👦  🇱🇻', '👩‍👩‍👧‍👦 🇱🇻'],
  ['of nothing comes nothing', '', ''],
])('%s', (_, source, folded) => {
  expect(fold(source).text).toBe(folded);
});

test('white space at the ends of a quote counts nothing', () => {
  expect(foldQuoteText(' \n a b\u00A0')).toBe('a b');
});

test('what is folded folds to itself', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { text: once } = fold(source);
      expect(fold(once).text).toBe(once);
    }),
  );
});

test('every character of the folded text knows where it came from', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { text: folded, origin } = fold(source);
      expect(origin).toHaveLength(folded.length + 1);
      expect(origin.at(-1)).toBe(source.length);
      for (let i = 0; i < folded.length; i++) {
        expect(fold(source.charAt(origin[i] as number)).text).toBe(folded.charAt(i));
      }
      expect([...origin]).toEqual([...origin].sort((a, b) => a - b));
    }),
  );
});
