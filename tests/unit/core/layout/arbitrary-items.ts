import type { Certainty, Item, Version } from '../../../../src/core/layout/item.ts';
import { fc } from '../../chance.ts';

const DAY0 = 18_000;

const bound = fc.integer({ min: 0, max: 900 }).map((offset) => DAY0 + offset);

const certainty = fc.constantFrom<Certainty>('exact', 'within', 'about');

const version = fc.record<Version>(
  {
    known: bound,
    date: fc.record({
      when: fc.constant('then'),
      start: bound,
      end: fc.constant(null),
      certainty,
      disputed: fc.boolean(),
    }),
    lane: fc.nat(3),
    actors: fc.subarray([0, 1, 2]),
    respondsTo: fc.subarray(['event-0', 'event-1']),
  },
  { requiredKeys: ['known', 'date'] },
);

/** Items in order of time: days, stretches and open ends, crowded and sparse. */
export const arbitraryItems = fc
  .array(
    fc.record({
      start: bound,
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      open: fc.constantFrom('none', 'none', 'none', 'start', 'end'),
      lane: fc.nat(3),
      kind: fc.nat(2),
      articles: fc.subarray([0, 1, 2], { minLength: 1 }),
      title: fc.lorem({ maxCount: 6 }),
      certainty,
      disputed: fc.boolean(),
      actors: fc.subarray([0, 1, 2]),
      respondsTo: fc.subarray(['event-0', 'event-1']),
      versions: fc.option(fc.array(version, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.start - b.start)
      .map(
        ({ start, length, open, versions, ...rest }, i): Item => ({
          id: `event-${i}`,
          when: String(start),
          start: open === 'start' ? null : start,
          end: open === 'end' ? null : start + length,
          ...rest,
          ...(versions && { versions }),
        }),
      ),
  );
