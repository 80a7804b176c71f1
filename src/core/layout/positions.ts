import type { Item } from './item.ts';

const positions = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Where each item of a list stands in it, by its id; worked out once for each list. */
export function positionsOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const known = positions.get(items) ?? new Map(items.map((item, i) => [item.id, i]));
  positions.set(items, known);
  return known;
}
