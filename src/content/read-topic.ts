import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import {
  type ArticleData,
  articleSchema,
  type CitingArticle,
  salvagedArticleSchema,
} from '../core/content/article-schema.ts';
import { checkConsistency } from '../core/content/consistency.ts';
import { checkDuplicates } from '../core/content/duplicates.ts';
import { splitFrontMatter } from '../core/content/front-matter.ts';
import { checkReferences } from '../core/content/references.ts';
import type { SourceFile, Topic } from '../core/content/topic.ts';
import { type ActorData, actorSchema, type SiteData, siteSchema } from '../core/content/topic-schema.ts';
import { validate } from '../core/content/validate.ts';
import { readYaml, type YamlSource } from '../core/content/yaml-source.ts';
import { countErrors, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { PassageContext } from '../core/passages/context.ts';
import { passageRequests } from '../core/passages/requests.ts';
import {
  type ArticleBody,
  type RenderedArticle,
  type RenderMarkdown,
  renderArticle,
} from '../markdown/render-article.ts';

/** An article with its body made into HTML. */
export interface ReadArticle extends SourceFile<ArticleData> {
  html: string;
  /** The words of each passage as the body has them: events in order, their passages in order. */
  passages: string[];
  /** The words around each of them, in the same order. */
  contexts: PassageContext[];
  /** What the article was made from, for telling whether it changed. */
  source: string;
}

export interface ReadTopic extends Topic {
  articles: ReadArticle[];
}

/** An article that an earlier run read and found good. */
export type KnownArticle = Pick<ReadArticle, 'data' | 'html' | 'passages' | 'contexts'>;

export interface ReadOptions {
  render: RenderMarkdown;
  /** Address of an event's page, which a passage's mark links to. */
  hrefOf: (event: string) => string;
  /** What is known of an article whose source has not changed; null where it must be read. */
  recall?: (id: string, source: string) => KnownArticle | null;
}

/**
 * Reads and proves a content folder.
 * @param dir the folder that holds `site.yaml`, `actors/` and `articles/`
 * @returns every mistake in every file; the topic is null where one of them is an error
 */
export async function readTopic(
  dir: string,
  options: ReadOptions,
): Promise<{ topic: ReadTopic | null; diagnostics: Diagnostic[] }> {
  const [site, actors, articles, strays] = await Promise.all([
    readSite(dir),
    readActors(dir),
    readEach(dir, 'articles', '.md', (file) => readArticle(file, options)),
    findStrays(dir),
  ]);
  const filesOf = <File>(outcomes: Outcome<File>[]) => outcomes.flatMap(({ file }) => file ?? []);
  const readable = {
    site: site.file,
    actors: filesOf(actors),
    articles: filesOf(articles),
    brokenActors: actors.filter(({ file }) => file === null).map(({ id }) => id),
    salvaged: articles.flatMap(({ salvaged }) => salvaged ?? []),
    hasBrokenArticles: articles.some(({ file, salvaged }) => file === null && !knowsItsEvents(salvaged)),
  };
  const diagnostics = [
    ...[site, ...actors, ...articles].flatMap((outcome) => outcome.diagnostics),
    ...strays,
    ...checkReferences(readable),
    ...checkConsistency(readable),
    ...checkDuplicates(readable),
  ];
  const { site: siteFile } = readable;
  const topic = siteFile && countErrors(diagnostics) === 0 ? { ...readable, site: siteFile } : null;
  return { topic, diagnostics };
}

function knowsItsEvents(salvaged: SourceFile<CitingArticle> | undefined): boolean {
  return salvaged?.data.events.every(({ event }) => event !== '') ?? false;
}

/** Files in the folders of articles and actors that nobody reads, most likely for a wrong ending. */
async function findStrays(dir: string): Promise<Diagnostic[]> {
  const folders = [
    ['actors', '.yaml'],
    ['articles', '.md'],
  ] as const;
  const found = folders.map(async ([folder, ending]) => {
    const names = await readdir(join(dir, folder)).catch(() => []);
    const strays = names.filter((name) => !name.endsWith(ending) && !name.startsWith('.'));
    return strays.map((name) => stray(displayName(join(dir, folder, name)), ending));
  });
  return (await Promise.all(found)).flat();
}

function stray(file: string, ending: string): Diagnostic {
  return {
    place: { file, line: 1, column: 1 },
    ruleId: 'unread-file',
    severity: 'warning',
    reason: 'Nothing reads this file.',
    note: `Give it the ending "${ending}", or move it elsewhere.`,
  };
}

/** What became of one file. */
export interface Outcome<File> {
  id: string;
  /** Null where the front matter is not good enough to go on with. */
  file: File | null;
  /** Of an article with such mistakes, what can be judged all the same. */
  salvaged?: SourceFile<CitingArticle>;
  diagnostics: Diagnostic[];
}

/** One of the author's files on disk. */
interface FileOnDisk {
  id: string;
  /** As diagnostics name it. */
  name: string;
  text: string;
}

/** `site.yaml` of a content folder. */
export async function readSite(dir: string): Promise<Outcome<SourceFile<SiteData>>> {
  const path = join(dir, 'site.yaml');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { id: 'site', file: null, diagnostics: [missingSite(path)] };
  const file = { id: 'site', name: displayName(path), text };
  return toSourceFile(file, readYaml(text, file.name), siteSchema, 'a site');
}

function missingSite(path: string): Diagnostic {
  return {
    place: { file: displayName(path), line: 1, column: 1 },
    ruleId: 'missing-file',
    severity: 'error',
    reason: 'A content folder needs a site.yaml.',
    note: 'Write one, or set CONTENT_DIR to the folder that holds it.',
  };
}

async function readEach<Result>(
  dir: string,
  folder: string,
  ending: string,
  read: (file: FileOnDisk) => Promise<Result>,
): Promise<Result[]> {
  const names = await readdir(join(dir, folder)).catch(() => []);
  const paths = names.filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    paths.map(async (name) => {
      const path = join(dir, folder, name);
      return read({ id: basename(name, ending), name: displayName(path), text: await readFile(path, 'utf8') });
    }),
  );
}

