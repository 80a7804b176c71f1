import { setTimeout } from 'node:timers/promises';
import type { Loader, LoaderContext } from 'astro/loaders';
import { countErrors, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { printDiagnostics, summarise } from '../core/diagnostics/print.ts';
import { FOOTNOTE_WORDS } from '../markdown/footnote-words.ts';
import type { PassageReport } from '../markdown/rehype-passages.ts';
import type { RenderMarkdown } from '../markdown/render-article.ts';
import { ARTICLE_CODE, codeVersion } from './code-version.ts';
import { contentDir } from './content-dir.ts';
import { noteMistakes } from './dev-mistakes.ts';
import { readAbout } from './read-about.ts';
import type { KnownArticle, ReadArticle } from './read-article.ts';
import { readActors, readSite, readTopic } from './read-topic.ts';

/** Thrown where content has mistakes; they have been printed by then. Where in our code it was thrown helps no author. */
export class ContentError extends Error {
  override name = 'ContentError';
  override stack = '';
}

/** The topic's `site.yaml`. Its mistakes are the articles loader's to report; until they are mended it stays as it was. */
export const siteLoader = loader('site', async ({ store }) => {
  const { file } = await readSite(contentDir());
  if (file) store.set({ id: 'site', data: file.data });
});

/** The topic's `about.md`. Its mistakes are the articles loader's to report as well. */
export const aboutLoader = loader('about', async (context) => {
  const { file } = await readAbout(contentDir(), rendererOf(context));
  if (file) context.store.set({ id: 'about', data: { ...file } });
});

/** The topic's actors. Their mistakes are the articles loader's to report; until they are mended they stay as they were. */
export const actorsLoader = loader('actors', async ({ store }) => {
  const outcomes = await readActors(contentDir());
  keepOnly(store, outcomes);
  for (const { file } of outcomes) {
    if (file) store.set({ id: file.id, data: file.data });
  }
});

/**
 * The topic's articles, and the proof of the whole topic. Astro renders the Markdown and keeps what
 * was made of it; articles that have not changed, under code that has not changed, are not read again.
 * @throws ContentError in a build; the dev server prints the mistakes and keeps what it had
 */
export const articlesLoader = loader('articles', async (context) => {
  const { store, config } = context;
  const version = await codeVersion(ARTICLE_CODE);
  const digestOf = (source: string) => context.generateDigest({ source, version, base: config.base, FOOTNOTE_WORDS });
  const { topic, diagnostics } = await readTopic(contentDir(), {
    render: rendererOf(context),
    base: config.base,
    recall: (file) => recall(store, file.id, digestOf(file.text)),
  });
  report(context, diagnostics);
  if (!topic) return;
  keepOnly(store, topic.articles);
  for (const article of topic.articles) keep(store, article, digestOf(article.source));
});

function keepOnly(store: LoaderContext['store'], entries: readonly { id: string }[]): void {
  const kept = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
}

function recall(store: LoaderContext['store'], id: string, digest: string): KnownArticle | null {
  const entry = store.get<StoredArticle>(id);
  if (entry?.digest !== digest || !entry.rendered) return null;
  const { passages, contexts, ...data } = entry.data;
  return { data, passages, contexts, html: entry.rendered.html };
}

type StoredArticle = KnownArticle['data'] & Pick<KnownArticle, 'passages' | 'contexts'>;

function keep(store: LoaderContext['store'], article: ReadArticle, digest: string): void {
  const { id, data, passages, contexts, html } = article;
  store.set({ id, data: { ...data, passages, contexts }, digest, rendered: { html } });
}

function rendererOf(context: LoaderContext): RenderMarkdown {
  return async (markdown) => {
    const { html, metadata } = await context.renderMarkdown(markdown);
    return { html, frontmatter: (metadata?.frontmatter ?? {}) as { passageReport?: PassageReport } };
  };
}

function report({ logger, store, watcher, meta }: LoaderContext, diagnostics: Diagnostic[]): void {
  const printed = printDiagnostics(diagnostics);
  // Straight to the terminal: a logger would put its own words before each file name.
  if (printed !== '') console.error(printed);
  const hasErrors = countErrors(diagnostics) > 0;
  if (hasErrors && !watcher) throw new ContentError(`${summarise(diagnostics)}: nothing was built.`);
  const isEmpty = store.keys().length === 0;
  const shown = isEmpty
    ? 'there is nothing to show until they are mended'
    : 'the pages still show the content as it was before';
  const outcome = `${summarise(diagnostics)}: ${shown}.`;
  if (hasErrors) logger.error(outcome);
  if (!watcher) return;
  const mistakes = hasErrors ? `${printed}\n\n${outcome}` : '';
  noteMistakes(mistakes);
  // Pages that are open are loaded anew when what is stored changes.
  meta.set('mistakes', mistakes);
}

/** Ms that a save may take: editors empty a file before they write it, and may save several. */
const SAVING = 50;

/** A loader that reads again whenever a file of the content folder changes under the dev server. */
function loader(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name: `sourceline-${name}`,
    async load(context) {
      const dir = contentDir();
      // The dev server keeps what it knows in one place for all topics.
      if (context.meta.get('folder') !== dir) context.store.clear();
      context.meta.set('folder', dir);
      await load(context);
      context.watcher?.add(dir);
      let loading = Promise.resolve();
      let isDue = false;
      const reload = (path: string) => {
        if (isDue || !path.startsWith(dir)) return;
        isDue = true;
        // One after the other: of two saves, the later one is what is shown. What fails has been reported.
        loading = loading
          .catch(() => undefined)
          .then(() => setTimeout(SAVING))
          .then(() => {
            isDue = false;
            return load(context);
          });
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}
