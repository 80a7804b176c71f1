import { expect, test } from 'vitest';
import { excerptRuns } from '../../../../src/core/exports/excerpt.ts';

test.each([
  ['no hit', 'plain words', [{ text: 'plain words', hit: false }]],
  [
    'hits at both ends',
    '<mark>Talks</mark> in <mark>Riga</mark>',
    [
      { text: 'Talks', hit: true },
      { text: ' in ', hit: false },
      { text: 'Riga', hit: true },
    ],
  ],
  [
    'markup that was searched',
    '&lt;b&gt; &amp;amp; <mark>&lt;i&gt;</mark>',
    [
      { text: '<b> &amp; ', hit: false },
      { text: '<i>', hit: true },
    ],
  ],
  ['nothing', '', []],
])('an excerpt is text and hits: %s', (_, excerpt, runs) => {
  expect(excerptRuns(excerpt)).toEqual(runs);
});
