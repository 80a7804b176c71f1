import { describe, expect, test } from 'vitest';
import { isoOfDay } from '../../../../src/core/dates/day.ts';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { buildTimeline, reportingLag } from '../../../../src/core/timeline/build-timeline.ts';
import { historyIn } from '../../../../src/core/timeline/known-on.ts';
import type { Timeline, TimelineEvent } from '../../../../src/core/timeline/model.ts';
import { fc } from '../../chance.ts';
import { type AccountDraft, type ArticleDraft, sourceOf } from './sources.ts';

const build = (...articles: ArticleDraft[]) => buildTimeline(sourceOf(articles));
const eventOf = (timeline: Timeline, id: string) => timeline.events.find((event) => event.id === id) as TimelineEvent;

const EARLY: ArticleDraft = {
  id: 'early',
  published: '2021-11-20',
  events: [
    { event: 'talks', date: '2021-11', actors: ['nato'], place: 'Riga' },
    { event: 'answer', date: '2021-11-18', actors: ['russia', 'nato'], respondsTo: ['talks'] },
  ],
};
const LATE: ArticleDraft = {
  id: 'late',
  published: '2021-12-02~',
  origin: 'agency',
  events: [{ event: 'talks', date: '2021-11-15', actors: ['russia', 'nato'], place: 'Latvia', passages: ['a', 'b'] }],
};
const REPRINT: ArticleDraft = { ...LATE, id: 'reprint', published: '2021-12-05' };

describe('accounts of one id make one event', () => {
  test('it takes the tightest date, every actor and every place', () => {
    const talks = eventOf(build(LATE, EARLY), 'talks');
    expect(talks.date.edtf).toBe('2021-11-15');
    expect(talks.disputed).toBe(false);
    expect(talks.actors).toEqual(['nato', 'russia']);
    expect(talks.places).toEqual(['Riga', 'Latvia']);
  });

  test('its accounts stand in order of publication', () => {
    expect(eventOf(build(REPRINT, LATE, EARLY), 'talks').accounts.map(({ article }) => article)).toEqual([
      'early',
      'late',
      'reprint',
    ]);
  });

  test('witnesses are counted by whose reporting they are', () => {
    expect(eventOf(build(EARLY), 'talks').witnesses).toBe(1);
    expect(eventOf(build(EARLY, LATE), 'talks').witnesses).toBe(2);
    expect(eventOf(build(EARLY, LATE, REPRINT), 'talks').witnesses).toBe(2);
  });

  test('an outlet that is reprinted and its reprint are one witness', () => {
    const reprint = { id: 'copy', origin: 'early', events: [{ event: 'talks' }] };
    expect(eventOf(build(EARLY, reprint), 'talks').witnesses).toBe(1);
  });

  test('it stands in the lane of its first actor, or in the last lane', () => {
    const lanes = build({ id: 'a', events: [{ event: 'x', actors: ['russia', 'nato'] }, { event: 'y' }] });
    expect([eventOf(lanes, 'x').lane, eventOf(lanes, 'y').lane]).toEqual(['east', 'others']);
  });

  test('its passages have the anchors that are published', () => {
    expect(eventOf(build(LATE), 'talks').accounts[0]?.passages.map(({ anchor }) => anchor)).toEqual([
      'talks',
      'talks-2',
    ]);
  });
});

test('answers are linked both ways', () => {
  const timeline = build(EARLY, LATE);
  expect(eventOf(timeline, 'answer').respondsTo).toEqual(['talks']);
  expect(eventOf(timeline, 'talks').answeredBy).toEqual(['answer']);
  expect(eventOf(timeline, 'answer').answeredBy).toEqual([]);
});

test('events come in order of time, and of their ids where that is the same', () => {
  const dates = { z: '2021-11-15', a: '2021-11-15', m: '1990', open: '../1980', late: '2021-11-15/..' };
  const events = Object.entries(dates).map(([event, date]): AccountDraft => ({ event, date }));
  expect(build({ id: 'x', events }).events.map(({ id }) => id)).toEqual(['open', 'm', 'a', 'z', 'late']);
});

describe('reporting lag', () => {
  test.each([
    ['2021-11-15', '2021-11-15', { min: 0, max: 0 }],
    ['2021-11-15', '2021-11-20', { min: 5, max: 5 }],
    ['2021-12-01', '2021-11-20', { min: -11, max: -11 }],
    ['2021-11', '2021-12-02', { min: 2, max: 31 }],
    ['2021-11-15', '2021-12', { min: 16, max: 46 }],
    ['2014/..', '2021-12', null],
    ['../2014', '2021-12', null],
  ])('of an event of %s in an article of %s', (event, published, lag) => {
    expect(reportingLag(parseEdtf(event), parseEdtf(published))).toEqual(lag);
  });
});

