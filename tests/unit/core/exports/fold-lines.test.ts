import ical, { escape as escapeText } from 'ical-generator';
import { describe, expect, test } from 'vitest';
import { foldLines } from '../../../../src/core/exports/fold-lines.ts';
import { fc } from '../../chance.ts';

const character = fc.oneof(fc.constantFrom('a', ' ', 'é', '–', '漢', '😀', '\r'), fc.string({ unit: 'grapheme' }));
const text = fc.array(character, { maxLength: 300 }).map((characters) => characters.join('').replaceAll('\r\n', ''));

test('lines are folded where the calendar library folds them', () => {
  fc.assert(
    fc.property(text, (name) => {
      const calendar = ical({ prodId: '//a//b' });
      const event = calendar.createEvent({ start: new Date(0), stamp: new Date(0), id: 'e', summary: name });
      const folded = foldLines(event.toString());
      expect(calendar.toString()).toContain(folded);
      expect(folded.replaceAll('\r\n ', '')).toContain(`SUMMARY:${escapeText(name, false)}\r\n`);
    }),
  );
});

describe('a line is left whole up to 74 octets', () => {
  test.each([
    ['a'.repeat(74), 0],
    ['a'.repeat(75), 1],
    ['é'.repeat(37), 0],
    ['é'.repeat(38), 1],
    ['漢'.repeat(25), 1],
    ['😀'.repeat(18), 0],
    ['😀'.repeat(19), 1],
    ['a'.repeat(149), 2],
  ])('%s', (line, folds) => {
    expect(foldLines(line).split('\r\n ')).toHaveLength(folds + 1);
  });
});
