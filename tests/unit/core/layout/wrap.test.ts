import { expect, test } from 'vitest';
import { textWidth } from '../../../../src/core/layout/text-width.ts';
import { wrap } from '../../../../src/core/layout/wrap.ts';

test.each([
  ['what fits stays on one line', 'Riga summit', 400, ['Riga summit']],
  ['lines end between words', 'The council closes the bridge', 190, ['The council closes', 'the bridge']],
  [
    'a word that is wider than a line has one of its own',
    'a Donaudampfschifffahrt b',
    60,
    ['a', 'Donaudampfschifffahrt', 'b'],
  ],
  ['no words make an empty line', '', 100, ['']],
])('%s', (_, text, width, lines) => {
  expect(wrap(text, 20, width, 9, 'en')).toEqual(lines);
});

test('what is left over is cut at a word and marked', () => {
  const lines = wrap('one two three four five six seven eight nine ten', 20, 140, 2, 'en');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/\w…$/);
  expect(textWidth(lines[1] ?? '', 20)).toBeLessThanOrEqual(140);
});

test('scripts without spaces break between words, too', () => {
  const lines = wrap('北约秘书长在布鲁塞尔会见乌克兰外长', 20, 120, 9, 'zh');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe('北约秘书长在布鲁塞尔会见乌克兰外长');
  for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(120);
});
