import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Stands in for wherever the site will be published. */
const ORIGIN = 'https://site.invalid';

/** Everything within a built site that a link can lead to. */
export interface Targets {
  files: Set<string>;
  pages: Map<string, BuiltPage>;
  base: string;
}

export function targetsOf(site: BuiltSite, files: string[], pages: BuiltPage[]): Targets {
  return { files: new Set(files), pages: new Map(pages.map((page) => [page.file, page])), base: site.base };
}

/**
 * Where an address leads within the site.
 * @param from path of the page that it is written in
 * @returns the page's or file's name; null for an address outside the site; what is wrong with it otherwise
 */
export function follow(address: string, from: string, targets: Targets): { file: string } | { problem: string } | null {
  if (!URL.canParse(address, ORIGIN + from)) return { problem: 'is no address' };
  const url = new URL(address, ORIGIN + from);
  if (url.origin !== ORIGIN) {
    return /^(https?|mailto):$/.test(url.protocol) ? null : { problem: `${url.protocol} is not allowed` };
  }
  if (!url.pathname.startsWith(targets.base)) return { problem: `leaves the base path ${targets.base}` };
  const name = decodeURIComponent(url.pathname.slice(targets.base.length));
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (!targets.files.has(file)) return { problem: 'leads to no file' };
  const page = targets.pages.get(file);
  const fragment = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
  return !page || fragment === '' || page.ids.has(fragment) ? { file } : { problem: `no id "${fragment}" in ${file}` };
}

/**
 * What is wrong with the links of each page, and pages that no link leads to.
 * @returns a page's file to its problems, as `line:column  address  what is wrong`
 */
export function checkLinks(targets: Targets): Map<string, string[]> {
  const problems = new Map<string, string[]>();
  const linked = new Map<string, string[]>();
  for (const page of targets.pages.values()) {
    const results = page.references.map((reference) => ({
      ...reference,
      result: follow(reference.address, page.path, targets),
    }));
    problems.set(
      page.file,
      results.flatMap(({ address, place, result }) =>
        result && 'problem' in result ? `${place}  ${address}  ${result.problem}` : [],
      ),
    );
    linked.set(
      page.file,
      results.flatMap(({ result }) => (result && 'file' in result ? result.file : [])),
    );
  }
  const reached = reachable('index.html', linked);
  for (const [file, found] of problems) {
    if (!reached.has(file) && file !== '404.html') found.push('cannot be reached by links from the first page');
  }
  return problems;
}

function reachable(start: string, linked: Map<string, string[]>): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of linked.get(file) ?? []) reached.add(next);
  return reached;
}
