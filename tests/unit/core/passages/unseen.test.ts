import { describe, expect, test } from 'vitest';
import { findUnseen } from '../../../../src/core/passages/unseen.ts';
import { fc } from '../../chance.ts';

const BODY = 'In Riga the\u200b min\u00adisters met. A Re\u0301union was “held” at the café, twice: at the café.';

describe('a quote that differs in what is not seen is found', () => {
  test.each([
    ['In Riga the ministers', 'In Riga', 'invisible'],
    ['ministers met', 'min', 'invisible'],
    ['min\u2060isters', 'min', 'invisible'],
    ['A Réunion was "held"', 'A Re', 'composed'],
    ['met. A Réun\u00adion', 'met.', 'both'],
    ['the cafe\u0301, twice', 'the café, twice', 'composed'],
  ])('%s', (quote, beginning, difference) => {
    expect(findUnseen(quote, BODY)).toEqual({ offset: BODY.indexOf(beginning), difference });
  });
});

test.each(['Reunion', 'The ministers', 'held – at', '', 'ﬁ'])('%j is not', (quote) => {
  expect(findUnseen(quote, BODY)).toBeNull();
});

test('a text of which each letter is decomposed holds itself composed', () => {
  const word = fc.stringMatching(/^[éüñåx ]{1,12}$/).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(word, fc.string(), (text, before) => {
      expect(findUnseen(text, `${before} ${text.normalize('NFD')}`)).not.toBeNull();
    }),
  );
});
