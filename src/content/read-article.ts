import {
  type ArticleData,
  articleSchema,
  type CitingArticle,
  salvagedArticleSchema,
} from '../core/content/article-schema.ts';
import { splitFrontMatter } from '../core/content/front-matter.ts';
import { isWithin, lostWords } from '../core/content/lost-words.ts';
import type { SourceFile } from '../core/content/topic.ts';
import { readYaml, type YamlSource } from '../core/content/yaml-source.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { PassageContext } from '../core/passages/context.ts';
import { passageRequests } from '../core/passages/requests.ts';
import { eventPath, withBase } from '../core/paths.ts';
import { checkImages } from '../markdown/left-out-images.ts';
import {
  type ArticleBody,
  type RenderedArticle,
  type RenderMarkdown,
  renderArticle,
} from '../markdown/render-article.ts';
import { checkFileName, type FileOnDisk, type Outcome, toSourceFile } from './outcome.ts';

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

/** An article that an earlier run read and found good. */
export type KnownArticle = Pick<ReadArticle, 'data' | 'html' | 'passages' | 'contexts'>;

export interface ReadOptions {
  render: RenderMarkdown;
  /** Base path of the site: a passage's mark links to its event's page. */
  base: string;
  /** What is known of an article whose source has not changed; null where it must be read. */
  recall?: (file: FileOnDisk) => KnownArticle | null;
}

/**
 * Reads and proves an article.
 * @returns every mistake in it, with the article where it can be gone on with
 */
export async function readArticle(
  file: FileOnDisk,
  options: ReadOptions,
): Promise<Outcome<ReadArticle, SourceFile<CitingArticle>>> {
  const { id, name } = file;
  const known = options.recall?.(file);
  const parts = splitFrontMatter(file.text);
  if (!parts) return { id, file: null, diagnostics: [noFrontMatter(file)] };
  const body = { markdown: parts.body, line: parts.bodyLine };
  const images = checkImages(name, body);
  if (known) {
    const placeOf = placeLater(file);
    return { id, file: { ...known, id, file: name, source: file.text, placeOf }, diagnostics: images };
  }
  const yaml = readYaml(parts.yaml, name, parts.yamlLine);
  const { file: source, diagnostics } = toSourceFile(file, yaml, articleSchema, 'an article');
  diagnostics.unshift(...checkFileName(file), ...images);
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
): Promise<Outcome<ReadArticle, SourceFile<CitingArticle>>> {
  const { data } = salvagedArticleSchema.safeParse(yaml.value);
  if (!data) return { id, file: null, diagnostics };
  const salvaged = { id, file: name, data, placeOf: yaml.placeOf };
  const lost = lostWords(yaml, articleSchema);
  const requests = passageRequests(data).filter(({ exact, path }) => {
    return exact !== '' && !lost.some((words) => isWithin(path, words.path) || isWithin(words.path, path));
  });
  const rendered = body && (await renderArticle(body, requests, options.render, hrefIn(options), yaml.placeOf));
  return { id, file: null, salvaged, diagnostics: [...diagnostics, ...(rendered?.diagnostics ?? [])] };
}

function render(source: SourceFile<ArticleData>, body: ArticleBody, options: ReadOptions): Promise<RenderedArticle> {
  return renderArticle(body, passageRequests(source.data), options.render, hrefIn(options), source.placeOf);
}

function hrefIn({ base }: ReadOptions): (event: string) => string {
  return (event) => withBase(base, eventPath(event));
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
