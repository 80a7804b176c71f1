import { count, number } from '../words/count.ts';
import { plural, t } from '../words/t.ts';
import type { Arc } from './arcs.ts';
import { AXIS_HEIGHT, along, type Drawing, placedAt, round, translation } from './draw.ts';
import type { Item } from './item.ts';
import { MARK } from './pack.ts';
import { positionsOf } from './positions.ts';
import { type Scene, type SceneMark, standsFor } from './scene.ts';
import { type SvgNode, svg } from './svg-node.ts';

/** Px that the end of a bar reaches to either side. */
const CAP = 3;

/** Marks: a link each, with symbol, bar and label. */
export function drawMarks(scene: Scene, drawing: Drawing): SvgNode[] {
  const stop = tabStop(scene, drawing);
  const isSelectedMark = selectionOf(drawing);
  return scene.marks.map((mark) => {
    const tabindex = stop === null ? undefined : mark === stop ? 0 : -1;
    const isSelected = isSelectedMark(mark);
    const look = lookOf(mark, tabindex, isSelected, drawing);
    const before = drawn.get(mark.items);
    if (before?.look === look) return before.node;
    const isCluster = mark.items.length > 1;
    const node = isCluster ? drawCluster(mark, drawing, tabindex) : drawMark(mark, drawing, tabindex, isSelected);
    drawn.set(mark.items, { look, node });
    return node;
  });
}

/** Whether a mark stands for the event that is selected. */
export function selectionOf(drawing: Drawing): (mark: SceneMark) => boolean {
  const selected = positionOf(drawing.selected, drawing);
  return (mark) => selected !== undefined && standsFor(mark, selected);
}

/** How each mark of a zoom level was drawn last: while panning most of them stay as they are. */
const drawn = new WeakMap<readonly number[], { look: string; node: SvgNode }>();

/** Everything about a mark that may be different in the next picture. */
function lookOf(mark: SceneMark, tabindex: number | undefined, isSelected: boolean, drawing: Drawing): string {
  const { x, y, bar, label } = mark;
  // An item of a big timeline gets its text later.
  const when = drawing.items[mark.items[0] as number]?.when;
  const edges = bar ? `${along(bar.x0, drawing)} ${along(bar.x1, drawing)} ${bar.y}` : '';
  return `${along(x, drawing)} ${y} ${edges} ${tabindex} ${isSelected} ${when} ${label}`;
}

/**
 * The one mark that Tab comes to: where the current event is, or, where that lies outside the picture, the first
 * in time that is seen. Null where all are in the tab order.
 */
function tabStop({ marks }: Scene, { current, items, width }: Drawing): SceneMark | null {
  if (current === undefined) return null;
  const at = positionOf(current, { items });
  const own = at === undefined ? undefined : marks.find((mark) => standsFor(mark, at));
  if (own && own.x >= 0 && own.x <= width) return own;
  const seen = marks.filter(({ x }) => x >= 0 && x <= width);
  return seen.toSorted((a, b) => a.x - b.x)[0] ?? own ?? null;
}

function positionOf(id: string | undefined, { items }: Pick<Drawing, 'items'>): number | undefined {
  return id === undefined ? undefined : positionsOf(items).get(id);
}

function drawMark(mark: SceneMark, drawing: Drawing, tabindex: number | undefined, isSelected: boolean): SvgNode {
  const item = drawing.items[mark.items[0] as number] as Item;
  const shape = shapeOf(mark, drawing, isSelected);
  const attributes = {
    ...shape.attributes,
    href: drawing.hrefOf(item.id),
    'data-event': item.id,
    'aria-label': `${accessibleName(item, drawing)}, ${position(mark, drawing)}`,
    tabindex,
  };
  return drawLink(mark, attributes, drawBar(mark, drawing), [...shape.children, ...drawLabel(mark)], drawing);
}

