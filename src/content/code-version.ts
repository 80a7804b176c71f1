import { createHash } from 'node:crypto';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The code that decides what is made of an article, and the versions of the libraries it uses. */
export const ARTICLE_CODE = [
  'src/core/{content,dates,passages,words}/*.ts',
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
 * @param folders whose files count as well, without those of folders in them
 */
export async function codeVersion(files: string[], folders: readonly string[] = []): Promise<string> {
  const paths = (await Promise.all(folders.map(filesIn))).flat();
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

/** Paths of a folder's files, links to files among them: a pattern would pass these over, and read signs in the folder's path. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.map(async (name) => {
    const path = join(folder, name);
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    return isFile ? [path] : [];
  });
  return (await Promise.all(files)).flat();
}
