import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { isLanguageTag } from '../core/content/language-tags.ts';
import type { SavedArticle } from '../core/imports/article-draft.ts';
import { markdownFromHtml, textFromHtml } from '../markdown/from-html.ts';

/**
 * Reads the article of a page that a browser saved, without running its scripts or fetching anything.
 * @param bytes in the encoding that the page names
 * @returns null where the page holds no article
 */
export function articleOfPage(bytes: Uint8Array): SavedArticle | null {
  const url = addressOf(new JSDOM(bytes, quiet()).window.document);
  const { document } = new JSDOM(bytes, { ...quiet(), ...(url && { url }) }).window;
  const dated = document.querySelector(DATED);
  const read = new Readability(document).parse();
  if (!read?.content) return null;
  const { markdown, paragraphs } = markdownFromHtml(read.content);
  const language = read.lang ?? '';
  const publisher = plain(read.siteName);
  return {
    title: headline(plain(read.title), publisher),
    publisher,
    author: plain(read.byline),
    published:
      dayOf(read.publishedTime ?? '') || dayOf(dated?.getAttribute('content') ?? dated?.getAttribute('datetime') ?? ''),
    url,
    language: isLanguageTag(language) ? language : '',
    ...{ markdown, paragraphs },
  };
}

/** Without the publisher's name, which pages put behind it: "Talks begin | Example News". */
function headline(title: string, publisher: string): string {
  const shorter = publisher && title.endsWith(publisher) ? title.slice(0, -publisher.length) : title;
  const [, words = title] = /^(.+?)\s*[|–—:•-]\s*$/u.exec(shorter) ?? [];
  return shorter === title ? title : words.trim();
}

/** Where pages name their day of publication besides what Readability knows: https://schema.org/datePublished. */
const DATED = 'meta[itemprop="datePublished"], time[itemprop="datePublished"], time[pubdate]';

/** Pages are full of mistakes in styles; none of them matters here. */
function quiet() {
  return { virtualConsole: new VirtualConsole() };
}

/** Where the page was saved from, which browsers note in a comment, or where it says that it stands; empty if nowhere. */
function addressOf(document: Document): string {
  const [, saved = ''] = /\b(?:saved from url=\(\d+\)|url: )(https?:\S+)/.exec(commentsOf(document)) ?? [];
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return [saved, canonical, shared].find((address) => /^https?:\/\//.test(address)) ?? '';
}

function commentsOf(document: Document): string {
  const nodes = [...document.childNodes, ...document.documentElement.childNodes];
  return nodes.map(({ nodeType, nodeValue }) => (nodeType === document.COMMENT_NODE ? nodeValue : '')).join('\n');
}

function dayOf(time: string): string {
  return /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(time)?.[0] ?? '';
}

function plain(html: string | null | undefined): string {
  return textFromHtml(html ?? '');
}
