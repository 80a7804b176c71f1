import type { Palette } from '../content/topic-schema.ts';
import type { Arc } from './arcs.ts';
import type { Item } from './item.ts';
import { MARK } from './pack.ts';
import { positionsOf } from './positions.ts';
import { type Scene, type SceneMark, standsFor } from './scene.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { type Break, isLabelled, type Scale, type Tick } from './ticks.ts';

/** What drawing must know beyond the layout. */
export interface Drawing {
  items: readonly Item[];
  /** In the order of the topic. */
  kinds: readonly { label: string; colour: Palette; path: string }[];
  laneLabels: readonly string[];
  hrefOf: (id: string) => string;
  /** Where an event stands in a list: what a cluster leads to without a script. */
  listHrefOf: (item: Item) => string;
  /** Px of the view that positions are told in. */
  width: number;
  /**
   * `percent` places marks relative to the width of whatever page they are printed into, so that one
   * picture fits every screen before any script has run; `px` is what moves fast.
   */
  unit: 'px' | 'percent';
  /**
   * Px that everything but lanes is drawn to the right of where it is seen, for a group that is moved to
   * the left by as many: while panning, what is drawn stays as it is. 0 if left out.
   */
  shift?: number;
  selected?: string | undefined;
  /** The event whose mark is the one in the tab order; all marks are where it is left out. */
  current?: string | undefined;
}

/** Px above and below the marks' area for ticks. */
export const AXIS_HEIGHT = 28;

/** Px that the end of a bar reaches to either side. */
const CAP = 3;

/** The scale: hairlines, labels and breaks. */
export function drawScale({ ticks, breaks }: Scale, height: number, drawing: Drawing): SvgNode[] {
  return [
    ...breaks.map((gap) => svg('g', { class: 'break' }, drawBreak(gap, height, drawing), `break ${gap.u}`)),
    ...ticks.map((tick) =>
      svg('g', { class: tick.major ? 'tick major' : 'tick' }, drawTick(tick, height, drawing), `tick ${tick.u}`),
    ),
  ];
}

function drawBreak(gap: Break, height: number, drawing: Drawing): SvgNode[] {
  const { x0, x1, label } = gap;
  const band = svg('rect', {
    x: along(x0, drawing),
    width: length(x1 - x0, drawing),
    y: 0,
    height: AXIS_HEIGHT + height,
  });
  if (!isLabelled(gap)) return [band];
  return [band, svg('text', { x: along((x0 + x1) / 2, drawing), y: 17, 'text-anchor': 'middle' }, [label])];
}

function drawTick({ x, label }: Tick, height: number, drawing: Drawing): SvgNode[] {
  const line = svg('line', { y1: label ? 6 : 20, y2: AXIS_HEIGHT + height });
  const children = label ? [line, svg('text', { dx: 5, y: 17 }, [label])] : [line];
  return [placedAt(x, -AXIS_HEIGHT, children, drawing)];
}

/** Lanes: a faint band each. */
export function drawLanes(scene: Scene): SvgNode[] {
  return scene.bands.map(({ lane, y0, y1 }) =>
    svg('rect', { x: 0, width: '100%', y: y0 + AXIS_HEIGHT, height: y1 - y0 }, [], `lane ${lane}`),
  );
}

/** The lanes' names, in front of everything that is not a mark. */
export function drawLaneNames(scene: Scene, { laneLabels }: Drawing): SvgNode[] {
  return scene.bands.map(({ lane, y0 }) =>
    svg('text', { x: 8, y: y0 + AXIS_HEIGHT + 14 }, [laneLabels[lane] ?? ''], `name ${lane}`),
  );
}

/** Marks: a link each, with symbol, bar and label. */
export function drawMarks(scene: Scene, drawing: Drawing): SvgNode[] {
  const stop = tabStop(scene, drawing);
  const selectedAt = positionOf(drawing.selected, drawing);
  return scene.marks.map((mark) => {
    const tabindex = stop === null ? undefined : mark === stop ? 0 : -1;
    const isSelected = selectedAt !== undefined && standsFor(mark, selectedAt);
    const look = lookOf(mark, tabindex, isSelected, drawing);
    const before = drawn.get(mark.items);
    if (before?.look === look) return before.node;
    const isCluster = mark.items.length > 1;
    const node = isCluster ? drawCluster(mark, drawing, tabindex) : drawMark(mark, drawing, tabindex, isSelected);
    drawn.set(mark.items, { look, node });
    return node;
  });
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
  const kind = drawing.kinds[item.kind];
  const states = [
    item.certainty,
    item.articles.length > 1 && 'shared',
    item.disputed && 'disputed',
    isSelected && 'selected',
  ];
  const attributes = {
    class: `mark ${states.filter(Boolean).join(' ')}`,
    'data-colour': kind?.colour ?? 'grey',
    href: drawing.hrefOf(item.id),
    'data-event': item.id,
    'aria-label': `${accessibleName(item, kind?.label ?? '')}, ${position(mark, drawing)}`,
    tabindex,
  };
  const symbol = [
    ...(item.articles.length > 1 ? [svg('circle', { class: 'ring', r: 9.5 })] : []),
    svg('path', { class: 'symbol', d: kind?.path ?? '' }),
    ...(item.disputed ? [svg('text', { class: 'flag', y: -6, x: 5 }, ['≠'])] : []),
    ...(mark.label ? [svg('text', { class: 'label', x: MARK.label, y: 4.5 }, [mark.label])] : []),
  ];
  return drawLink(mark, attributes, mark.bar ? drawBar(mark, drawing) : [], symbol, drawing);
}

