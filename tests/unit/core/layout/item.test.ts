import { describe, expect, it, test } from 'vitest';
import { dayOfIso } from '../../../../src/core/dates/day.ts';
import { type Item, itemsOf } from '../../../../src/core/layout/item.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import { type ArticleDraft, sourceOf } from '../timeline/sources.ts';

const items = (articles: ArticleDraft[]): Item[] => itemsOf(buildTimeline(sourceOf(articles)), (date) => date.edtf);
const tell = (id: string, published: string, date: string): ArticleDraft => ({
  id,
  published,
  events: [{ event: 'talks', date }],
});

test.each([
  ['2021-11-15', 'exact', '2021-11-15', '2021-11-15'],
  ['2021-11-15/2021-11-17', 'exact', '2021-11-15', '2021-11-17'],
  ['2021-11', 'within', '2021-11-01', '2021-11-30'],
  ['2021', 'within', '2021-01-01', '2021-12-31'],
  ['2021-11-15~', 'about', '2021-11-15', '2021-11-15'],
  ['2021-11?', 'about', '2021-11-01', '2021-11-30'],
  ['../2021-11-15', 'exact', null, '2021-11-15'],
  ['2021-11-15/..', 'exact', '2021-11-15', null],
])('%s is drawn as %s, from %s to %s', (date, certainty, start, end) => {
  const [item] = items([tell('a', '2021-12-01', date)]);
  const day = (iso: string | null) => (iso === null ? null : dayOfIso(iso));
  expect(item).toMatchObject({ certainty, start: day(start), end: day(end), when: date });
});

test('lane, kind, actors and articles are told by their place in the topic', () => {
  const [item] = items([
    { id: 'a', events: [{ event: 'x', actors: ['russia', 'nato'] }] },
    { id: 'b', published: '2021-11-30', events: [{ event: 'x', actors: ['russia'], attributedTo: 'nato' }] },
  ]);
  expect(item).toMatchObject({ lane: 1, kind: 0, actors: [1, 0] });
  expect(item?.articles).toHaveLength(2);
});

describe('earlier dates of an event', () => {
  it('are those that it had as its articles came out', () => {
    const [item] = items([
      tell('a', '2021-11-20', '2021-11'),
      tell('b', '2021-11-25', '2021-11-15'),
      tell('c', '2021-12-01', '2021-11-18'),
    ]);
    expect(item?.versions?.map(({ known, date }) => [known, date.when, date.disputed])).toEqual([
      [dayOfIso('2021-11-20'), '2021-11', false],
      [dayOfIso('2021-11-25'), '2021-11-15', false],
      [dayOfIso('2021-12-01'), item?.when, true],
    ]);
  });

  it('are left out where it never changed, or one article alone tells it', () => {
    expect(items([tell('a', '2021-11-20', '2021-11-15')])[0]).not.toHaveProperty('versions');
    const same = items([tell('a', '2021-11-20', '2021-11-15'), tell('b', '2021-11-25', '2021-11-15')]);
    expect(same[0]).not.toHaveProperty('versions');
  });
});

test('before all of its articles were out, an event was nobody’s, and no answer, that only the later ones know of', () => {
  const [, talks] = items([
    { id: 'a', published: '2021-11-20', events: [{ event: 'buildup', date: '2021-11' }] },
    { id: 'b', published: '2021-11-20', events: [{ event: 'talks', date: '2021-11-15' }] },
    {
      id: 'c',
      published: '2021-11-25',
      events: [
        { event: 'talks', date: '2021-11-15', actors: ['russia'], attributedTo: 'nato', respondsTo: ['buildup'] },
      ],
    },
  ]);
  const date = { when: '2021-11-15', start: talks?.start, end: talks?.end, certainty: 'exact', disputed: false };
  expect(talks).toMatchObject({ ...date, lane: 1, actors: [1, 0], respondsTo: ['buildup'] });
  expect(talks?.versions).toEqual([
    { known: dayOfIso('2021-11-20'), date, lane: 2, actors: [], respondsTo: [] },
    { known: dayOfIso('2021-11-25'), date },
  ]);
});
