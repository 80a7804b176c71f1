import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf, isoOfDay } from '../../../../src/core/dates/day.ts';
import { timelineIcs } from '../../../../src/core/exports/timeline-ics.ts';
import { KNOWN, topics, UNKNOWN } from './topics.ts';

// A text since RFC 7986, which the reader does not know.
ICAL.design.icalendar.property.name = { defaultType: 'text' };

function parse(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function property(event: ICAL.Event | undefined, name: string): string[] {
  return (event?.component.getAllProperties(name) ?? []).flatMap((found) => found.getValues().map(String));
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(Object.entries(topics))('%s content', (_, { timeline }) => {
  const ics = timelineIcs(timeline, KNOWN);
  const entries = parse(ics);
  const writable = timeline.events.filter(({ date }) => (date.start ?? date.end ?? 0) >= dayOf(1));

  test('has an entry an event that iCalendar can write', () => {
    expect(entries.map(({ uid }) => uid)).toEqual(writable.map(({ id }) => `https://example.org/a/b/events/${id}/`));
    expect(entries.map((entry) => property(entry, 'url'))).toEqual(entries.map(({ uid }) => [uid]));
  });

  test('has entries of whole days that block no time', () => {
    for (const entry of entries) {
      expect(entry.startDate.isDate && entry.endDate.isDate).toBe(true);
      expect(entry.endDate.compare(entry.startDate)).toBe(1);
      expect(property(entry, 'transp')).toEqual(['TRANSPARENT']);
    }
  });

  test('covers all days that a bounded date allows', () => {
    for (const [i, { date, disputed }] of writable.entries()) {
      if (date.start === null || date.end === null || disputed) continue;
      expect(entries[i]?.startDate.toString()).toBe(isoOfDay(date.start));
      expect(entries[i]?.endDate.toString()).toBe(isoOfDay(date.end + 1));
    }
  });

  test('says in the summary what days cannot say', () => {
    for (const [i, { title, date }] of writable.entries()) {
      const line = title.replaceAll(/\s+/g, ' ');
      const isPlainDay = date.precision === 'day' && !date.approximate && !date.uncertain;
      if (isPlainDay) expect(entries[i]?.summary).toBe(line);
      else expect(entries[i]?.summary.startsWith(`${line} (`)).toBe(true);
    }
  });

  test('has lines of at most 75 octets, ended by CR LF', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('is called as the site is', () => {
    const calendar = new ICAL.Component(ICAL.parse(ics));
    expect(calendar.getFirstPropertyValue('name')).toBe(timeline.site.title);
  });

  test('does not depend on the day it is made', () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    expect(timelineIcs(timeline, KNOWN)).toBe(ics);
  });
});

describe('dates', () => {
  const entries = new Map(parse(timelineIcs(topics.nasty.timeline, UNKNOWN)).map((entry) => [entry.uid, entry]));
  const entryOf = (id: string) => entries.get(`https://site.invalid/a/b/events/${id}/`);

  // First day, the day after the last, and what is said beside them.
  test.each([
    ['about-day', '2021-11-15', '2021-11-16', ['Date: approximate']],
    ['right-to-left', '2021-11-01', '2021-12-01', ['Date: known to the month']],
    ['doubtful-month', '2021-11-01', '2021-12-01', ['Date: known to the month', 'Date: uncertain']],
    ['season', '2021-12-01', '2022-03-01', ['Date: known to the season']],
    ['year', '2019-01-01', '2020-01-01', ['Date: known to the year']],
    ['decade', '1990-01-01', '2000-01-01', ['Date: known to the decade']],
    ['century', '1800-01-01', '1900-01-01', ['Date: known to the century']],
    ['range', '2021-10-18', '2021-10-23', ['Date: known as a range']],
    ['months', '2021-09-01', '2021-11-01', ['Date: known as a range']],
    ['open-end', '2014-01-01', '2015-01-01', ['Date: its end is not known']],
    ['unknown-end', '2021-11-10', '2021-11-11', ['Date: its end is not known']],
    ['open-beginning', '2021-11-01', '2021-12-01', ['Date: its beginning is not known']],
    ['disputed-day', '2021-11-14', '2021-11-17', ['Date: the accounts disagree']],
    ['disputed-ends', '2020-12-31', '2021-01-02', ['Date: the accounts disagree']],
  ])('of %s: %s to before %s', (id, start, end, notes) => {
    const entry = entryOf(id);
    expect(entry?.startDate.toString()).toBe(start);
    expect(entry?.endDate.toString()).toBe(end);
    expect(property(entry, 'categories').filter((category) => category.startsWith('Date: '))).toEqual(notes);
    for (const note of notes) expect(entry?.description).toContain(note.replace('Date: ', ''));
  });

  test('before the year 1 have no entry', () => {
    expect(entryOf('before-christ')).toBeUndefined();
  });

  test('that are open say that the entry is a part', () => {
    expect(entryOf('open-end')?.description).toContain('Only a part of its days is known');
    expect(entryOf('range')?.description).not.toContain('Only a part');
  });

  test('that are disputed are told for each account', () => {
    expect(entryOf('disputed-day')?.description).toMatch(/: 14 November 2021: .*\n.*: 16 November 2021: /);
  });

  test('of the stamp are those of the newest account or correction', () => {
    expect(property(entryOf('range'), 'dtstamp')).toEqual(['2021-12-02T00:00:00Z']);
    expect(property(entryOf('nasty-title'), 'dtstamp')).toEqual(['2021-12-31T00:00:00Z']);
    expect(property(entryOf('disputed-day'), 'dtstamp')).toEqual(['2022-01-05T00:00:00Z']);
  });
});

describe('nasty texts', () => {
  const entry = parse(timelineIcs(topics.nasty.timeline, UNKNOWN)).find(({ uid }) => uid.includes('nasty-title'));

  test('come back as they were', () => {
    expect(entry?.summary).toContain(
      '👩‍👩‍👧 <img src=x onerror="window.attacked = true"> & "quotes", commas; back\\slashes ]]>',
    );
    expect(entry?.location).toBe('Here, "there"; and <everywhere>');
    expect(property(entry, 'categories')).toContain('Lane, with; <b>signs</b>');
  });

  test('have no address that is none, but the path in the notes', () => {
    expect(property(entry, 'url')).toEqual([]);
    expect(entry?.description).toMatch(/\n\/a\/b\/events\/nasty-title\/$/);
  });
});
