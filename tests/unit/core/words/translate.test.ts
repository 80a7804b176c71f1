import { expect, test } from 'vitest';
import { markedTexts } from '../../../../src/core/words/marked.ts';
import { translated } from '../../../../src/core/words/translate.ts';

const GERMAN = new Map([
  ['Close', 'Schließen'],
  ['Published {date}', 'Erschienen am {date}'],
  ['“Known on” takes you back.', 'Zurück mit "Bekannt am".'],
]);

test.each([
  ["t('Close')", '"Schließen"'],
  ['t("Close")', '"Schließen"'],
  ['t(\n  `Close`,\n)', '"Schließen"'],
  ["<b title={t('Close')}>", '<b title={"Schließen"}>'],
  ["t('Published {date}', { date })", 't("Erschienen am {date}", { date })'],
  ["phrase('Published {date}')", 'phrase("Erschienen am {date}")'],
  ['t(`“Known on”\n    takes you\n  back.`)', String.raw`"Zurück mit \"Bekannt am\"."`],
])('%s becomes %s', (source, result) => {
  expect(translated(`a(${source}, b)`, GERMAN)).toBe(`a(${result}, b)`);
});

test('what has no translation stays English', () => {
  const source = `t('Open') + t("Don't") + t('Don\\'t') + plural('{n} event', '{n} events')`;
  const result = `"Open" + "Don't" + "Don't" + ({"one":"{n} event","other":"{n} events"})`;
  expect(translated(source, GERMAN)).toBe(result);
});

test('a plural gets the forms of the language; a text instead is a form for all', () => {
  const source = "plural('{n} event', '{n} events')";
  const forms = { one: '{n} подія', few: '{n} події', other: '{n} подій' };
  expect(translated(source, new Map([['{n} events', forms]]))).toBe(`(${JSON.stringify(forms)})`);
  expect(translated(source, new Map([['{n} events', '{n}件']]))).toBe('({"other":"{n}件"})');
});

test.each([
  'format("Close")',
  'object.t("Close")',
  '$t("Close")',
  't(words)',
  `t(\`Close $\{it}\`)`,
  'plural(one, other)',
])('%s is no text of the site', (source) => {
  expect(markedTexts(source)).toEqual([]);
  expect(translated(source, GERMAN)).toBe(source);
});
