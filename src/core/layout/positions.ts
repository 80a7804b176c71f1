import type { Day } from '../dates/day.ts';
import type { Item } from './item.ts';

const positions = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Where each item of a list stands in it, by its id; worked out once for each list. */
export function positionsOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const known = positions.get(items) ?? new Map(items.map((item, i) => [item.id, i]));
  positions.set(items, known);
  return known;
}

/** The items of some ids, in their order; those that there are. */
export function itemsWith(items: readonly Item[], ids: readonly (string | undefined)[]): Item[] {
  const positions = positionsOf(items);
  return ids.flatMap((id) => items[positions.get(id ?? '') ?? -1] ?? []);
}

/** The day that an item is listed under; null for none. */
export function startOf(item: Item | undefined): Day | null {
  return item ? (item.start ?? item.end) : null;
}

/** Position of the first item from a day on; of the last where there is none. */
export function firstFrom(items: readonly Item[], day: Day): number {
  const at = items.findIndex((item) => (startOf(item) ?? 0) >= day);
  return at < 0 ? items.length - 1 : at;
}
