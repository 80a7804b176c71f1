/** A place in px. */
export interface Place {
  x: number;
  y: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * The place that an arrow key leads to: of those in its direction, one that is near and little to the side.
 * @returns its position; null where nothing lies that way
 */
export function neighbour(places: readonly Place[], from: number, direction: Direction): number | null {
  const here = places[from];
  if (!here) return null;
  let best: { i: number; cost: number } | null = null;
  for (const [i, { x, y }] of places.entries()) {
    const [dx, dy] = [x - here.x, y - here.y];
    const [ahead, aside] = aheadAndAside(dx, dy, direction);
    // Marks of the same place follow each other in their order.
    if (ahead < 1 || i === from) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { i, cost };
  }
  return best?.i ?? null;
}

function aheadAndAside(dx: number, dy: number, direction: Direction): [ahead: number, aside: number] {
  if (direction === 'ArrowLeft') return [-dx, Math.abs(dy)];
  if (direction === 'ArrowRight') return [dx, Math.abs(dy)];
  if (direction === 'ArrowUp') return [-dy, Math.abs(dx)];
  return [dy, Math.abs(dx)];
}
