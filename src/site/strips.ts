import { dateInWords } from '../core/dates/words.ts';
import { type Context, contextOf, erasOf } from '../core/layout/overview.ts';
import type { StripMark } from '../core/layout/strip.ts';
import type { Timeline, TimelineEvent } from '../core/timeline/model.ts';

/** How many bars of a source's coverage stand side by side. */
export const COVERAGE_COLUMNS = 48;

const known = new WeakMap<Timeline, Context>();

/** The axis that all strips of the site share, so that one can be read against another. */
export function stripContext(timeline: Timeline): Context {
  let context = known.get(timeline);
  if (!context) {
    const dates = timeline.events.map((event) => event.date);
    context = contextOf(dates, erasOf(timeline.site));
    known.set(timeline, context);
  }
  return context;
}

/** An event as a mark of a strip. @param href where the mark leads */
export function stripMark({ site }: Timeline, { id, title, date, kind }: TimelineEvent, href: string): StripMark {
  const name = `${title}, ${dateInWords(date, site.language)}`;
  return { id, href, name, start: date.start, end: date.end, kind: site.kinds[kind] };
}
