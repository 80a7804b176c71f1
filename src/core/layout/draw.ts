import type { Palette } from '../content/topic-schema.ts';
import type { Arc } from './arcs.ts';
import type { Item } from './item.ts';
import { MARK } from './pack.ts';
import type { Scene, SceneMark } from './scene.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { type Break, isLabelled, type Scale, type Tick } from './ticks.ts';

/** What drawing must know beyond the layout. */
export interface Drawing {
  items: readonly Item[];
  /** In the order of the topic. */
  kinds: readonly { label: string; colour: Palette; path: string }[];
  laneLabels: readonly string[];
  hrefOf: (id: string) => string;
  /** Px of the view that positions are told in. */
  width: number;
  /**
   * `percent` places marks relative to the width of whatever page they are printed into, so that one
   * picture fits every screen before any script has run; `px` is what moves fast.
   */
  unit: 'px' | 'percent';
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
    ...breaks.map((gap, i) => svg('g', { class: 'break' }, drawBreak(gap, height, drawing), `break ${i}`)),
    ...ticks.map((tick, i) =>
      svg('g', { class: tick.major ? 'tick major' : 'tick' }, drawTick(tick, height, drawing), `tick ${i}`),
    ),
  ];
}

function drawBreak(gap: Break, height: number, drawing: Drawing): SvgNode[] {
  const { x0, x1, label } = gap;
  const band = svg('rect', {
    x: along(x0, drawing),
    width: along(x1 - x0, drawing),
    y: 0,
    height: AXIS_HEIGHT + height,
  });
  if (!isLabelled(gap)) return [band];
  return [band, svg('text', { x: along((x0 + x1) / 2, drawing), y: 17, 'text-anchor': 'middle' }, [label])];
}

function drawTick({ x, label }: Tick, height: number, drawing: Drawing): SvgNode[] {
  const at = along(x, drawing);
  const line = svg('line', { x1: at, x2: at, y1: label ? 6 : 20, y2: AXIS_HEIGHT + height });
  return label ? [line, svg('text', { x: at, dx: 5, y: 17 }, [label])] : [line];
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
  return scene.marks.map((mark) => {
    const tabindex = stop === null ? undefined : mark === stop ? 0 : -1;
    return mark.items.length > 1 ? drawCluster(mark, drawing, tabindex) : drawMark(mark, drawing, tabindex);
  });
}

/**
 * The one mark that Tab comes to: where the current event is, or, where that lies outside the picture, the first
 * in time that is seen. Null where all are in the tab order.
 */
function tabStop({ marks }: Scene, { current, items, width }: Drawing): SceneMark | null {
  if (current === undefined) return null;
  const own = marks.find((mark) => mark.items.some((index) => items[index]?.id === current));
  if (own && own.x >= 0 && own.x <= width) return own;
  const seen = marks.filter(({ x }) => x >= 0 && x <= width);
  return seen.toSorted((a, b) => a.x - b.x)[0] ?? own ?? null;
}

function drawMark(mark: SceneMark, drawing: Drawing, tabindex: number | undefined): SvgNode {
  const item = drawing.items[mark.items[0] as number] as Item;
  const kind = drawing.kinds[item.kind];
  const states = [
    item.certainty,
    item.articles.length > 1 && 'shared',
    item.disputed && 'disputed',
    item.id === drawing.selected && 'selected',
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
  const bar = mark.bar ? drawBar(mark, drawing) : [];
  return svg('a', attributes, [...bar, placed(mark, symbol, drawing)], mark.key);
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
    const other = drawing.items.find((item) => item.id === arc.other);
    const [y0, y1] = [arc.y0 + AXIS_HEIGHT, arc.y1 + AXIS_HEIGHT];
    const lift = Math.min(80, 16 + Math.abs(arc.x1 - arc.x0) / 5);
    const d = `M${round(arc.x0)},${round(y0)}C${round(arc.x0)},${round(y0 - lift)} ${round(arc.x1)},${round(y1 - lift)} ${round(arc.x1)},${round(y1)}`;
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

/** The stretch of time that a date covers. */
function drawBar({ bar }: SceneMark, drawing: Drawing): SvgNode[] {
  const { x0, x1, y, openStart, openEnd } = bar as NonNullable<SceneMark['bar']>;
  const middle = y + AXIS_HEIGHT;
  const stretch = { class: 'stretch', x1: along(x0, drawing), x2: along(x1, drawing), y1: middle, y2: middle };
  return [
    svg('g', { class: 'bar' }, [
      svg('line', stretch),
      openStart ? arrow(x0, -1, y, drawing) : cap(x0, middle, drawing),
      openEnd ? arrow(x1, 1, y, drawing) : cap(x1, middle, drawing),
    ]),
  ];
}

function cap(x: number, middle: number, drawing: Drawing): SvgNode {
  const at = along(x, drawing);
  return svg('line', { class: 'cap', x1: at, x2: at, y1: middle - CAP, y2: middle + CAP });
}

/** An open end is an arrow, which also shows in forced colours and in print. */
function arrow(x: number, direction: 1 | -1, y: number, drawing: Drawing): SvgNode {
  const points = `${-4 * direction},${-CAP} 0,0 ${-4 * direction},${CAP}`;
  return placedAt(x, y, [svg('polyline', { class: 'arrow', points })], drawing);
}

function drawCluster(mark: SceneMark, drawing: Drawing, tabindex: number | undefined): SvgNode {
  const members = mark.items.map((index) => drawing.items[index] as Item);
  const kinds = new Set(members.map((item) => item.kind));
  const colour = kinds.size === 1 ? drawing.kinds[members[0]?.kind ?? 0]?.colour : undefined;
  const selected = members.some((item) => item.id === drawing.selected);
  const first = members[0] as Item;
  const attributes = {
    class: selected ? 'cluster selected' : 'cluster',
    'data-colour': colour,
    href: `#event-${first.id}`,
    'data-cluster': members.map((item) => item.id).join(' '),
    'aria-label': `${members.length} events from ${first.when}: open the list`,
    tabindex,
  };
  const symbol = [
    svg('circle', { class: 'symbol', r: 10.5 }),
    svg('text', { class: 'count', y: 4.5, 'text-anchor': 'middle' }, [String(members.length)]),
  ];
  return svg('a', attributes, [placed(mark, symbol, drawing)], mark.key);
}

function placed({ x, y }: SceneMark, children: SvgNode[], drawing: Drawing): SvgNode {
  return placedAt(x, y, children, drawing);
}

function placedAt(x: number, y: number, children: SvgNode[], drawing: Drawing): SvgNode {
  const top = y + AXIS_HEIGHT;
  if (drawing.unit === 'percent') return svg('svg', { x: along(x, drawing), y: top, overflow: 'visible' }, children);
  return svg('g', { transform: `translate(${round(x)},${round(top)})` }, children);
}

function along(x: number, { unit, width }: Drawing): string | number {
  return unit === 'percent' ? `${round((x / width) * 100)}%` : round(x);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
