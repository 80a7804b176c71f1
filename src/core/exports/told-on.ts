import { type Day, dateOfDay, dayOf } from '../dates/day.ts';
import type { DateRange } from '../dates/historical-date.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Timeline, TimelineEvent } from '../timeline/model.ts';

/** When an event was told of: the only clock that exports have, so that equal content makes equal files. */
export interface ToldOn {
  /** Day of its oldest account. */
  first: Day;
  /** Day of its newest account, or of the newest correction of one. */
  last: Day;
}

/** A publication of which only the month is known counts from the last day of that month. */
export function toldOn({ accounts }: TimelineEvent, timeline: Timeline): ToldOn {
  const { articles } = lookup(timeline);
  const published = accounts.flatMap(({ article }) => articles.get(article)?.published ?? []).map(lastDay);
  const corrected = accounts.flatMap(({ corrections }) => corrections.map(({ date }) => lastDay(date)));
  return { first: Math.min(...published), last: Math.max(...published, ...corrected) };
}

function lastDay({ start, end }: DateRange): Day {
  return end ?? start ?? 0;
}

const FIRST = dayOf(1);
const LAST = dayOf(9999, 12, 31);

/** The instant at which a day begins, UTC, within the years that RFC 3339 and RFC 5545 can write. */
export function instantOf(day: Day): Date {
  return dateOfDay(Math.min(Math.max(day, FIRST), LAST));
}
