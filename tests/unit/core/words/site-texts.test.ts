import { glob, readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readWords, siteTexts, wordsOfTopic } from '../../../../src/content/read-words.ts';
import { printDiagnostics } from '../../../../src/core/diagnostics/print.ts';
import { markedTexts } from '../../../../src/core/words/marked.ts';
import { textsWithoutWords } from '../../../../src/core/words/template.ts';

const shipped = (await readdir('src/words')).map((name) => name.replace(/\.yaml$/, ''));

test('every call that marks words has them right behind its bracket, where a build can put in others', async () => {
  const loose: string[] = [];
  for await (const path of glob('src/**/*.{ts,astro}', { exclude: ['src/core/words/**'] })) {
    const source = await readFile(path, 'utf8');
    const calls = source.match(/(?<![\w$.])(?:t|phrase|plural)\(/g) ?? [];
    if (calls.length !== markedTexts(source).length) loose.push(path);
  }
  expect(loose).toEqual([]);
});

test.each(shipped)('the words in "%s" are those of all texts of the site, and of no others', async (language) => {
  const { diagnostics } = await readWords(`src/words/${language}.yaml`, language);
  expect(printDiagnostics(diagnostics)).toBe('');
  const missing = textsWithoutWords(await siteTexts(), await wordsOfTopic('no such topic', language), language);
  expect([...missing.keys()]).toEqual([]);
});