/** What an event was, by the day from which it was known so. */
function historyOf(timeline: Timeline, id: string): [string, TimelineEvent][] {
  const history = historyIn(timeline)(eventOf(timeline, id));
  return history.map(([known, event]) => [isoOfDay(known), event]);
}

describe('what was known of an event', () => {
  test('comes with each day on which articles that tell of it had surely been published', () => {
    const history = historyOf(build(EARLY, LATE, REPRINT), 'talks');
    expect(history.map(([known]) => known)).toEqual(['2021-11-20', '2021-12-02', '2021-12-05']);
    expect(
      history.map(([, { witnesses, places, actors, lane, date }]) => [witnesses, places, actors, lane, date.edtf]),
    ).toEqual([
      [1, ['Riga'], ['nato'], 'west', '2021-11'],
      [2, ['Riga', 'Latvia'], ['nato', 'russia'], 'west', '2021-11-15'],
      [2, ['Riga', 'Latvia'], ['nato', 'russia'], 'west', '2021-11-15'],
    ]);
  });

  test('is nothing of its own where one article tells it', () => {
    expect(historyOf(build(EARLY, LATE), 'answer')).toEqual([]);
  });

  test('counts from the last day of a month in which an article was published', () => {
    const ofMonth = { id: 'm', published: '2021-11', events: [{ event: 'talks', date: '2021' }] };
    const [[known, then] = []] = historyOf(build(ofMonth, LATE), 'talks');
    expect([known, then?.accounts.map(({ article }) => article)]).toEqual(['2021-11-30', ['m']]);
  });

  test('is disputed from the account on that starts the dispute', () => {
    const other = { id: 'other', published: '2021-12-10', events: [{ event: 'talks', date: '2021-11-16' }] };
    const history = historyOf(build(EARLY, LATE, other), 'talks');
    expect(history.map(([, { disputed }]) => disputed)).toEqual([false, false, true]);
  });
});

const account = fc.record({
  event: fc.constantFrom('one', 'two', 'three', 'four'),
  date: fc.constantFrom('2021-11-15', '2021-11', '2021', '2021-11-16~', '2021-10/..', '../2021-12'),
  actors: fc.subarray(['nato', 'russia']),
  respondsTo: fc.subarray(['one', 'two']),
});
const article = fc.record({
  published: fc.constantFrom('2021-11-20', '2021-12-02~', '2021-12', '2022'),
  origin: fc.constantFrom('agency', 'desk', 'alfa'),
  events: fc.uniqueArray(account, { selector: ({ event }) => event, minLength: 1 }),
});
// Answers only to events that somebody tells: the check lets nothing else pass.
const topic = fc.array(article, { minLength: 1, maxLength: 5 }).map((articles): ArticleDraft[] => {
  const told = new Set<string>(articles.flatMap(({ events }) => events.map(({ event }) => event)));
  return articles.map(({ events, ...rest }, i) => ({
    ...rest,
    id: `article-${i}`,
    events: events.map((each) => ({ ...each, respondsTo: each.respondsTo.filter((id) => told.has(id)) })),
  }));
});

test('on the last day everything is known of an event, and before it never less than the day before', () => {
  fc.assert(
    fc.property(topic, (articles) => {
      const whole = build(...articles);
      for (const event of whole.events) {
        const history = historyIn(whole)(event);
        const counts = history.map(([, { accounts }]) => accounts.length);
        expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
        if (event.accounts.length > 1) expect({ ...history.at(-1)?.[1], answeredBy: event.answeredBy }).toEqual(event);
      }
    }),
  );
});

test('the order in which articles are read changes nothing', () => {
  const shuffled = topic.chain((articles) =>
    fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
  );
  fc.assert(
    fc.property(shuffled, ([articles, others]) => {
      expect(build(...others)).toEqual(build(...articles));
    }),
  );
});

test('every account stands in exactly one event', () => {
  fc.assert(
    fc.property(topic, (articles) => {
      const accounts = build(...articles).events.flatMap((event) =>
        event.accounts.map(({ article }) => [event.id, article]),
      );
      const told = articles.flatMap(({ id, events }) => events.map(({ event }) => [event, id]));
      expect(accounts.toSorted()).toEqual(told.toSorted());
    }),
  );
});
