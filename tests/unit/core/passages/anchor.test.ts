import { describe, expect, test } from 'vitest';
import { anchor } from '../../../../src/core/passages/anchor.ts';
import { fold, foldQuoteText } from '../../../../src/core/passages/fold.ts';
import type { TextQuoteSelector } from '../../../../src/core/passages/selector.ts';
import { fc } from '../../chance.ts';

/** What became of a selector: the words that it names, or the status and where else it could stand. */
function outcome(selector: TextQuoteSelector, text: string): string {
  const anchoring = anchor(selector, fold(text));
  if (anchoring.status === 'found') return text.slice(anchoring.span.start, anchoring.span.end);
  if (anchoring.status === 'not-found') return 'not-found';
  return `${anchoring.status} at ${anchoring.spans.map(({ start, end }) => `${start}-${end}`).join(', ')}`;
}

const CASES: Record<string, [text: string, selector: TextQuoteSelector, outcome: string]> = {
  'the very words': ['They met in Riga.', { exact: 'met in' }, 'met in'],
  'at the start': ['They met.', { exact: 'They' }, 'They'],
  'at the end': ['They met.', { exact: 'met.' }, 'met.'],
  'the whole text': ['They met.', { exact: 'They met.' }, 'They met.'],
  'across white space': ['They met\n  in\u00A0Riga.', { exact: 'met in Riga' }, 'met\n  in\u00A0Riga'],
  'a quote with white space of its own': ['They met in Riga.', { exact: ' met \n in ' }, 'met in'],
  'across typographic quotes': [
    'a “red line” was Russia’s',
    { exact: '"red line" was Russia\'s' },
    '“red line” was Russia’s',
  ],
  'typographic quotes in the selector': ['a "red line"', { exact: '«red line»' }, '"red line"'],
  'case is not folded': ['They met.', { exact: 'they' }, 'not-found'],
  'dashes are not folded': ['2021–22', { exact: '2021-22' }, 'not-found'],
  'accents are not folded': ['Café', { exact: 'Cafe' }, 'not-found'],
  nowhere: ['They met.', { exact: 'Riga' }, 'not-found'],
  'an empty quote': ['They met.', { exact: '' }, 'not-found'],
  'a quote of white space': ['They met.', { exact: ' \n' }, 'not-found'],
  'an empty text': ['', { exact: 'a' }, 'not-found'],
  'two places': ['Riga, Riga', { exact: 'Riga' }, 'ambiguous at 0-4, 6-10'],
  'places that overlap': ['aaa', { exact: 'aa' }, 'ambiguous at 0-2, 1-3'],
  'told apart by the words before': ['in Riga, left Riga', { exact: 'Riga', prefix: 'left' }, 'Riga'],
  'told apart by the words after': ['Riga, now. Riga, then.', { exact: 'Riga', suffix: ', then' }, 'Riga'],
  'prefix and suffix with other white space and quotes': [
    'a “b” c, a "b" d',
    { exact: 'b', prefix: 'a\n"', suffix: '” d' },
    'b',
  ],
  'white space between is no matter': ['x Riga y Riga z', { exact: 'Riga', prefix: 'x ', suffix: ' y' }, 'Riga'],
  'a prefix must stand right before': ['left town, in Riga, left Riga', { exact: 'Riga', prefix: 'left' }, 'Riga'],
  'a suffix must stand right after': ['Riga now, Riga then, then', { exact: 'Riga', suffix: 'then' }, 'Riga'],
  'an empty prefix tells nothing': ['Riga, Riga', { exact: 'Riga', prefix: '' }, 'ambiguous at 0-4, 6-10'],
  'wrong before': ['in Riga, in Riga', { exact: 'Riga', prefix: 'left' }, 'wrong-context at 3-7, 12-16'],
  'wrong after, although it stands once': ['in Riga', { exact: 'Riga', suffix: 'now' }, 'wrong-context at 3-7'],
  'context that fits twice': ['a b c, a b c', { exact: 'b', prefix: 'a' }, 'ambiguous at 2-3, 9-10'],
  'a prefix longer than what comes before': ['b', { exact: 'b', prefix: 'a' }, 'wrong-context at 0-1'],
  emoji: ['met 👩‍👩‍👧‍👦 in 🇱🇻', { exact: '👩‍👩‍👧‍👦 in' }, '👩‍👩‍👧‍👦 in'],
  'right to left': ['אמר שהוא נפגש בריגה', { exact: 'נפגש בריגה' }, 'נפגש בריגה'],
  'characters with a meaning in patterns': ['costs $5 (a.b*c) [d]', { exact: '$5 (a.b*c) [d]' }, '$5 (a.b*c) [d]'],
};

describe('a selector names one place, or none', () => {
  test.each(Object.entries(CASES))('%s', (_, [text, selector, expected]) => {
    expect(outcome(selector, text)).toBe(expected);
  });

  test('told apart, it is the right one of two', () => {
    const text = 'in Riga, left Riga';
    expect(anchor({ exact: 'Riga', prefix: 'left' }, fold(text))).toEqual({
      status: 'found',
      span: { start: 14, end: 18 },
    });
    expect(anchor({ exact: 'Riga', suffix: ', left' }, fold(text))).toEqual({
      status: 'found',
      span: { start: 3, end: 7 },
    });
  });
});

const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '“', '’', '"', '🎉', 'ש'),
  minLength: 1,
  maxLength: 80,
});
const cut = fc.tuple(text, fc.nat(), fc.nat()).map(([source, a, b]) => {
  const [start, end] = [a % source.length, (b % source.length) + 1].sort((x, y) => x - y) as [number, number];
  return { source, exact: source.slice(start, end), start };
});

test('what is cut from a text stands there again, or more than once', () => {
  fc.assert(
    fc.property(cut, ({ source, exact }) => {
      const anchoring = anchor({ exact }, fold(source));
      if (foldQuoteText(exact) === '') {
        expect(anchoring.status).toBe('not-found');
      } else if (anchoring.status === 'found') {
        const { start, end } = anchoring.span;
        expect(foldQuoteText(source.slice(start, end))).toBe(foldQuoteText(exact));
      } else {
        expect(anchoring.status).toBe('ambiguous');
      }
    }),
    { numRuns: 1000 },
  );
});

test('given all that stands before and after it, it stands where it was cut', () => {
  fc.assert(
    fc.property(cut, ({ source, exact, start }) => {
      fc.pre(exact.trim() === exact && exact !== '');
      const selector = { exact, prefix: source.slice(0, start), suffix: source.slice(start + exact.length) };
      expect(anchor(selector, fold(source))).toEqual({ status: 'found', span: { start, end: start + exact.length } });
    }),
    { numRuns: 1000 },
  );
});
