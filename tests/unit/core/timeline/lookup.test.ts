import { expect, test } from 'vitest';
import { lookup } from '../../../../src/core/timeline/lookup.ts';
import type { Timeline } from '../../../../src/core/timeline/model.ts';

const event = (id: string, actors: string[], ...speakers: (string | undefined)[]) => ({
  id,
  actors,
  accounts: speakers.map((attributedTo) => ({ attributedTo })),
});
const timeline = {
  articles: [{ id: 'a' }],
  actors: [{ id: 'x' }, { id: 'y' }],
  events: [event('one', ['x', 'y'], 'x', 'x'), event('two', ['x'], undefined)],
} as unknown as Timeline;
const ids = (events: { id: string }[] | undefined) => events?.map(({ id }) => id);

test('events are found by who takes part and by who is quoted, once each', () => {
  const { eventsWith, eventsAttributedTo } = lookup(timeline);
  expect(ids(eventsWith.get('x'))).toEqual(['one', 'two']);
  expect(ids(eventsWith.get('y'))).toEqual(['one']);
  expect(ids(eventsAttributedTo.get('x'))).toEqual(['one']);
  expect(eventsAttributedTo.get('y')).toBeUndefined();
});

test('parts are found by their ids, events with their position', () => {
  const { articles, events, position } = lookup(timeline);
  expect(articles.get('a')).toBe(timeline.articles[0]);
  expect(events.get('two')).toBe(timeline.events[1]);
  expect(position.get('two')).toBe(1);
});

test('a timeline has one lookup', () => {
  expect(lookup(timeline)).toBe(lookup(timeline));
});
