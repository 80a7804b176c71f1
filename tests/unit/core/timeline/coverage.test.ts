import { describe, expect, it } from 'vitest';
import { answerersOf, partsIn } from '../../../../src/core/timeline/actor-part.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import { coverageOf } from '../../../../src/core/timeline/coverage.ts';
import { lookup } from '../../../../src/core/timeline/lookup.ts';
import type { Article, TimelineEvent } from '../../../../src/core/timeline/model.ts';
import { sourceOf } from './sources.ts';

const timeline = buildTimeline(
  sourceOf([
    {
      id: 'first',
      published: '2021-11-20',
      events: [
        { event: 'talks', date: '2021-11-10', actors: ['nato', 'russia'] },
        { event: 'answer', date: '2021-11-18', actors: ['russia', 'nato'], respondsTo: ['talks'] },
        { event: 'follow-up', date: '2021-11-19', actors: ['nato'], respondsTo: ['talks'] },
      ],
    },
    { id: 'second', published: '2021-11-21', events: [{ event: 'talks', date: '2021-11-10', actors: ['nato'] }] },
  ]),
);
const { events, articles } = lookup(timeline);
const event = (id: string) => events.get(id) as TimelineEvent;

describe('the coverage of an article', () => {
  const stances = Object.keys(timeline.site.stances);
  const of = (id: string) => coverageOf(articles.get(id) as Article, events, stances);

  it('tells its events, and those that nobody else tells', () => {
    expect(of('first').events.map(({ id }) => id)).toEqual(['talks', 'answer', 'follow-up']);
    expect(of('first').alone.map(({ id }) => id)).toEqual(['answer', 'follow-up']);
    expect(of('second').alone).toEqual([]);
  });

  it('counts each of its own accounts under one stance', () => {
    for (const id of ['first', 'second']) {
      const counted = of(id).stances.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(of(id).events.length);
    }
  });
});

describe('the part of an actor in an event', () => {
  it('is acting for the one who is named first, joining for the others', () => {
    expect(partsIn(event('talks'), 'nato')).toEqual(['acts']);
    expect(partsIn(event('talks'), 'russia')).toEqual(['joins']);
    expect(partsIn(event('follow-up'), 'russia')).toEqual([]);
  });

  it('is speaking as well where an account gives their word', () => {
    const [account] = event('talks').accounts;
    const told = { ...event('talks'), accounts: account ? [{ ...account, attributedTo: 'russia' }] : [] };
    expect(partsIn(told, 'russia')).toEqual(['joins', 'speaks']);
  });
});

describe('who answered an actor', () => {
  it('is whoever acts in an event that responds to one of theirs, but for themselves', () => {
    expect(answerersOf('nato', events)).toEqual([
      { actor: 'russia', answers: [{ event: event('answer'), to: event('talks') }] },
    ]);
    expect(answerersOf('russia', events)).toEqual([]);
  });
});
