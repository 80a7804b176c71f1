import { expect, test } from 'vitest';
import { addressOnPaper, withTextFragment } from '../../../../src/core/passages/text-fragment.ts';

test.each([
  ['spaces', 'will have consequences', 'will%20have%20consequences'],
  ['hyphens', 'combat-ready troops', 'combat%2Dready%20troops'],
  ['commas', 'about 100,000', 'about%20100%2C000'],
  ['ampersands', 'Q & A', 'Q%20%26%20A'],
  ['typographic quotes', 'Russia’s', 'Russia%E2%80%99s'],
])('%s are percent-encoded', (_, phrase, encoded) => {
  expect(withTextFragment('https://example.org/a', phrase)).toBe(`https://example.org/a#:~:text=${encoded}`);
});

test('a fragment that the address has is kept', () => {
  expect(withTextFragment('https://example.org/a#part', 'words')).toBe('https://example.org/a#part:~:text=words');
});

test.each([
  ['https://example.org/a#:~:text=others', 'https://example.org/a#:~:text=words'],
  ['https://example.org/a#part:~:text=others', 'https://example.org/a#part:~:text=words'],
])('of %s the phrase takes the place', (url, pointed) => {
  expect(withTextFragment(url, 'words')).toBe(pointed);
});

test('half a surrogate pair does not throw', () => {
  expect(withTextFragment('https://example.org/', 'a\uD800')).toBe('https://example.org/#:~:text=a%EF%BF%BD');
});

test.each([
  ['https://example.org/a#:~:text=words', 'https://example.org/a'],
  ['https://example.org/a#part:~:text=words', 'https://example.org/a#part'],
  ['https://example.org/a#part', 'https://example.org/a#part'],
])('on paper %s is %s', (url, written) => {
  expect(addressOnPaper(url)).toBe(written);
});
