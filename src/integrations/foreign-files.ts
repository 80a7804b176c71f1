import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What every build writes, one of them early and one late: a folder that has either holds a site, if only half of one. */
const OF_A_SITE = [['_astro'], ['data', 'timeline.json']];

/**
 * What a build would delete that no build has written: it empties the folder that it writes to.
 * @param folder that a site is to be written to, whether it exists or not
 * @returns path of a file or folder in it; null where there is nothing but a site, or nothing at all
 */
export function foreignFile(folder: string): string | null {
  const names = namesIn(folder);
  // Published from a repository, as some hosts have it, a site stands beside the repository's own folder.
  const repository = names.find((name) => name === '.git');
  const isSite = OF_A_SITE.some((path) => namesIn(join(folder, ...path.slice(0, -1))).includes(path.at(-1) as string));
  const foreign = repository ?? (isSite ? undefined : names[0]);
  return foreign === undefined ? null : join(folder, foreign);
}

/**
 * Whether Astro takes a folder beside the project's for one in it, since its path begins with the other one's
 * (`getOutDirWithinCwd` in astro/dist/core/build/common.js): it then builds where it does not find what it needs.
 * @param own path of the project's folder
 */
export function isTakenForOurs(folder: string, own: string): boolean {
  return folder.startsWith(own) && !`${folder}${sep}`.startsWith(`${own}${sep}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
