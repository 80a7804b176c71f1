import { describe, expect, it, test } from 'vitest';
import { fitText, textWidth } from '../../../../src/core/layout/text-width.ts';
import { fc } from '../../chance.ts';

describe('the width of a text', () => {
  test.each([
    ['narrow letters below wide ones', 'ill', 'mow'],
    ['small letters below capitals', 'nato', 'NATO'],
    ['Latin below Chinese', 'ab', '北约'],
    ['Cyrillic small letters below capitals', 'нато', 'НАТО'],
  ])('has %s', (_, narrow, wide) => {
    expect(textWidth(narrow, 13)).toBeLessThan(textWidth(wide, 13));
  });

  it('grows with the size of the font, is the sum of its parts, and nothing for no text', () => {
    expect(textWidth('Riga', 26)).toBeCloseTo(2 * textWidth('Riga', 13));
    expect(textWidth('Riga', 13) + textWidth(' summit', 13)).toBeCloseTo(textWidth('Riga summit', 13));
    expect(textWidth('', 13)).toBe(0);
  });

  it('counts an emoji once', () => {
    expect(textWidth('🕊', 10)).toBeLessThan(12);
  });
});

describe('as much of a text as fits', () => {
  test.each([
    ['all of it', 'Talks in Riga', 200, 'Talks in Riga'],
    ['whole words and an ellipsis', 'Talks in Riga', 75, 'Talks in…'],
    ['no comma or dash before the ellipsis', 'Talks, then more talks', 68, 'Talks…'],
    ['nothing of a first word that is too long', 'Uninterrupted', 40, null],
    ['nothing where there is no room', 'Talks', 0, null],
  ])('is %s', (_, text, width, fitting) => {
    expect(fitText(text, 13, width)).toBe(fitting);
  });

  it('never is wider than the room, and always a beginning of the text', () => {
    const words = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 }), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 400 }), (list, width) => {
        const text = list.join(' ');
        const fitting = fitText(text, 13, width);
        if (fitting === null || fitting === text) return;
        expect(textWidth(fitting, 13)).toBeLessThanOrEqual(width);
        expect(text.startsWith(fitting.slice(0, -1))).toBe(true);
        expect(fitting.at(-1)).toBe('…');
      }),
    );
  });
});
