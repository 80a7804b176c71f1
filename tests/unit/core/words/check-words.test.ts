import { expect, test } from 'vitest';
import { readYaml } from '../../../../src/core/content/yaml-source.ts';
import { printDiagnostics } from '../../../../src/core/diagnostics/print.ts';
import { checkWords } from '../../../../src/core/words/check-words.ts';
import { textsWithoutWords, wordsTemplate } from '../../../../src/core/words/template.ts';

const TEXTS = new Map([
  ['Close', null],
  ['Open', null],
  ['{from} to {to}', null],
  ['{n} of {all} events', '{n} of {all} event'],
]);

function check(text: string, language = 'uk') {
  const { translation, diagnostics } = checkWords(readYaml(text, 'words.yaml'), TEXTS, language);
  return { translation: Object.fromEntries(translation), printed: printDiagnostics(diagnostics) };
}

test('words are read, and what is not filled in is left out', () => {
  const file = [
    'Close: Закрити',
    'Open:',
    '"{from} to {to}": "{to} від {from}"',
    '"{n} of {all} events": { one: "подія з {all}", few: "", many:, other: "{n} подій з {all}" }',
  ];
  expect(check(file.join('\n'))).toEqual({
    translation: {
      Close: 'Закрити',
      '{from} to {to}': '{to} від {from}',
      '{n} of {all} events': { one: 'подія з {all}', other: '{n} подій з {all}' },
    },
    printed: '',
  });
});

test.each(['', '# nothing yet', '"{n} of {all} events":\n  one:\n  other:'])('%j has no words', (text) => {
  expect(check(text)).toEqual({ translation: {}, printed: '' });
});

test.each([
  [
    'a text in place of the lines',
    'Schließen',
    '1:1  not-words  This is no list of texts with their words. Write one to a line, such as "Close: Schließen".',
  ],
  ['broken YAML', 'Close: "x', '1:8  bad-yaml  This quotation mark is never closed. Write the same mark at its end.'],
  [
    'a slip in a text',
    'Clos: x',
    '1:1  warning unknown-text  The site has no text "Clos". Is it "Close"? If not, take the line out.',
  ],
  [
    'a text that nothing is like',
    'Tweet this page: x',
    '1:1  warning unknown-text  The site has no text "Tweet this page". Take the line out.',
  ],
  ['a place too many', 'Close: "x {n}"', '1:8  unknown-place  "Close" has no place {n}. Write the words without it.'],
  [
    'a place by another name',
    '"{from} to {to}": "{von} – {to}"',
    '1:19  unknown-place  "{from} to {to}" has no place {von}. Its places are {from}, {to}.',
  ],
  [
    'a place too few',
    '"{from} to {to}": "bis {to}"',
    '1:19  missing-place  The words for "{from} to {to}" have no place for {from}. Write it where it shall stand.',
  ],
  [
    'a form that lacks a place',
    '"{n} of {all} events":\n  other: x',
    '2:10  missing-place  The words for "{n} of {all} events" have no place for {all}. Write it where it shall stand.',
  ],
  [
    'a form that the language lacks',
    '"{n} of {all} events":\n  two: "{all}"\n  other: "{all}"',
    '2:3  unknown-form  "two" is not a form that a count has in this language. Its forms are one, few, many, other.',
  ],
  [
    'no form for the rest',
    '"{n} of {all} events":\n  one: "{all}"',
    '2:3  missing-form  The words for "{n} of {all} events" lack the form "other", which stands for all that are missing. Add it.',
  ],
  [
    'forms of what is not counted',
    'Close: { one: x, other: y }',
    '1:8  not-words  These are no words for "Close". Write a text.',
  ],
  [
    'a list',
    '"{n} of {all} events": [x]',
    '1:24  not-words  These are no words for "{n} of {all} events". Write a text, or one for each form, such as "one" and "other".',
  ],
])('%s is told with its place, and the words are not used', (_, text, message) => {
  expect(check(text)).toEqual({ translation: {}, printed: `words.yaml:${message}` });
});

test('the texts without words are printed as lines to be filled in, which are sound as they are', () => {
  const missing = textsWithoutWords(TEXTS, new Map([['Close', 'Закрити']]), 'uk');
  const template = wordsTemplate(missing, 'uk');
  expect(template).toBe('Open:\n"{from} to {to}":\n"{n} of {all} events":\n  one:\n  few:\n  many:\n  other:\n');
  expect(check(template)).toEqual({ translation: {}, printed: '' });
});

test('in English, nothing is to be translated', () => {
  expect(textsWithoutWords(TEXTS, new Map(), 'en-GB').size).toBe(0);
  expect(wordsTemplate(new Map(), 'en')).toBe('');
});
