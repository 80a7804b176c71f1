import { writeDateRange } from '../core/dates/date-format.ts';
import { dateOfDay } from '../core/dates/day.ts';
import { hull } from '../core/dates/historical-date.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { count } from './language.ts';

const MONTHS = { month: 'short', year: 'numeric' } as const;

/** How much there is of a topic, in words: events, accounts, articles, and from when to when. */
export function countsOf({ site, events, articles }: Timeline): string[] {
  const { language } = site;
  const accounts = events.reduce((sum, event) => sum + event.accounts.length, 0);
  const bounded = events.map(({ date }) => ({ start: date.start ?? date.end, end: date.end ?? date.start }));
  const { start, end } = hull(bounded);
  const range =
    start !== null && end !== null ? writeDateRange(dateOfDay(start), dateOfDay(end), language, MONTHS) : '';
  return [
    count(events.length, language, 'event', 'events'),
    count(accounts, language, 'account', 'accounts'),
    count(articles.length, language, 'article', 'articles'),
    range,
  ].filter(Boolean);
}
