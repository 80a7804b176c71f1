import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteTexts, textsListed, wordsOfTopic } from '../../../src/content/read-words.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a topic’s own words stand before those of the project, and those of a language serve its varieties', async () => {
  await writeFile(join(folder, 'words.yaml'), 'Close: Zumachen\nSearch:\n');
  const words = await wordsOfTopic(folder, 'de-AT');
  expect(words.get('Close')).toBe('Zumachen');
  // What the topic leaves open is not taken away.
  expect(words.get('Search')).toBe('Suche');
  expect(words.get('{n} events')).toEqual({ one: '{n} Ereignis', other: '{n} Ereignisse' });
});

test('a text that is still to be given words is listed all the same', async () => {
  await writeFile(join(folder, 'words.yaml'), 'Close: Zumachen\nSearch:\n');
  expect([...(await textsListed(folder)).listed]).toEqual(['Close', 'Search']);
  expect([...(await textsListed(join(folder, 'none'))).listed]).toEqual([]);
});

test('a language that nothing is translated to has no words but the topic’s', async () => {
  await writeFile(join(folder, 'words.yaml'), 'Close: Zatvori\nClos: what is wrong is left out\n');
  expect(Object.fromEntries(await wordsOfTopic(folder, 'hr'))).toEqual({ Close: 'Zatvori' });
});

test('texts of the site are those of its pages, its scripts and what both share', async () => {
  const texts = await siteTexts();
  expect(texts.get('Skip to content')).toBeNull();
  expect(texts.get('Link copied')).toBeNull();
  expect(texts.get('{n} events')).toBe('{n} event');
  expect(texts.size).toBeGreaterThan(400);
});

test('of a file that cannot be read it is told why: everything would be listed again', async () => {
  const broken = join(folder, 'broken');
  await mkdir(broken);
  await writeFile(join(broken, 'words.yaml'), 'Close: "Luk\nSearch: x\n');
  const { diagnostics } = await textsListed(broken);
  expect(diagnostics.map(({ ruleId, place }) => [ruleId, place.line])).toEqual([['bad-yaml', 1]]);
});
