import type { CitingArticle } from '../content/article-schema.ts';
import type { YamlPath } from '../content/yaml-source.ts';
import type { TextQuoteSelector } from './selector.ts';

/** A passage to be found in the body of its article. */
export interface PassageRequest extends TextQuoteSelector {
  /** The id that its place in the article gets: `<event>`, then `<event>-2` and so on. */
  anchor: string;
  event: string;
  title: string;
  /** Where it stands in the front matter. */
  path: YamlPath;
}

/** Everything that an article cites of itself, in the order of its front matter. */
export function passageRequests(article: CitingArticle): PassageRequest[] {
  return article.events.flatMap(requestsOf);
}

function requestsOf(account: CitingArticle['events'][number], index: number): PassageRequest[] {
  const { event, title } = account;
  return account.passages.map((passage, i) => ({
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    anchor: passageAnchor(event, i),
    event,
    title,
    path: ['events', index, 'passages', i],
  }));
}

/** The fragment under which a passage is published, a contract with everyone who links to it. */
export function passageAnchor(event: string, index: number): string {
  return index === 0 ? event : `${event}-${index + 1}`;
}
