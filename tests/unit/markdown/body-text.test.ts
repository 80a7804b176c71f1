import { expect, test } from 'vitest';
import { bodyText } from '../../../src/markdown/body-text.ts';

test.each([
  ['a footnote', 'We will[^1] win.\n\n[^1]: Says who.'],
  ['an image', 'We will![a map](map.png) win.'],
  ['emphasis', 'We *will* win.'],
])('%s does not part the words of a sentence', (_, markdown) => {
  expect(bodyText(markdown).text).toContain('We will win.');
});
