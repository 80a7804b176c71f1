import { describe, expect, test } from 'vitest';
import { isLanguageTag, likelyLanguageTag } from '../../../../src/core/content/language-tags.ts';

describe('a language tag is of a language that there is', () => {
  test.each(['en', 'en-GB', 'zh-Hant', 'ar', 'sr-Latn', 'la', 'grc', 'hbo', 'und', 'eng', 'de-1996', 'ca-valencia'])(
    '%s',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  test.each(['german', 'english', 'ua', 'xx', 'en_GB', 'en-', '', 'x-klingon', 'english language'])(
    'but not %j',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});

test.each([
  ['german', 'de'],
  ['English', 'en'],
  ['deutsch', 'de'],
  ['Українська', 'uk'],
  ['portugese', 'pt'],
  ['ua', 'uk'],
  ['GR', 'el'],
  ['jp', 'ja'],
  ['xx', null],
  ['english language', null],
])('%s most likely means %s', (value, tag) => {
  expect(likelyLanguageTag(value)).toBe(tag);
});