/** "The council closes …, 18–22 October 2021, Decision, 3 sources": what a screen reader says. */
function accessibleName(item: Item, kind: string): string {
  const sources = item.articles.length === 1 ? '1 source' : `${item.articles.length} sources`;
  return [item.title, item.when, kind, sources, item.disputed && 'date disputed'].filter(Boolean).join(', ');
}

/** "12 of 76": where it stands in the order of time. */
function position({ items }: SceneMark, drawing: Drawing): string {
  return `${(items[0] ?? 0) + 1} of ${drawing.items.length}`;
}

/** Arcs: a link each to the event at the other end. */
export function drawArcs(arcs: readonly Arc[], drawing: Drawing): SvgNode[] {
  return arcs.map((arc) => {
    const other = drawing.items[positionOf(arc.other, drawing) ?? -1];
    const [y0, y1] = [arc.y0 + AXIS_HEIGHT, arc.y1 + AXIS_HEIGHT];
    const [x0, x1] = [along(arc.x0, drawing), along(arc.x1, drawing)];
    const lift = Math.min(80, 16 + Math.abs(arc.x1 - arc.x0) / 5);
    const d = `M${x0},${round(y0)}C${x0},${round(y0 - lift)} ${x1},${round(y1 - lift)} ${x1},${round(y1)}`;
    const name = `${arc.answers ? 'Answers' : 'Answered by'}: ${other?.title ?? ''}`;
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

/** The stretch of time that a date covers: a line between two ends, which in percent are placed by themselves. */
function drawBar({ x, y: middle, bar }: SceneMark, drawing: Drawing): SvgNode[] {
  const { x0, x1, y, openStart, openEnd } = bar as NonNullable<SceneMark['bar']>;
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
  colour: Palette | undefined;
  first: Item;
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
  const words = { ids: members.map((item) => item.id).join(' '), colour, first };
  clusterWords.set(items, words);
  return words;
}

function drawCluster(mark: SceneMark, drawing: Drawing, tabindex: number | undefined): SvgNode {
  const { ids, colour, first } = wordsOf(mark, drawing);
  const count = mark.items.length;
  const attributes = {
    class: 'cluster',
    'data-colour': colour,
    href: drawing.listHrefOf(first),
    // For the island, which draws anew what the build has drawn: on the page it would be as long as the list of events.
    'data-cluster': drawing.unit === 'px' ? ids : '',
    'aria-label': `${count} events from ${first.when}: open the list`,
    tabindex,
  };
  const symbol = [
    svg('circle', { class: 'symbol', r: 10.5 }),
    svg('text', { class: 'count', y: 4.5, 'text-anchor': 'middle' }, [String(count)]),
  ];
  return drawLink(mark, attributes, [], symbol, drawing);
}

/** A mark's link: in px it is moved itself, with a group less to each mark. */
function drawLink(
  mark: SceneMark,
  attributes: Record<string, string | number | undefined>,
  bar: SvgNode[],
  symbol: SvgNode[],
  drawing: Drawing,
): SvgNode {
  const { x, y, key } = mark;
  if (drawing.unit === 'percent') return svg('a', attributes, [...bar, placedAt(x, y, symbol, drawing)], key);
  return svg('a', { ...attributes, transform: translation(x, y, drawing) }, [...bar, ...symbol], key);
}

function placedAt(x: number, y: number, children: SvgNode[], drawing: Drawing): SvgNode {
  if (drawing.unit === 'px') return svg('g', { transform: translation(x, y, drawing) }, children);
  return svg('svg', { x: along(x, drawing), y: y + AXIS_HEIGHT, overflow: 'visible' }, children);
}

function translation(x: number, y: number, drawing: Drawing): string {
  return `translate(${along(x, drawing)},${round(y + AXIS_HEIGHT)})`;
}

/** Where a px of the view is drawn. */
function along(x: number, drawing: Drawing): string | number {
  return length(x + (drawing.shift ?? 0), drawing);
}

function length(px: number, { unit, width }: Drawing): string | number {
  return unit === 'percent' ? `${round((px / width) * 100)}%` : round(px);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
