import { readTimeline } from '../pipeline/timeline-data.ts';
import { pageKindsOf, richArticleOf, widelyToldOf } from './fullest-pages.ts';
import { SITE } from './sites.ts';

/** The timeline of the shipped content, of which two sites are built. */
export const timeline = await readTimeline(SITE);

export const widelyTold = found(widelyToldOf(timeline));
export const richArticle = found(richArticleOf(timeline));

/** One page of every kind, the one with the most on it: name to address, relative to the first page. */
export const pageKinds = pageKindsOf(timeline);

/** An address that no page has, some folders down, where relative links would break. */
export const MISSING_PAGE = 'no/such/page/';

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('The built timeline is empty.');
  return item;
}
