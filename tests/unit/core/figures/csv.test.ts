import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { toCsv } from '../../../../src/core/figures/csv.ts';

test('names first, CR LF after every line, an empty text for none', () => {
  expect(
    toCsv([
      { a: 1, b: undefined },
      { a: true, b: 'x' },
    ]),
  ).toBe('a,b\r\n1,\r\ntrue,x\r\n');
});

test('commas, quotes and line ends are quoted, and read back as they were', () => {
  const text = 'He said: "no", twice\nthen left';
  const csv = toCsv([{ a: text, b: 'β' }]);
  expect(csv).toBe('a,b\r\n"He said: ""no"", twice\nthen left",β\r\n');
  expect(csvParse(csv)[0]).toEqual({ a: text, b: 'β' });
});
