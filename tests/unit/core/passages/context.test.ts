import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK } from '../../../../src/core/passages/block-break.ts';
import { contextOf } from '../../../../src/core/passages/context.ts';

function around(exact: string, text: string, named: { prefix?: string; suffix?: string } = {}) {
  const start = text.indexOf(exact);
  return contextOf({ start, end: start + exact.length }, text, { exact, ...named });
}

test('the words before and after a passage are told with the spaces between', () => {
  expect(around('met', 'The ministers met in Riga.')).toEqual({ prefix: 'The ministers ', suffix: ' in Riga.' });
});

describe('context ends with its paragraph', () => {
  const text = ['First.', 'They met.', 'Last.'].join(BLOCK_BREAK);
  test.each([
    ['at its beginning', 'They', { suffix: ' met.' }],
    ['at its end', 'met.', { prefix: 'They ' }],
    ['where it is the whole', 'They met.', {}],
  ])('%s', (_, exact, context) => {
    expect(around(exact, text)).toEqual(context);
  });
});

test('white space is one space, whatever it was', () => {
  expect(around('met', 'They\n  then met\tin Riga')).toEqual({ prefix: 'They then ', suffix: ' in Riga' });
});

test('32 characters of it are enough, more where the author gave more', () => {
  const [before, after] = ['b'.repeat(50), 'a'.repeat(50)];
  expect(around(' met ', `${before} met ${after}`)).toEqual({ prefix: before.slice(-32), suffix: after.slice(0, 32) });
  const named = { prefix: before.slice(-40), suffix: after.slice(0, 45) };
  expect(around(' met ', `${before} met ${after}`, named)).toEqual(named);
});

test('no character is cut in two', () => {
  const faces = '😀'.repeat(40);
  expect(around('met', `${faces}met${faces}`)).toEqual({ prefix: '😀'.repeat(32), suffix: '😀'.repeat(32) });
});
