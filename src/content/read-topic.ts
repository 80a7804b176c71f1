import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { CitingArticle } from '../core/content/article-schema.ts';
import { checkConsistency } from '../core/content/consistency.ts';
import { checkDuplicates } from '../core/content/duplicates.ts';
import { checkReferences } from '../core/content/references.ts';
import type { SourceFile, Topic } from '../core/content/topic.ts';
import { type ActorData, actorSchema, type SiteData, siteSchema } from '../core/content/topic-schema.ts';
import { readYaml } from '../core/content/yaml-source.ts';
import { countErrors, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { checkFileName, type FileOnDisk, type Outcome, toSourceFile } from './outcome.ts';
import { type ReadArticle, type ReadOptions, readArticle } from './read-article.ts';

export interface ReadTopic extends Topic {
  articles: ReadArticle[];
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
