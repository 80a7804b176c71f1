import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../../src/core/content/utf8.ts';
import { fc } from '../../chance.ts';

describe('UTF-8', () => {
  test.each([
    ['Windows-1252', [0x61, 0x0a, 0x62, 0xe9, 0x63], { byte: 0xe9, line: 2, column: 2 }],
    ['Windows-1252, at the end', [0x61, 0xe9], { byte: 0xe9, line: 1, column: 2 }],
    ['a sequence that its third byte spoils', [0xc3, 0xa9, 0xe2, 0x82, 0x41], { byte: 0xe2, line: 1, column: 2 }],
    ['a sequence that the end cuts off', [0x61, 0xe2, 0x82], { byte: 0xe2, line: 1, column: 2 }],
    ['a surrogate', [0xed, 0xa0, 0x80], { byte: 0xed, line: 1, column: 1 }],
    ['a character of two code units before', [0xf0, 0x9f, 0x92, 0xa1, 0xff], { byte: 0xff, line: 1, column: 3 }],
    ['a byte order mark before', [0xef, 0xbb, 0xbf, 0x61, 0xe9], { byte: 0xe9, line: 1, column: 2 }],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x61, 0x00], { byte: 0xff, line: 1, column: 1 }],
    ['UTF-16 without', [0x61, 0x00, 0x62, 0x00], { byte: 0x00, line: 1, column: 2 }],
  ])('%s is told with its place', (_, bytes, expected) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual(expected);
  });

  test('every text comes back as it is', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.slice(0, 2).includes('\0'));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeUtf8(new TextEncoder().encode(value))).toEqual({ text: value });
      }),
    );
    expect(decodeUtf8(new TextEncoder().encode('\uFEFFa\uFFFD'))).toEqual({ text: '\uFEFFa\uFFFD' });
  });
});
