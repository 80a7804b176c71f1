import type { Item } from './item.ts';
import { type Arrangement, anchorOf } from './level.ts';
import { positionsOf } from './positions.ts';
import { type Scene, standsFor, type View } from './scene.ts';

/** A line from an event to one that it answers, or that answers it. Px as in the scene. */
export interface Arc {
  /** The event at the other end. */
  other: string;
  /** Whether the selected event is the answer. */
  answers: boolean;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * The arcs of the selected event. Where the other end lies outside the view, the arc leads to the edge
 * on its side, at the middle of its lane.
 */
export function arcsOf(arrangement: Arrangement, scene: Scene, view: View, width: number, selected: string): Arc[] {
  const { items } = arrangement;
  const links = linksOf(items, selected);
  if (!links) return [];
  const place = (index: number) => placeOf(index, arrangement, scene, view, width);
  const [x0, y0] = place(links.at);
  const arcTo = (index: number, answers: boolean): Arc => {
    const [x1, y1] = place(index);
    return { other: items[index]?.id ?? '', answers, x0, y0, x1, y1 };
  };
  return [...links.answered.map((index) => arcTo(index, true)), ...links.answering.map((index) => arcTo(index, false))];
}

/** An item and those that it answers and that answer it, by their positions. */
interface Links {
  selected: string;
  at: number;
  answered: number[];
  answering: number[];
}

/** Of the event that was asked for last: finding who answers it takes a look at every item, and arcs are drawn in every frame. */
const lastLinks = new WeakMap<readonly Item[], Links>();

function linksOf(items: readonly Item[], selected: string): Links | null {
  const last = lastLinks.get(items);
  if (last?.selected === selected) return last;
  const positions = positionsOf(items);
  const at = positions.get(selected);
  if (at === undefined) return null;
  const answered = (items[at]?.respondsTo ?? []).flatMap((id) => positions.get(id) ?? []);
  const answering = items.flatMap((other, index) => (other.respondsTo.includes(selected) ? [index] : []));
  const links = { selected, at, answered, answering };
  lastLinks.set(items, links);
  return links;
}

function placeOf(
  index: number,
  { geometry, lanes }: Arrangement,
  scene: Scene,
  view: View,
  width: number,
): [number, number] {
  const mark = scene.marks.find((candidate) => standsFor(candidate, index));
  if (mark) return [mark.x, mark.y];
  const place = geometry[index];
  const u = place ? anchorOf(place) : 0;
  const x = ((u - view.u0) / (view.u1 - view.u0)) * width;
  const lane = lanes.findIndex((members) => members.includes(index));
  const band = scene.bands.find((candidate) => candidate.lane === lane);
  return [Math.min(width + 40, Math.max(-40, x)), band ? (band.y0 + band.y1) / 2 : 0];
}
