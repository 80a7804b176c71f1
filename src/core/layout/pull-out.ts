import { type Arrangement, anchorOf } from './level.ts';
import { MARK } from './pack.ts';
import { headOf, LANE, type Scene, type SceneMark, standsFor, type View } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

/**
 * Takes an item out of the cluster that hides it: it stands by itself at the head of its lane, above the marks, so
 * that what a reader has opened is seen at every zoom. A scene in which it stands alone, or not at all, stays as it is.
 * @param position of the item in the list of items
 * @param width px of the view
 */
export function pulledOut(
  scene: Scene,
  position: number,
  { items, geometry }: Arrangement,
  view: View,
  width: number,
): Scene {
  const at = scene.marks.findIndex((mark) => mark.items.length > 1 && standsFor(mark, position));
  const [cluster, item, place] = [scene.marks[at], items[position], geometry[position]];
  const band = scene.bands.find(({ y0, y1 }) => cluster && cluster.y > y0 && cluster.y < y1);
  if (!cluster || !item || !place || !band) return scene;
  const k = width / (view.u1 - view.u0);
  const half = MARK.size / 2;
  const x = Math.max(half, Math.min(width - half, (anchorOf(place) - view.u0) * k));
  const room = Math.min(width - x - MARK.label, LANE.labelMost);
  const fits = room >= Math.min(LANE.labelLeast, textWidth(item.title, LANE.label));
  const own: SceneMark = {
    key: item.id,
    items: [position],
    x,
    y: headOf(band.y0),
    bar: null,
    label: fits ? (fitText(item.title, LANE.label, room) ?? '') : '',
  };
  const marks = [...scene.marks];
  marks.splice(at, 1, own, withoutItem(cluster, position, items[cluster.items.find((i) => i !== position) ?? 0]?.id));
  return { ...scene, marks };
}

/** What is left of a cluster: another, or a single mark. @param other id of the first item that is left */
function withoutItem(cluster: SceneMark, position: number, other = ''): SceneMark {
  const items = cluster.items.filter((item) => item !== position);
  return { ...cluster, items, key: items.length > 1 ? `cluster ${other}` : other };
}
