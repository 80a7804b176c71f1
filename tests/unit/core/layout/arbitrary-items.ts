import type { Certainty, Item } from '../../../../src/core/layout/item.ts';
import { fc } from '../../chance.ts';

const DAY0 = 18_000;

const bound = fc.integer({ min: 0, max: 900 }).map((offset) => DAY0 + offset);

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
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.start - b.start)
      .map(
        ({ start, length, open, lane, kind, articles, title }, i): Item => ({
          id: `event-${i}`,
          title,
          when: String(start),
          start: open === 'start' ? null : start,
          end: open === 'end' ? null : start + length,
          certainty: 'exact' satisfies Certainty,
          lane,
          kind,
          actors: [],
          articles,
          disputed: false,
          respondsTo: [],
        }),
      ),
  );
