import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CitingArticle } from '../core/content/article-schema.ts';
import { checkConsistency } from '../core/content/consistency.ts';
import { checkDuplicates } from '../core/content/duplicates.ts';
import { checkOrigins } from '../core/content/origins.ts';
import { checkReferences } from '../core/content/references.ts';
import type { SourceFile, Topic } from '../core/content/topic.ts';
import {
  type ActorData,
  actorSchema,
  type SiteData,
  type SiteWords,
  salvagedSiteSchema,
  siteSchema,
} from '../core/content/topic-schema.ts';
import { readYaml } from '../core/content/yaml-source.ts';
import { countErrors, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { displayName, findStrays, readEach, readOne } from './folder.ts';
import { checkActorFileName, type FileOnDisk, type Outcome, toSourceFile } from './outcome.ts';
import { readAbout } from './read-about.ts';
import { type ReadArticle, type ReadOptions, readArticle } from './read-article.ts';
import { readTopicWords } from './read-words.ts';

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
  const [site, about, actors, articles, strays] = await Promise.all([
    readSite(dir),
    readAbout(dir, options.render),
    readActors(dir),
    readEach(dir, 'articles', (file) => readArticle(file, options)),
    findStrays(dir),
  ]);
  // Which forms its counts have depends on the language.
  const words = site.file ? await readTopicWords(dir, site.file.data.language) : null;
  const filesOf = <File>(outcomes: Outcome<File, unknown>[]) => outcomes.flatMap(({ file }) => file ?? []);
  const readable = {
    site: site.file,
    siteWords: site.file?.data ?? site.salvaged ?? null,
    actors: filesOf(actors),
    articles: filesOf(articles),
    brokenActors: actors.filter(({ file }) => file === null).map(({ id }) => id),
    salvaged: articles.flatMap(({ salvaged }) => salvaged ?? []),
    hasBrokenArticles: articles.some(({ file, salvaged }) => file === null && !knowsItsEvents(salvaged)),
  };
  const diagnostics = [
    ...[site, about, ...actors, ...articles].flatMap((outcome) => outcome.diagnostics),
    ...(words?.diagnostics ?? []),
    ...strays,
    ...checkReferences(readable),
    ...checkConsistency(readable),
    ...checkDuplicates(readable),
    ...checkOrigins(readable),
  ];
  const { site: siteFile } = readable;
  const topic = siteFile && countErrors(diagnostics) === 0 ? { ...readable, site: siteFile } : null;
  return { topic, diagnostics };
}

function knowsItsEvents(salvaged: SourceFile<CitingArticle> | undefined): boolean {
  return salvaged?.data.events.every(({ event }) => event !== '') ?? false;
}

/** `site.yaml` of a content folder. */
export async function readSite(dir: string): Promise<Outcome<SourceFile<SiteData>, SiteWords>> {
  const path = join(dir, 'site.yaml');
  if (!existsSync(path)) return { id: 'site', file: null, diagnostics: [missingSite(path)] };
  return readOne(path, async (file) => {
    const yaml = readYaml(file.text, file.name);
    const outcome = toSourceFile(file, yaml, siteSchema, 'a site');
    const { data } = salvagedSiteSchema.safeParse(yaml.value);
    return outcome.file || !data ? outcome : { ...outcome, salvaged: data };
  });
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

/** `actors/` of a content folder, in order of their ids. */
export function readActors(dir: string): Promise<Outcome<SourceFile<ActorData>>[]> {
  return readEach(dir, 'actors', readActor);
}

async function readActor(file: FileOnDisk): Promise<Outcome<SourceFile<ActorData>>> {
  const outcome = toSourceFile(file, readYaml(file.text, file.name), actorSchema, 'an actor');
  return { ...outcome, diagnostics: [...checkActorFileName(file), ...outcome.diagnostics] };
}