/** Relative to the folder that the command runs in, with `/` on every system. */
function displayName(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

/** `actors/` of a content folder, in order of their ids. */
export function readActors(dir: string): Promise<Outcome<SourceFile<ActorData>>[]> {
  return readEach(dir, 'actors', '.yaml', readActor);
}

async function readActor(file: FileOnDisk): Promise<Outcome<SourceFile<ActorData>>> {
  const outcome = toSourceFile(file, readYaml(file.text, file.name), actorSchema, 'an actor');
  return { ...outcome, diagnostics: [...checkFileName(file), ...outcome.diagnostics] };
}

function toSourceFile<Schema extends z.ZodType>(
  { id, name }: FileOnDisk,
  source: YamlSource,
  schema: Schema,
  what: string,
): Outcome<SourceFile<z.output<Schema>>> {
  const { data, diagnostics } = validate(source, schema, what);
  return { id, file: data === null ? null : { id, file: name, data, placeOf: source.placeOf }, diagnostics };
}

/** File names are part of addresses, so they keep to the letters of ids. */
function checkFileName({ id, name }: FileOnDisk): Diagnostic[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return [];
  return [
    {
      place: { file: name, line: 1, column: 1 },
      ruleId: 'bad-file-name',
      severity: 'error',
      reason: `"${id}" cannot stand in a web address.`,
      actual: id,
      note: 'Name the file with lower-case letters, digits and single hyphens.',
    },
  ];
}

async function readArticle(file: FileOnDisk, options: ReadOptions): Promise<Outcome<ReadArticle>> {
  const { id, name } = file;
  const known = options.recall?.(id, file.text);
  if (known) {
    return { id, file: { ...known, id, file: name, source: file.text, placeOf: placeLater(file) }, diagnostics: [] };
  }
  const parts = splitFrontMatter(file.text);
  if (!parts) return { id, file: null, diagnostics: [noFrontMatter(file)] };
  const yaml = readYaml(parts.yaml, name, parts.yamlLine);
  const { file: source, diagnostics } = toSourceFile(file, yaml, articleSchema, 'an article');
  diagnostics.unshift(...checkFileName(file));
  const body = { markdown: parts.body, line: parts.bodyLine };
  const isEmpty = body.markdown.trim() === '';
  if (isEmpty) diagnostics.push(emptyBody(name, body));
  if (!source) return salvage(file, yaml, isEmpty ? null : body, diagnostics, options);
  // That no passage stands in an empty body need not be said of each.
  const rendered = isEmpty
    ? { html: '', passages: [], contexts: [], diagnostics: [] }
    : await render(source, body, options);
  diagnostics.push(...rendered.diagnostics);
  return { id, file: { ...source, ...rendered, source: file.text }, diagnostics };
}

/** An article whose front matter has mistakes: its citations are proved and its references kept for judging. */
async function salvage(
  { id, name }: FileOnDisk,
  yaml: YamlSource,
  body: ArticleBody | null,
  diagnostics: Diagnostic[],
  options: ReadOptions,
): Promise<Outcome<ReadArticle>> {
  const { data } = salvagedArticleSchema.safeParse(yaml.value);
  if (!data) return { id, file: null, diagnostics };
  const salvaged = { id, file: name, data, placeOf: yaml.placeOf };
  const requests = passageRequests(data).filter(({ exact }) => exact !== '');
  const rendered = body && (await renderArticle(body, requests, options.render, options.hrefOf, yaml.placeOf));
  return { id, file: null, salvaged, diagnostics: [...diagnostics, ...(rendered?.diagnostics ?? [])] };
}

function render(source: SourceFile<ArticleData>, body: ArticleBody, options: ReadOptions): Promise<RenderedArticle> {
  return renderArticle(body, passageRequests(source.data), options.render, options.hrefOf, source.placeOf);
}

/** Places of an article that was not parsed this time: it is parsed when the first one is asked for. */
function placeLater(file: FileOnDisk): SourceFile<unknown>['placeOf'] {
  let source: YamlSource | undefined;
  return (path) => {
    const parts = splitFrontMatter(file.text);
    source ??= readYaml(parts?.yaml ?? '', file.name, parts?.yamlLine);
    return source.placeOf(path);
  };
}

function noFrontMatter({ name, text }: FileOnDisk): Diagnostic {
  const place = { file: name, line: 1, column: 1 };
  const isOpened = /^\uFEFF?---\s/.test(text);
  return {
    place,
    ruleId: 'no-front-matter',
    severity: 'error',
    reason: isOpened
      ? 'The front matter that begins here is never closed.'
      : 'An article begins with its front matter, between two lines of "---".',
    note: isOpened
      ? 'Write a line of "---" after its last line.'
      : 'Write "---" on the first line, and again after the last line of the front matter.',
  };
}

function emptyBody(name: string, { line }: ArticleBody): Diagnostic {
  return {
    place: { file: name, line, column: 1 },
    ruleId: 'empty-body',
    severity: 'error',
    reason: 'The article has no text.',
    note: 'Write the digest, or the text itself, after the front matter.',
  };
}
