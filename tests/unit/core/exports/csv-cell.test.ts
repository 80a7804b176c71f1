import { expect, test } from 'vitest';
import { csvCell } from '../../../../src/core/exports/csv-cell.ts';

test.each(["=cmd|'/C calc'!A0", '+1', '@SUM(1)', '-2+3', '-cmd', '\t=1'])(
  '%j is kept from running as a formula',
  (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  },
);

test.each(['', 'a = b', "'tis", '-5', '-5.25', '-0720-03-19', '-0128~', '-0239/-0200', '2021-11-15'])(
  '%j stays as it is',
  (text) => {
    expect(csvCell(text)).toBe(text);
  },
);
