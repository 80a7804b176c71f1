import { type Day, dateOfDay } from '../dates/day.ts';
import type { HistoricalDate, Precision } from '../dates/historical-date.ts';
import { knownDays } from '../dates/known-days.ts';
import { dateInWords } from '../dates/words.ts';
import { eventPath, passagePath } from '../paths.ts';
import type { Account, Timeline, TimelineEvent } from '../timeline/model.ts';
import { t } from '../words/t.ts';
import { accountInWords, articleOf } from './account-words.ts';
import type { Addresses } from './addresses.ts';
import { dateNotes } from './date-notes.ts';
import { htmlLink, htmlText } from './html-text.ts';

/** A date of TimelineJS: what is left out is not known. Years are astronomical. */
export interface TimelineJsDate {
  year: number;
  month?: number;
  day?: number;
}

/**
 * The timeline for Knight Lab's TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
 * All its texts are HTML there, so all are escaped. Dates have the precision that they are known to;
 * `display_date` says them in words. TimelineJS needs a beginning: a range without one stands on its
 * known end, and the words say "until".
 */
export function timelineJs(timeline: Timeline, addresses: Addresses) {
  const { title, dek } = timeline.site;
  return {
    scale: 'human',
    title: { text: { headline: htmlText(title), text: `<p>${htmlText(dek)}</p>` } },
    events: timeline.events.map((event) => slideOf(event, timeline, addresses)),
    eras: Object.values(timeline.site.eras).flatMap(({ label, from, to }) => {
      const [start, end] = [endsOf(from).start_date, endsOf(to).end_date ?? endsOf(to).start_date];
      return { start_date: start, end_date: end, text: { headline: htmlText(label) } };
    }),
  };
}

function slideOf(event: TimelineEvent, timeline: Timeline, addresses: Addresses) {
  const { lanes, language } = timeline.site;
  const notes = dateNotes(event.date);
  const when = dateInWords(event.date, language);
  return {
    unique_id: event.id,
    ...endsOf(event.date),
    display_date: htmlText(notes.length > 0 ? `${when} (${notes.join('; ')})` : when),
    group: htmlText(lanes[event.lane]?.label ?? event.lane),
    text: { headline: htmlText(event.title), text: textOf(event, timeline, addresses) },
  };
}

function textOf(event: TimelineEvent, timeline: Timeline, addresses: Addresses): string {
  const accounts = event.accounts.map((account) => accountText(account, event, timeline, addresses));
  return `${accounts.join('')}<p>${htmlLink(addresses.of(eventPath(event.id)), t('All accounts and their passages'))}</p>`;
}

/** "Publisher: what it says. (Headline, 15 November 2021)", the headline linked to the passage. */
function accountText(account: Account, event: TimelineEvent, timeline: Timeline, addresses: Addresses): string {
  const article = articleOf(account, timeline);
  const said = htmlText(accountInWords(account, event, timeline));
  const source = htmlLink(addresses.of(passagePath(article.id, account.passages[0]?.anchor ?? '')), article.title);
  const published = htmlText(dateInWords(article.published, timeline.site.language));
  return `<p><strong>${htmlText(article.publisher)}</strong>: ${said} (${source}, ${published})</p>`;
}

/** Beginning and end; an end only where the date is a range of things that TimelineJS can say. */
function endsOf(date: HistoricalDate): { start_date: TimelineJsDate; end_date?: TimelineJsDate } {
  const ends = date.ends?.filter((end) => end !== null);
  const [first, last = first] = ends ?? [];
  if (first && last) {
    const [start, end] = [endsOf(first), endsOf(last)];
    return first === last ? start : { start_date: start.start_date, end_date: end.end_date ?? end.start_date };
  }
  const days = knownDays(date);
  const unit = UNITS[date.precision];
  const start_date = told(days.first, unit);
  return unit === date.precision ? { start_date } : { start_date, end_date: told(days.last, unit) };
}

type Unit = 'day' | 'month' | 'year';

/** In which of TimelineJS's units the ends of a date are told. */
const UNITS: Record<Precision, Unit> = {
  day: 'day',
  month: 'month',
  season: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
  interval: 'day',
  set: 'day',
};

function told(day: Day, unit: Unit): TimelineJsDate {
  const date = dateOfDay(day);
  return {
    year: date.getUTCFullYear(),
    ...(unit !== 'year' && { month: date.getUTCMonth() + 1 }),
    ...(unit === 'day' && { day: date.getUTCDate() }),
  };
}
