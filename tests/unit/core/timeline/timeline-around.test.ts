import { describe, expect, it } from 'vitest';
import { eventJsonLd } from '../../../../src/core/exports/json-ld.ts';
import { answerChain } from '../../../../src/core/timeline/answer-chain.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import { lookup } from '../../../../src/core/timeline/lookup.ts';
import type { Timeline, TimelineEvent } from '../../../../src/core/timeline/model.ts';
import { timelineAround } from '../../../../src/core/timeline/timeline-around.ts';
import { fc } from '../../chance.ts';
import { KNOWN, topics } from '../exports/topics.ts';
import { sourceOf } from './sources.ts';

/** Everything that the page of an event works out. */
function told(event: TimelineEvent, timeline: Timeline) {
  const { events, position } = lookup(timeline);
  const at = position.get(event.id) as number;
  return {
    neighbours: [timeline.events[at - 1], timeline.events[at + 1]],
    chain: answerChain(event, events),
    graph: eventJsonLd(event, timeline, KNOWN),
  };
}

describe.each(Object.entries(topics))('of %s content', (_, { timeline }) => {
  it('tells as much of each event as the whole does', () => {
    for (const event of timeline.events)
      expect(told(event, timelineAround(event, timeline))).toEqual(told(event, timeline));
  });
});

/** Events a day each, of which any may answer any others. */
const arbitraryTimeline = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
  )
  .map((answers) => {
    const events = answers.map((others, i) => ({
      event: `e${i}`,
      date: `2021-11-${String(i + 1).padStart(2, '0')}`,
      respondsTo: others.filter((other) => other !== i).map((other) => `e${other}`),
    }));
    return buildTimeline(sourceOf([{ id: 'only', events }]));
  });

it('holds every chain of answers whole, rings as well', () => {
  fc.assert(
    fc.property(arbitraryTimeline, (timeline) => {
      for (const event of timeline.events) {
        expect(told(event, timelineAround(event, timeline))).toEqual(told(event, timeline));
      }
    }),
  );
});

it('leaves out what the event has nothing to do with', () => {
  const events = Array.from({ length: 9 }, (_, i) => ({ event: `e${i}`, date: `2021-11-0${i + 1}` }));
  const timeline = buildTimeline(
    sourceOf([
      { id: 'one', events: events.slice(0, 5) },
      { id: 'two', events: events.slice(5) },
    ]),
  );
  const part = timelineAround(timeline.events[2] as TimelineEvent, timeline);
  expect(part.events.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  expect(part.articles.map(({ id }) => id)).toEqual(['one']);
  expect(part.actors).toEqual([]);
});
