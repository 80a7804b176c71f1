import { expect, it } from 'vitest';
import { answerChain } from '../../../../src/core/timeline/answer-chain.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/model.ts';

/** Events in order of time; each answers those whose letters stand behind it. */
function eventsOf(...lines: string[]): Map<string, TimelineEvent> {
  const events = lines.map(([id = '', ...respondsTo]) => {
    const answeredBy = lines.filter((line) => line.slice(1).includes(id)).map((line) => line.charAt(0));
    return { id, respondsTo, answeredBy } as unknown as TimelineEvent;
  });
  return new Map(events.map((event) => [event.id, event]));
}

function chainOf(id: string, events: Map<string, TimelineEvent>, most?: number): string {
  const chain = answerChain(events.get(id) as TimelineEvent, events, most);
  return chain.map(({ event, distance }) => `${event.id}${distance}`).join(' ');
}

it.each([
  ['an event that stands alone', ['a', 'b'], 'a', 'a0'],
  ['what it answers before it, what answers it behind', ['a', 'ba', 'cb'], 'b', 'a-1 b0 c1'],
  ['answers to answers', ['a', 'ba', 'cb', 'dc'], 'a', 'a0 b1 c2 d3'],
  ['no further than asked', ['a', 'ba', 'cb', 'dc', 'ed'], 'a', 'a0 b1 c2 d3'],
  ['in order of time within a distance', ['a', 'ca', 'ba'], 'a', 'a0 c1 b1'],
  ['each once, at its shortest distance', ['a', 'ba', 'cab'], 'a', 'a0 b1 c1'],
  ['a ring', ['ac', 'ba', 'cb'], 'a', 'b-2 c-1 a0'],
  ['an answer to what is not told', ['az'], 'a', 'a0'],
])('a chain has %s', (_, lines, id, chain) => {
  expect(chainOf(id, eventsOf(...lines))).toBe(chain);
});

it('goes as far as it is told', () => {
  expect(chainOf('a', eventsOf('a', 'ba', 'cb'), 1)).toBe('a0 b1');
});
