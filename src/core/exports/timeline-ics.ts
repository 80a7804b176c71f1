import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import { type Day, dateOfDay, dayOf } from '../dates/day.ts';
import { knownDays } from '../dates/known-days.ts';
import { dateInWords } from '../dates/words.ts';
import { eventPath } from '../paths.ts';
import { sentence } from '../sentence.ts';
import type { Timeline, TimelineEvent } from '../timeline/model.ts';
import { t } from '../words/t.ts';
import { accountInWords, articleOf, oneLine } from './account-words.ts';
import type { Addresses } from './addresses.ts';
import { dateNotes } from './date-notes.ts';
import { foldLines } from './fold-lines.ts';
import { instantOf, toldOn } from './told-on.ts';

/**
 * The events as a calendar (RFC 5545). Each is an all-day entry over every day that its date names;
 * what the days do not say (a month, about, an end that is open, a dispute) stands in its summary, its
 * description and a category. Of an open range the known end alone has an entry. Years that
 * iCalendar cannot write, before 1 and after 9999, are left out.
 */
export function timelineIcs(timeline: Timeline, addresses: Addresses): string {
  const { title, dek } = timeline.site;
  const calendar = ical({
    prodId: { company: 'Sourceline', product: 'timeline', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Of the calendar itself the library writes texts as they are; of events it escapes them.
    name: escapeText(oneLine(title), false),
    description: escapeText(oneLine(dek), false),
    ...(addresses.known && { url: addresses.of('/') }),
  });
  // Without entries, which are folded by us: the library takes long over that.
  const frame = calendar.toString().replace(/(?:\r\n)?$/, '\r\n');
  const entries = timeline.events.flatMap((event) => {
    const days = knownDays(event.date);
    if (days.first < FIRST || days.last > LAST) return [];
    return foldLines(calendar.createEvent(entryOf(event, days, timeline, addresses)).toString());
  });
  return frame.replace(END, () => entries.join('') + END);
}

const END = 'END:VCALENDAR\r\n';

const FIRST = dayOf(1);
/** The day after it, on which the entry ends, must be one that can be written as well. */
const LAST = dayOf(9999, 12, 30);

function entryOf(
  event: TimelineEvent,
  { first, last }: { first: Day; last: Day },
  timeline: Timeline,
  addresses: Addresses,
): ICalEventData {
  const { site } = timeline;
  const notes = dateNotes(event.date);
  const when = dateInWords(event.date, site.language);
  return {
    id: addresses.name(eventPath(event.id)),
    stamp: instantOf(toldOn(event, timeline).last),
    allDay: true,
    start: dateOfDay(first),
    end: dateOfDay(last + 1),
    summary: oneLine(notes.length > 0 ? `${event.title} (${when})` : event.title),
    description: detailsOf(event, when, notes, timeline, addresses),
    location: event.places[0] ?? null,
    // Nobody is busy on the days of another's history.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [
      site.kinds[event.kind]?.label,
      site.lanes[event.lane]?.label,
      ...notes.map((note) => t('Date: {date}', { date: note })),
    ]
      .filter((label) => label !== undefined)
      .map((name) => ({ name: oneLine(name) })),
    ...(addresses.known && { url: addresses.of(eventPath(event.id)) }),
  };
}

/** Date, dispute, accounts and address, a line each. */
function detailsOf(
  event: TimelineEvent,
  when: string,
  notes: string[],
  timeline: Timeline,
  addresses: Addresses,
): string {
  const { language } = timeline.site;
  const isOpen = event.date.start === null || event.date.end === null;
  const accounts = event.accounts.map((account) => {
    const { publisher, published } = articleOf(account, timeline);
    const date = dateInWords(published, language);
    const said = accountInWords(account, event, timeline);
    return t('{publisher}, published {date}: {said}', { publisher: oneLine(publisher), date, said });
  });
  return [
    sentence(t('Date: {date}', { date: [when, ...notes].join('; ') })),
    ...(isOpen ? [t('Only a part of its days is known; this entry stands on those.')] : []),
    '',
    ...accounts,
    '',
    addresses.of(eventPath(event.id)),
  ].join('\n');
}
