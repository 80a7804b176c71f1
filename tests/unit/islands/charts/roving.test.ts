import { expect, test } from 'vitest';
import { type Direction, neighbour } from '../../../../src/islands/charts/roving.ts';

// A grid of two rows and three columns, and one point far to the side.
const PLACES = [
  { x: 0, y: 0 },
  { x: 50, y: 0 },
  { x: 100, y: 0 },
  { x: 0, y: 50 },
  { x: 50, y: 50 },
  { x: 400, y: 60 },
];

test.each<[number, Direction, number | null]>([
  [0, 'ArrowRight', 1],
  [1, 'ArrowRight', 2],
  [1, 'ArrowLeft', 0],
  [0, 'ArrowLeft', null],
  [1, 'ArrowDown', 4],
  [4, 'ArrowUp', 1],
  [4, 'ArrowRight', 2],
  [2, 'ArrowRight', 5],
  [0, 'ArrowUp', null],
])('from %i, %s leads to %s', (from, direction, to) => {
  expect(neighbour(PLACES, from, direction)).toBe(to);
});
