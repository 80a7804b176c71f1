import type { Day } from '../dates/day.ts';
import type { TimeAxis } from './axis.ts';
import { type Arrangement, anchorOf } from './level.ts';
import type { View } from './scene.ts';

/** Px of a day, or of a step in sequence, that zooming in ends at. */
export const MOST_K = 240;
/** Px from the edges of a view within which an event is not yet well in sight. */
const MARGIN = 60;
/** Axis units that a view shows at the least. */
const LEAST = 0.5;

/** The view of some days, as far as the axis has them. */
export function viewOfDays(axis: TimeAxis, from: Day, to: Day): View {
  const within = (day: Day) => Math.min(axis.length, Math.max(0, axis.apply(day)));
  const [u0, u1] = [within(from), within(to)];
  return u1 - u0 < LEAST ? { u0: Math.max(0, u1 - LEAST), u1: Math.max(LEAST, u1) } : { u0, u1 };
}

/**
 * The view, as wide as the one before, in which an event is seen: in the middle, if it was outside. One that began
 * before the view and goes on in it is in sight: its symbol stands at the edge.
 * @param at its position in the list of items
 * @param width px of the view
 * @returns null where it is in sight already, or nowhere
 */
export function viewWith(at: number, { axis, geometry }: Arrangement, { u0, u1 }: View, width: number): View | null {
  const place = geometry[at];
  if (!place || width === 0) return null;
  const margin = (MARGIN / width) * (u1 - u0);
  const anchor = anchorOf(place);
  if (Math.max(anchor, place.u1) >= u0 + margin && anchor <= u1 - margin) return null;
  const most = Math.max(0, axis.length - (u1 - u0));
  const start = Math.min(Math.max(0, anchor - (u1 - u0) / 2), most);
  return { u0: start, u1: start + u1 - u0 };
}

/** Whether anything of an arrangement lies in a view. */
export function isAnySeen({ geometry }: Arrangement, view: View): boolean {
  return geometry.some(({ u0, u1 }) => u1 >= view.u0 && u0 <= view.u1);
}

/**
 * The nearer view in which the events of a cluster stand apart.
 * @param at their positions in the list of items
 * @param width px of the view
 * @returns null where no zoom takes them apart
 */
export function viewAmong(
  at: readonly number[],
  { geometry }: Arrangement,
  { u0, u1 }: View,
  width: number,
): View | null {
  const anchors = at.flatMap((index) => (geometry[index] ? [anchorOf(geometry[index])] : []));
  const [first, last] = [Math.min(...anchors), Math.max(...anchors)];
  const span = Math.max(last - first, width / MOST_K / 2);
  if (last - first < 1 || span * 1.5 >= u1 - u0) return null;
  return { u0: first - span * 0.25, u1: first + span * 1.25 };
}

/**
 * The event nearest in time in the next lane, up or down, that has one.
 * @param at position of an event in the list of items
 * @returns a position; null where there is no such lane
 */
export function acrossFrom(at: number, { geometry, lanes }: Arrangement, by: 1 | -1): number | null {
  const lane = lanes.findIndex((members) => members.includes(at));
  const others = by > 0 ? lanes.slice(lane + 1) : lanes.slice(0, Math.max(0, lane)).reverse();
  const next = others.find(({ length }) => length > 0);
  const distance = (index: number) => Math.abs((geometry[index]?.u0 ?? 0) - (geometry[at]?.u0 ?? 0));
  return next?.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