/** "The council closes …, 18–22 October 2021, Decision, 3 sources": what a screen reader says. */
function accessibleName({ title, when, kind, articles, disputed }: Item, { kinds, language }: Drawing): string {
  const sources = count(articles.length, language, plural('{n} source', '{n} sources'));
  return [title, when, kinds[kind]?.label, sources, disputed && t('date disputed')].filter(Boolean).join(', ');
}

/** "12 of 76": where it stands in the order of time. */
function position({ items: [first = 0] }: SceneMark, { items, language }: Drawing): string {
  return t('{n} of {all}', { n: number(first + 1, language), all: number(items.length, language) });
}

/**
 * What a mark looks like wherever it stands: its classes, its colour, and its symbol around 0, 0. The same object for
 * all that look the same.
 */
export function shapeOf(mark: SceneMark, drawing: Drawing, isSelected: boolean): SvgNode {
  if (mark.items.length > 1) return wordsOf(mark, drawing).shape;
  const item = drawing.items[mark.items[0] as number] as Item;
  const kept = isSelected ? undefined : shapesOfItems.get(item);
  if (kept) return kept;
  const kind = drawing.kinds[item.kind];
  const isShared = item.articles.length > 1;
  const states = [item.certainty, isShared && 'shared', item.disputed && 'disputed', isSelected && 'selected'];
  const attributes = { class: `mark ${states.filter(Boolean).join(' ')}`, 'data-colour': kind?.colour ?? 'grey' };
  const shape = theOne(attributes, kind?.path ?? '', () => [
    ...(isShared ? [svg('circle', { class: 'ring', r: 9.5 })] : []),
    svg('path', { class: 'symbol', d: kind?.path ?? '' }),
    ...(item.disputed ? [svg('text', { class: 'flag', y: -6, x: 5 }, ['≠'])] : []),
  ]);
  if (!isSelected) shapesOfItems.set(item, shape);
  return shape;
}

const shapesOfItems = new WeakMap<Item, SvgNode>();

const shapes = new Map<string, SvgNode>();

/** The shape of these attributes and this content, made where there is none yet. */
function theOne(attributes: SvgNode['attributes'], content: string, draw: () => SvgNode[]): SvgNode {
  const key = [attributes.class, attributes['data-colour'], content].join();
  const shape = shapes.get(key) ?? svg('a', attributes, draw());
  shapes.set(key, shape);
  return shape;
}

/** The words beside a symbol, if any. */
export function drawLabel({ label }: SceneMark): SvgNode[] {
  return label ? [svg('text', { class: 'label', x: MARK.label, y: 4.5 }, [label])] : [];
}

/** The stretch of time that a date covers, if any: a line between two ends, which in percent are placed by themselves. */
export function drawBar({ x, y: middle, bar }: SceneMark, drawing: Drawing): SvgNode[] {
  if (!bar) return [];
  const { x0, x1, y, openStart, openEnd } = bar;
  // In px it stands relative to the symbol, with which it moves.
  const isMoved = drawing.unit === 'px';
  const place = (edge: number) => (isMoved ? round(edge - x) : along(edge, drawing));
  const [from, to] = [place(x0), place(x1)];
  const down = isMoved ? round(y - middle) : y + AXIS_HEIGHT;
  return [
    svg('line', { class: 'stretch', x1: from, x2: to, y1: down, y2: down }),
    drawEnd(from, down, openStart ? -1 : 0),
    drawEnd(to, down, openEnd ? 1 : 0),
  ];
}

/**
 * An end is a short upright; an open one is an arrow, which also shows in forced colours and in print.
 * @param direction that an arrow points in; 0 for an upright
 */
function drawEnd(x: string | number, y: number, direction: -1 | 0 | 1): SvgNode {
  if (direction === 0) return svg('line', { class: 'end', x1: x, x2: x, y1: y - CAP, y2: y + CAP });
  const d = `M${-4 * direction},${-CAP}L0,0L${-4 * direction},${CAP}`;
  if (typeof x === 'number') return svg('path', { class: 'end', d, transform: `translate(${x},${y})` });
  return svg('svg', { x, y, overflow: 'visible' }, [svg('path', { class: 'end', d })]);
}

