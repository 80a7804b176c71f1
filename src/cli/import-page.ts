import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content/content-dir.ts';
import { displayName } from '../content/folder.ts';
import { splitFrontMatter } from '../core/content/front-matter.ts';
import { idFromName } from '../core/content/id-from-name.ts';
import { readYaml } from '../core/content/yaml-source.ts';
import { articleDraft, type SavedArticle } from '../core/imports/article-draft.ts';

const USAGE = `Usage: [CONTENT_DIR=<folder>] npm run import:page -- <page.html> … [--originals <folder>] [--full]

Begins an article of the content for each page that a browser saved: what the page tells of it, and its paragraphs.
  --originals  write the text, a paragraph to a line, to this folder, for npm run verify
  --full       put the text itself into the body, where you may publish it, in place of room for your own words`;

/**
 * `npm run import:page -- <page>`: begins articles of saved pages. Overwrites nothing.
 * Exits with 1 where a page holds no article, with 2 where it was called wrongly.
 */
process.exitCode = await main(process.argv.slice(2));

interface Options {
  pages: string[];
  originals: string | undefined;
  full: boolean;
}

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  const outcomes: boolean[] = [];
  // One after the other: two pages may want one name.
  for (const page of options.pages) outcomes.push(await importPage(page, options));
  if (outcomes.includes(true))
    console.log('\nWrite what the article says, and its events; npm run check tells what is missing.');
  return outcomes.includes(false) ? 1 : 0;
}

async function importPage(page: string, { originals, full }: Options): Promise<boolean> {
  // Only now: the browser's document that it needs takes a second to load.
  const { articleOfPage } = await import('./saved-page.ts');
  const article = articleOfPage(await readFile(page));
  if (!article) {
    console.error(`${page} holds no article: save the page of the article itself, when it has loaded.`);
    return false;
  }
  const known = await articleAt(article.url);
  if (known) {
    console.error(`${page} is in ${known} already, by its address ${article.url}: nothing was written of it.`);
    return false;
  }
  const slug = freeSlug(article, page, originals);
  const original = originals === undefined ? null : `${slug}.txt`;
  const written = [await write(articlePath(slug), articleDraft(article, { full, original }))];
  if (originals !== undefined && original) {
    written.push(await write(join(originals, original), `${article.paragraphs.join('\n\n')}\n`));
  }
  const missing = (['title', 'publisher', 'published'] as const).filter((key) => article[key] === '');
  const count = `${article.paragraphs.length} paragraph${article.paragraphs.length === 1 ? '' : 's'}`;
  console.log(
    `Wrote ${written.join(' and ')}: ${count}.${missing.length > 0 ? ` Not found: ${missing.join(', ')}.` : ''}`,
  );
  return true;
}

function articlePath(slug: string): string {
  return join(contentDir(), 'articles', `${slug}.md`);
}

/** The article of the content that has an address, if one has. */
async function articleAt(url: string): Promise<string | null> {
  if (url === '') return null;
  const folder = join(contentDir(), 'articles');
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const yaml = splitFrontMatter(await readFile(path, 'utf8').catch(() => ''))?.yaml;
    const value = yaml && (readYaml(yaml, name).value as { url?: unknown } | null);
    if (value && value.url === url) return displayName(path);
  }
  return null;
}

/** A name for the article's files that none has yet. */
function freeSlug({ publisher, published, title }: SavedArticle, page: string, originals: string | undefined): string {
  const names = [publisher && published && `${publisher} ${published}`, title, basename(page, extname(page))];
  const wanted = names.map((name) => idFromName(name)).find((name) => name !== null) ?? 'article';
  const isTaken = (slug: string) => {
    return existsSync(articlePath(slug)) || (originals !== undefined && existsSync(join(originals, `${slug}.txt`)));
  };
  let slug = wanted;
  for (let n = 2; isTaken(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}

async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  return displayName(path);
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals: pages } = parseArgs({
      args,
      allowPositionals: true,
      options: { originals: { type: 'string' }, full: { type: 'boolean' } },
    });
    if (pages.length === 0) return 'Which page shall become an article?';
    const missing = pages.filter((page) => !existsSync(page));
    if (missing.length > 0) return `There is no file ${missing.join(', ')}.`;
    const others = pages.filter((page) => !/^\.x?html?$/i.test(extname(page)));
    if (others.length > 0) return `Pages end in .html or .htm: ${others.join(', ')} does not.`;
    if (!existsSync(join(contentDir(), 'site.yaml'))) {
      return `${displayName(contentDir()) || '.'} is no content folder. Begin one with npm run new:topic, and name it: CONTENT_DIR=<folder> npm run …`;
    }
    return { pages, originals: values.originals, full: values.full ?? false };
  } catch (error) {
    return (error as Error).message;
  }
}
