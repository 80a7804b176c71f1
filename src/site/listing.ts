import type { Item } from '../core/layout/item.ts';
import { yearOf } from '../core/timeline/by-month.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { yearHref } from './links.ts';

/**
 * Events that are listed on one page; of more, each year has a page. A row has ten elements, and the first page, with its
 * timeline, is to have fewer than 3,000.
 */
const MOST_LISTED = 150;

/** Articles that are told of with bars of what they cover; of more there is a line each. */
const MOST_DETAILED = 60;

/** Whether the list of articles says what each covers, and how. */
export function isListedInDetail({ articles }: Pick<Timeline, 'articles'>): boolean {
  return articles.length <= MOST_DETAILED;
}

/** Whether all events of a timeline stand in one list under it. */
export function isListedWhole({ events }: Pick<Timeline, 'events'>): boolean {
  return events.length <= MOST_LISTED;
}

/** Where in a list each event of a timeline stands, for a page that has the list, or links to its parts. */
export function listHrefOf(timeline: Timeline): (item: Pick<Item, 'id' | 'start' | 'end'>) => string {
  if (isListedWhole(timeline)) return ({ id }) => `#event-${id}`;
  return (item) => `${yearHref(yearOf(item))}#event-${item.id}`;
}