/** What is told of a cluster's members. */
interface ClusterWords {
  /** Ids of all of them. */
  ids: string;
  first: Item;
  shape: SvgNode;
}

/** Made once for each cluster of a zoom level: it may have thousands of members, and is drawn in every frame. */
const clusterWords = new WeakMap<readonly number[], ClusterWords>();

function wordsOf({ items }: SceneMark, drawing: Drawing): ClusterWords {
  const known = clusterWords.get(items);
  if (known) return known;
  const members = items.map((index) => drawing.items[index] as Item);
  const first = members[0] as Item;
  const isOneKind = members.every((item) => item.kind === first.kind);
  const colour = isOneKind ? drawing.kinds[first.kind]?.colour : undefined;
  const count = String(items.length);
  const shape = theOne({ class: 'cluster', ...(colour && { 'data-colour': colour }) }, count, () => [
    svg('circle', { class: 'symbol', r: 10.5 }),
    svg('text', { class: 'count', y: 4.5, 'text-anchor': 'middle' }, [count]),
  ]);
  const words = { ids: members.map((item) => item.id).join(' '), first, shape };
  clusterWords.set(items, words);
  return words;
}

function drawCluster(mark: SceneMark, drawing: Drawing, tabindex: number | undefined): SvgNode {
  const { ids, first, shape } = wordsOf(mark, drawing);
  const forms = plural('{n} event from {date}: open the list', '{n} events from {date}: open the list');
  const attributes = {
    ...shape.attributes,
    href: drawing.listHrefOf(first),
    // For the island, which draws anew what the build has drawn: on the page it would be as long as the list of events.
    'data-cluster': drawing.unit === 'px' ? ids : '',
    'aria-label': count(mark.items.length, drawing.language, forms, { date: first.when }),
    tabindex,
  };
  return drawLink(mark, attributes, [], shape.children, drawing);
}

/** A mark's link: in px it is moved itself, with a group less to each mark. */
function drawLink(
  mark: SceneMark,
  attributes: Record<string, string | number | undefined>,
  bar: SvgNode[],
  symbol: SvgNode['children'],
  drawing: Drawing,
): SvgNode {
  const { x, y, key } = mark;
  if (drawing.unit === 'percent') return svg('a', attributes, [...bar, placedAt(x, y, symbol, drawing)], key);
  return svg('a', { ...attributes, transform: translation(x, y, drawing) }, [...bar, ...symbol], key);
}

/** Arcs: a link each to the event at the other end. */
export function drawArcs(arcs: readonly Arc[], drawing: Drawing): SvgNode[] {
  return arcs.map((arc) => {
    const other = drawing.items[positionOf(arc.other, drawing) ?? -1];
    const [y0, y1] = [arc.y0 + AXIS_HEIGHT, arc.y1 + AXIS_HEIGHT];
    const [x0, x1] = [along(arc.x0, drawing), along(arc.x1, drawing)];
    const lift = Math.min(80, 16 + Math.abs(arc.x1 - arc.x0) / 5);
    const d = `M${x0},${round(y0)}C${x0},${round(y0 - lift)} ${x1},${round(y1 - lift)} ${x1},${round(y1)}`;
    const title = other?.title ?? '';
    const name = arc.answers ? t('Answers: {title}', { title }) : t('Answered by: {title}', { title });
    const attributes = {
      class: 'arc',
      href: drawing.hrefOf(arc.other),
      'data-event': arc.other,
      'aria-label': name,
      tabindex: -1,
    };
    const children = [svg('title', {}, [name]), svg('path', { class: 'reach', d }), svg('path', { class: 'line', d })];
    return svg('a', attributes, children, `arc ${arc.answers} ${arc.other}`);
  });
}
