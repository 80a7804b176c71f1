import type { PassageContext } from '../passages/context.ts';
import { articlePath, eventPath } from '../paths.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Account, Passage, Timeline } from '../timeline/model.ts';
import type { Addresses } from './addresses.ts';

/** Words before and after a passage, by the article's id and the passage's anchor. */
export type ContextOf = (article: string, anchor: string) => PassageContext;

/** Where the file stands: its annotations are named after it. */
export const ANNOTATIONS_PATH = '/data/annotations.jsonld';

/**
 * All passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in one collection with
 * one page: the target is the passage in the article's page, the body the page of the event it reports.
 */
export function annotations(timeline: Timeline, addresses: Addresses, contextOf: ContextOf) {
  const accounts = Map.groupBy(
    timeline.events.flatMap((event) => event.accounts),
    (account) => account.article,
  );
  const items = timeline.articles.flatMap((article) =>
    (accounts.get(article.id) ?? []).flatMap((account) =>
      account.passages.map((passage) => annotationOf(account, passage, timeline, addresses, contextOf)),
    ),
  );
  const id = addresses.of(ANNOTATIONS_PATH);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: timeline.site.title,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}

function annotationOf(
  account: Account,
  passage: Passage,
  timeline: Timeline,
  addresses: Addresses,
  contextOf: ContextOf,
) {
  const { articles, events } = lookup(timeline);
  const { language } = timeline.site;
  const article = articles.get(account.article);
  const source = addresses.of(articlePath(account.article));
  return {
    id: `${addresses.of(ANNOTATIONS_PATH)}#${account.article}/${passage.anchor}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { id: addresses.of(eventPath(account.event)), type: 'Text', format: 'text/html', language, purpose: 'linking' },
      {
        type: 'TextualBody',
        value: account.summary ?? events.get(account.event)?.title ?? account.title,
        format: 'text/plain',
        language,
        purpose: 'describing',
      },
    ],
    target: {
      type: 'SpecificResource',
      source: {
        id: source,
        type: 'Text',
        format: 'text/html',
        // A digest is written in the site's language, whatever the article's.
        language: article?.text === 'full' ? article.language : language,
      },
      selector: {
        type: 'TextQuoteSelector',
        exact: passage.text,
        ...contextOf(account.article, passage.anchor),
      },
    },
  };
}
