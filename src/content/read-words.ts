import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../core/content/yaml-source.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { checkWords, type SiteTexts } from '../core/words/check-words.ts';
import { markedTexts } from '../core/words/marked.ts';
import type { Translation } from '../core/words/translate.ts';
import { displayName, readOne } from './folder.ts';
import type { Outcome } from './outcome.ts';

/** The words of the site in the languages that it has been translated to, a file each. */
export const SHIPPED = 'src/words';

/** What a topic's own words are in. */
export const WORDS_FILE = 'words.yaml';

const NONE: Translation = new Map();

/** Every file that has a part in the words of a topic's site; some may not exist. */
export function wordsFiles(dir: string, language: string): string[] {
  const shipped = tagsOf(language).map((tag) => join(SHIPPED, `${tag}.yaml`));
  return [...shipped, join(dir, WORDS_FILE)];
}

/** "de" and "de-AT" of "de-AT": from what serves most to what serves best. */
function tagsOf(language: string): string[] {
  const parts = new Intl.Locale(language).toString().split('-');
  return parts.map((_, i) => parts.slice(0, i + 1).join('-'));
}

/**
 * The words of the site in a topic's language: those that come with the project, and before them those of the topic's
 * `words.yaml`.
 */
export async function wordsOfTopic(dir: string, language: string): Promise<Translation> {
  const read = wordsFiles(dir, language).map((path) => readWords(path, language));
  const found = (await Promise.all(read)).map(({ file }) => file ?? NONE);
  return new Map(found.flatMap((translation) => [...translation]));
}

/** A file of words. One that does not exist has none. */
export async function readWords(path: string, language: string): Promise<Outcome<Translation>> {
  if (!existsSync(path)) return { id: 'words', file: NONE, diagnostics: [] };
  const texts = await siteTexts();
  return readOne(path, async ({ id, name, text }) => {
    const { translation, diagnostics } = checkWords(readYaml(text, name), texts, language);
    return { id, file: translation, diagnostics };
  });
}

/** `words.yaml` of a content folder. */
export function readTopicWords(dir: string, language: string): Promise<Outcome<Translation>> {
  return readWords(join(dir, WORDS_FILE), language);
}

/** The texts that stand in a topic's `words.yaml`, with words or to be given some; what is wrong with its YAML. */
export async function textsListed(dir: string): Promise<{ listed: Set<string>; diagnostics: Diagnostic[] }> {
  const path = join(dir, WORDS_FILE);
  const text = await readFile(path, 'utf8').catch(() => '');
  const { value, diagnostics } = readYaml(text, displayName(path));
  return { listed: new Set(Object.keys(value ?? {})), diagnostics };
}

let texts: Promise<SiteTexts> | null = null;

/** Every text that the code marks as words of the site, in order of its files. Expects to run in the project's folder. */
export function siteTexts(): Promise<SiteTexts> {
  texts ??= readTexts();
  return texts;
}

async function readTexts(): Promise<SiteTexts> {
  const paths: string[] = [];
  for await (const path of glob('src/**/*.{ts,astro}', { exclude: ['src/core/words/**'] })) paths.push(path);
  const sources = await Promise.all(paths.sort().map((path) => readFile(path, 'utf8')));
  return new Map(sources.flatMap(markedTexts).map(({ text, one }) => [text, one]));
}
