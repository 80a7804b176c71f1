import { expect, test } from 'vitest';
import { nearestText } from '../../../../src/core/passages/nearest.ts';
import { fc } from '../../chance.ts';

const BODY = 'The ministers met in Riga for two days. Then they went home. In Moscow a “red line” was drawn.';

test.each([
  ['The ministers gathered in Riga for two days', 'The ministers met in Riga for two days'],
  ['THE MINISTERS MET, IN RIGA!', 'The ministers met in Riga'],
  ['a red line had been drawn', 'Moscow a “red line” was drawn'],
  ['they came home', 'they went home'],
  ['Nothing of the sort ever', null],
  ['', null],
  ['…', null],
])('nearest to "%s" is "%s"', (quote, nearest) => {
  const span = nearestText(quote, BODY);
  expect(span && BODY.slice(span.start, span.end)).toBe(nearest);
});

test('a word that stands more often than in the quote counts once', () => {
  const text = 'no no no no yes now';
  const span = nearestText('no yes, now!', text);
  expect(span && text.slice(span.start, span.end)).toBe('no yes now');
});

test('nothing is near in an empty text', () => {
  expect(nearestText('Riga', '')).toBeNull();
});

test('words that do stand in a text are nearest to themselves', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const text = [...new Set(all)].join(' ');
      const distinct = text.split(' ');
      const [from, to] = [a % distinct.length, b % distinct.length].sort((x, y) => x - y) as [number, number];
      const quote = distinct.slice(from, to + 1).join(' ');
      const span = nearestText(quote, text);
      expect(span && text.slice(span.start, span.end)).toBe(quote);
    }),
  );
});

test('a long quote in a long text takes no time', () => {
  const long = 'lorem ipsum dolor sit amet '.repeat(20_000);
  const start = performance.now();
  nearestText('lorem ipsum dolor nowhere '.repeat(500), long);
  expect(performance.now() - start).toBeLessThan(5000);
});
