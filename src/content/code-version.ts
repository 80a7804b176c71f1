import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

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
  const paths: string[] = [];
  for await (const entry of glob(files, { withFileTypes: true })) {
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name));
  }
  const digest = createHash('sha256');
  for (const path of paths.sort()) {
    // Where a file begins is in it as well: one that is moved, or cut in two, makes another digest.
    const content = await readFile(path);
    digest.update(`${relative('', path)}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}
