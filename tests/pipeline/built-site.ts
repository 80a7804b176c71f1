import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** An address that a page refers to, as written. */
export interface Reference {
  address: string;
  /** `line:column` in the page. */
  place: string;
}

/** A page of a built site. */
export interface BuiltPage {
  /** Relative to the site's folder, with `/` on every system. */
  file: string;
  /** Path of its address: `/events/x/`. */
  path: string;
  ids: Set<string>;
  references: Reference[];
}

/** A folder of static files, and the base path it was built for. */
export interface BuiltSite {
  folder: string;
  /** Begins and ends with `/`. */
  base: string;
  /** Origin of the host that the build was told it will stand on. */
  origin?: string;
}

/** Names of all files of a built site, relative to its folder. */
export async function filesOf({ folder }: BuiltSite): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(join(folder, sep).length).replaceAll(sep, '/')).sort();
}

/** The pages among those files, read. */
export function pagesOf(site: BuiltSite, files: string[]): Promise<BuiltPage[]> {
  const pages = files.filter((file) => file.endsWith('.html'));
  return Promise.all(
    pages.map(async (file) => {
      const tree = fromHtml(await readFile(join(site.folder, file), 'utf8'));
      return { file, path: site.base + file.replace(/(^|\/)index\.html$/, '$1'), ...readTree(tree) };
    }),
  );
}

function readTree(tree: Root): Pick<BuiltPage, 'ids' | 'references'> {
  const ids = new Set<string>();
  const references: Reference[] = [];
  visit(tree, 'element', (element) => {
    if (typeof element.properties.id === 'string') ids.add(element.properties.id);
    const start = element.position?.start;
    const place = start ? `${start.line}:${start.column}` : '1:1';
    for (const address of addressesOf(element)) references.push({ address, place });
  });
  return { ids, references };
}

const ADDRESSES = ['href', 'xLinkHref', 'src', 'action', 'formAction', 'poster', 'data', 'cite'] as const;

function addressesOf({ properties }: Element): string[] {
  const single = ADDRESSES.map((name) => properties[name]).filter((value) => typeof value === 'string');
  // "small.png 1x, large.png 2x": the address comes first in each part.
  const sets = [properties.srcSet].filter((value) => typeof value === 'string');
  return [...single, ...sets.flatMap((set) => set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''))];
}
