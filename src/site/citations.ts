import { dateInWords } from '../core/dates/words.ts';
import type { Cited } from '../core/exports/citation.ts';
import { lookup } from '../core/timeline/lookup.ts';
import type { Article, Timeline } from '../core/timeline/model.ts';
import { t } from '../core/words/t.ts';

/** A source article as something to cite. */
export function citedArticle(timeline: Timeline, article: Article): Cited {
  const { id, title, author, publisher, published, language, url, archiveUrl, origin, translationOf } = article;
  const reporting = origin && t('Reporting by {actor}', { actor: lookup(timeline).actors.get(origin)?.name ?? origin });
  const notes = [reporting, translationOf && t('Translation of {article}', { article: translationOf })].filter(Boolean);
  return {
    key: id,
    type: 'article',
    title,
    author,
    container: publisher,
    published: { date: published, words: dateInWords(published, timeline.site.language) },
    language,
    url,
    archiveUrl,
    note: notes.join('. ') || undefined,
  };
}

/**
 * Our page on an article as something to cite.
 * @param host where the site will stand, if that is known; otherwise the address is `path` alone
 */
export function citedPage({ site }: Timeline, article: Article, host: URL | undefined, path: string): Cited {
  const named = { title: article.title, publisher: article.publisher };
  return {
    key: `${article.id}-passages`,
    type: 'page',
    title:
      article.text === 'digest'
        ? t('Digest with cited passages: {title} ({publisher})', named)
        : t('Text with cited passages: {title} ({publisher})', named),
    container: site.title,
    language: site.language,
    url: host ? new URL(path, host).href : path,
  };
}
