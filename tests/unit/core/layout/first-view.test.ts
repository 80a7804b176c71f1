import { expect, test } from 'vitest';
import { firstView } from '../../../../src/core/layout/first-view.ts';
import { LANE } from '../../../../src/core/layout/scene.ts';
import { dataOf, itemOf } from './items.ts';

/** Events of one day and one lane: each asks for a row. */
function viewOf(events: number) {
  const items = Array.from({ length: events }, (_, i) => itemOf({ id: `event-${i}` }));
  return firstView(
    dataOf(items),
    (id) => id,
    ({ id }) => id,
  );
}

test.each([
  ['a few events, which have their rows', 5, 0],
  ['some more than the usual rows hold', 22, 22 + 2 - 18],
  ['more than a lane has rows for: those, and one for the rest', 240, 24 + 1 + 2 - 18],
  ['so many that a page could not hold their marks', 251, 0],
])('the room that a high window fills, with %s', (_, events, rows) => {
  expect(viewOf(events).room).toBe(rows * LANE.row);
});
