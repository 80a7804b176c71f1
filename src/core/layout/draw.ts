import type { Palette } from '../content/topic-schema.ts';
import type { Item } from './item.ts';
import { MARK } from './pack.ts';
import { headOf, type Scene } from './scene.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import type { Break, Scale, Tick } from './ticks.ts';

/** What drawing must know beyond the layout. */
export interface Drawing {
  /** BCP 47. */
  language: string;
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
  /** The next picture will have another scale. */
  isZooming?: boolean;
  /** The event whose mark is the one in the tab order; all marks are where it is left out. */
  current?: string | undefined;
}

/** Px above and below the marks' area for ticks. */
export const AXIS_HEIGHT = 28;

/** The scale: hairlines, labels and breaks. */
export function drawScale({ ticks, breaks }: Scale, height: number, drawing: Drawing): SvgNode[] {
  return [
    ...breaks.map((gap) => svg('g', { class: 'break' }, drawBreak(gap, height, drawing), `break ${gap.u}`)),
    ...ticks.map((tick) =>
      svg('g', { class: tick.major ? 'tick major' : 'tick' }, drawTick(tick, height, drawing), `tick ${tick.u}`),
    ),
  ];
}

function drawBreak({ x0, x1, label, middle }: Break, height: number, drawing: Drawing): SvgNode[] {
  const band = svg('rect', {
    x: along(x0, drawing),
    width: length(x1 - x0, drawing),
    y: 0,
    height: AXIS_HEIGHT + height,
  });
  if (!label) return [band];
  return [band, svg('text', { x: along(middle, drawing), y: 17, 'text-anchor': 'middle' }, [label])];
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

/**
 * The lanes' names, in front of everything that is not a mark: at the beginning of the lane's head, or at its end
 * where a mark that was taken out of its cluster stands at the beginning.
 */
export function drawLaneNames({ bands, marks }: Scene, { laneLabels, width }: Drawing): SvgNode[] {
  return bands.map(({ lane, y0 }) => {
    const name = laneLabels[lane] ?? '';
    const end = NAME.inset + textWidth(name, NAME.size) + MARK.cluster;
    const isTaken = marks.some(({ x, y }) => y === headOf(y0) && x < end);
    const place = isTaken ? { x: width - NAME.inset, 'text-anchor': 'end' } : { x: NAME.inset };
    return svg('text', { ...place, y: y0 + AXIS_HEIGHT + 14 }, [name], `name ${lane}`);
  });
}

/** Px of a lane's name: of its font, and to the edge of the picture. */
const NAME = { size: 12, inset: 8 };

/** Children at a place. */
export function placedAt(x: number, y: number, children: SvgNode['children'], drawing: Drawing): SvgNode {
  if (drawing.unit === 'px') return svg('g', { transform: translation(x, y, drawing) }, children);
  return svg('svg', { x: along(x, drawing), y: y + AXIS_HEIGHT, overflow: 'visible' }, children);
}

export function translation(x: number, y: number, drawing: Drawing): string {
  return `translate(${along(x, drawing)},${round(y + AXIS_HEIGHT)})`;
}

/** Where a px of the view is drawn. */
export function along(x: number, drawing: Drawing): string | number {
  return length(x + (drawing.shift ?? 0), drawing);
}

function length(px: number, { unit, width }: Drawing): string | number {
  return unit === 'percent' ? `${round((px / width) * 100)}%` : round(px);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
