import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';

/** The code that decides what is made of an article, and the versions of the libraries it uses. */
export const ARTICLE_CODE = [
  'src/core/{content,dates,passages}/*.ts',
  'src/markdown/*.ts',
  'src/content/*.ts',
  'package-lock.json',
];

/** All that decides what a page looks like. */
export const PAGE_CODE = ['src/**/*.*', 'astro.config.mjs', 'package-lock.json'];

/**
 * A digest of code: what was made under another one is not to be used again.
 * Expects to run in the project's folder.
 * @param files patterns of their names
 */
export async function codeVersion(files: string[]): Promise<string> {
  const names: string[] = [];
  for await (const name of glob(files)) names.push(name);
  const texts = await Promise.all(names.sort().map((name) => readFile(name, 'utf8')));
  return createHash('sha256').update(texts.join('\0')).digest('hex');
}
