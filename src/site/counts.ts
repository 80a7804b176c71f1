import { writeDate, writeDateRange } from '../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../core/dates/day.ts';
import { firstEnd, lastEnd } from '../core/dates/ends.ts';
import { type HistoricalDate, hull } from '../core/dates/historical-date.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { count } from '../core/words/count.ts';
import { plural } from '../core/words/t.ts';

const MONTH = { month: 'short', year: 'numeric' } as const;
const YEAR = { year: 'numeric' } as const;

/** How much there is of a topic, in words: events, accounts, articles, and from when to when. */
export function countsOf({ site, events, articles }: Timeline): string[] {
  const { language } = site;
  const accounts = events.reduce((sum, event) => sum + event.accounts.length, 0);
  return [
    count(events.length, language, plural('{n} event', '{n} events')),
    count(accounts, language, plural('{n} account', '{n} accounts')),
    count(articles.length, language, plural('{n} article', '{n} articles')),
    stretchInWords(
      events.map(({ date }) => date),
      language,
    ),
  ].filter(Boolean);
}

/** From when to when: an end by its month where a date tells that much of it, else by its year. Of none: empty. */
function stretchInWords(dates: HistoricalDate[], language: string): string {
  const bounded = dates.map((date) => ({ date, start: date.start ?? date.end, end: date.end ?? date.start }));
  const { start, end } = hull(bounded);
  if (start === null || end === null) return '';
  const first = bounded.filter((each) => each.start === start).map(({ date }) => firstEnd(date) ?? lastEnd(date));
  const last = bounded.filter((each) => each.end === end).map(({ date }) => lastEnd(date) ?? firstEnd(date));
  const [from, to] = [first, last].map((edge) => (edge.some(namesMonth) ? MONTH : YEAR)) as [Format, Format];
  if (from === to) return writeDateRange(dateOfDay(start), dateOfDay(end), language, from);
  return `${write(start, language, from)} – ${write(end, language, to)}`;
}

type Format = typeof MONTH | typeof YEAR;

function namesMonth(date: HistoricalDate | null): boolean {
  return date?.precision === 'day' || date?.precision === 'month';
}

function write(day: Day, language: string, format: Format): string {
  return writeDate(dateOfDay(day), language, format);
}
