import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What every build writes, one of them early and one late: a folder that has either holds a site, if only half of one. */
const OF_A_SITE = [['_astro'], ['data', 'timeline.json']];

/** What a build writes beside pages and what is in `public/`: styles and scripts, the search index, the sitemap. */
const BESIDE_PAGES = /^(?:_astro|pagefind|sitemap-(?:index|\d+)\.xml)$/;

/** What systems leave in a folder that somebody has looked into. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Names that a site may have at its top.
 * @param pages the folder of its pages
 * @param extra the folder of files that are put beside them
 */
export function namesOfSite(pages: string, extra: string): Set<string> {
  const written = namesIn(pages).flatMap((file) => {
    const name = file.replace(/\.(?:astro|ts)$/, '');
    // A page becomes a folder, or a file of its own name: `about/`, `404.html`, `feed.xml`.
    return [name, `${name}.html`];
  });
  return new Set([...written, ...namesIn(extra)]);
}

/**
 * What a build would delete that no build has written: it empties the folder that it writes to.
 * @param folder that a site is to be written to, whether it exists or not
 * @param own names that a site may have at its top
 * @returns path of a file or folder in it; null where there is nothing but a site, or nothing at all
 */
export function foreignFile(folder: string, own: ReadonlySet<string>): string | null {
  const names = namesIn(folder).filter((name) => !LEFT_BY_SYSTEMS.has(name));
  const isSite = OF_A_SITE.some((path) => namesIn(join(folder, ...path.slice(0, -1))).includes(path.at(-1) as string));
  const foreign = names.find((name) => !isSite || !(own.has(name) || BESIDE_PAGES.test(name)));
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
