import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../../src/core/exports/search-records.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import { sourceOf } from '../timeline/sources.ts';

const timeline = buildTimeline(
  sourceOf([
    {
      id: 'first',
      published: '2021-11-20',
      events: [{ event: 'talks', date: '2021-11-10', actors: ['nato'], place: 'Riga', passages: ['one', 'two'] }],
    },
    { id: 'second', published: '2021-11-21', events: [{ event: 'talks', date: '2021-11-10', passages: ['three'] }] },
  ]),
);
const records = searchRecords(timeline, (id) => `The text of ${id}`);
const ofType = (type: string) => records.filter(({ meta }) => meta.type === type);

describe('what the search finds', () => {
  it('is every event, passage, actor and article once, at its own address', () => {
    expect(ofType('Event').map(({ url }) => url)).toEqual(['/events/talks/']);
    expect(ofType('Passage').map(({ url }) => url)).toEqual([
      '/articles/first/#talks',
      '/articles/first/#talks-2',
      '/articles/second/#talks',
    ]);
    expect(ofType('Actor')).toHaveLength(timeline.actors.length);
    expect(ofType('Article').map(({ url }) => url)).toEqual(['/articles/first/', '/articles/second/']);
  });

  it('has under each filter what a reader would call it', () => {
    for (const { meta, filters } of records) expect(filters.type).toEqual([meta.type]);
    const publishers = new Set(timeline.articles.map(({ publisher }) => publisher));
    expect(ofType('Event')[0]?.filters.source).toEqual([...publishers]);
  });

  it('searches the words of a passage, the places of an event, the text of an article', () => {
    expect(ofType('Passage').map(({ content }) => content)).toEqual(['one.', 'two.', 'three.']);
    expect(ofType('Event')[0]?.content).toContain('Riga');
    expect(ofType('Article')[1]?.content).toContain('The text of second');
  });

  it('says nothing twice of an actor whose short name is the name', () => {
    const actors = timeline.actors.map((actor) => ({ ...actor, shortName: actor.name }));
    const [record] = searchRecords({ ...timeline, actors }, () => '').filter(({ meta }) => meta.title === 'NATO');
    expect(record?.content).toBe('NATO. West.');
  });
});
