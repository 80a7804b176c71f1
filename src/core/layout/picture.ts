import { arcsOf } from './arcs.ts';
import type { Chart } from './chart.ts';
import { AXIS_HEIGHT, type Drawing, drawArcs, drawLaneNames, drawLanes, drawMarks, drawScale } from './draw.ts';
import type { Reading } from './level.ts';
import { positionsOf } from './positions.ts';
import { pulledOut } from './pull-out.ts';
import { type Scene, sceneOf, type View } from './scene.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { scaleOf, sequenceScale } from './ticks.ts';

/** One picture of the chart: the same whether the build prints it or the island patches the page with it. */
export interface Picture {
  scene: Scene;
  /** Px, scale included. */
  height: number;
  layers: SvgNode[];
}

/** Draws what a view of a chart shows. */
export function pictureOf(chart: Chart, view: View, reading: Reading, locale: string, drawing: Drawing): Picture {
  const k = drawing.width / (view.u1 - view.u0);
  const { arrangement } = chart;
  const { selected, width } = drawing;
  const packed = sceneOf(arrangement, chart.levelAt(k), view, width);
  const at = selected === undefined ? undefined : positionsOf(arrangement.items).get(selected);
  const scene = at === undefined ? packed : pulledOut(packed, at, arrangement, view, width);
  const makeScale = reading === 'sequence' ? sequenceScale : scaleOf;
  const arcs = selected ? arcsOf(arrangement, scene, view, width, selected) : [];
  const scale = makeScale(arrangement.axis, view, width, locale);
  return {
    scene,
    height: AXIS_HEIGHT + scene.height,
    layers: [
      svg('g', { class: 'lanes' }, drawLanes(scene), 'lanes'),
      svg('g', { class: 'scale', 'aria-hidden': 'true' }, drawScale(scale, scene.height, drawing), 'scale'),
      svg('g', { class: 'lane-names' }, drawLaneNames(scene, drawing), 'lane-names'),
      svg('g', { class: 'arcs' }, drawArcs(arcs, drawing), 'arcs'),
      svg('g', { class: 'marks' }, drawMarks(scene, drawing), 'marks'),
    ],
  };
}
