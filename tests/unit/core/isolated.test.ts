import { expect, test } from 'vitest';
import { isolated } from '../../../src/core/isolated.ts';

test.each(['12 يناير 2019', '3 במרץ 2019', 'BBC عربي'])('words from right to left are isolated: %s', (words) => {
  expect(isolated(words)).toBe(`\u2068${words}\u2069`);
});

test.each(['12 January 2019', '2019', '218 v. Chr.', '五月', ''])('others stay as they are: "%s"', (words) => {
  expect(isolated(words)).toBe(words);
});
