import { type Arc, arcsOf } from './arcs.ts';
import type { Chart } from './chart.ts';
import { AXIS_HEIGHT, type Drawing, drawLaneNames, drawLanes, drawScale } from './draw.ts';
import { drawArcs, drawMarks } from './draw-marks.ts';
import type { Reading } from './level.ts';
import { positionsOf } from './positions.ts';
import { pulledOut } from './pull-out.ts';
import { type Scene, sceneOf, type View } from './scene.ts';
import { sequenceScale } from './sequence-scale.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { type Scale, scaleOf } from './ticks.ts';

/** One picture of the chart: the same whether the build prints it or the island patches the page with it. */
export interface Picture {
  scene: Scene;
  scale: Scale;
  /** Of the event that is selected. */
  arcs: readonly Arc[];
  /** Px, scale included. */
  height: number;
}

/** What a view of a chart shows. */
export function pictureOf(
  chart: Chart,
  view: View,
  reading: Reading,
  { language, selected, width, isZooming }: Pick<Drawing, 'language' | 'selected' | 'width' | 'isZooming'>,
): Picture {
  const k = width / (view.u1 - view.u0);
  const { arrangement } = chart;
  const level = chart.levelAt(k);
  const packed = sceneOf(arrangement, level, view, width, isZooming);
  const at = selected === undefined ? undefined : positionsOf(arrangement.items).get(selected);
  const scene = at === undefined ? packed : pulledOut(packed, at, arrangement, view, width);
  return {
    scene,
    scale:
      reading === 'sequence'
        ? sequenceScale(arrangement, level, view, width, language)
        : scaleOf(arrangement.axis, view, width, language),
    arcs: selected ? arcsOf(arrangement, scene, view, width, selected) : [],
    height: AXIS_HEIGHT + scene.height,
  };
}

/** A picture's elements, layer by layer. */
export function layersOf(picture: Picture, drawing: Drawing): SvgNode[] {
  return [
    svg('g', { class: 'lanes' }, drawLanes(picture.scene), 'lanes'),
    ...layersBehindMarks(picture, drawing),
    svg('g', { class: 'marks' }, drawMarks(picture.scene, drawing), 'marks'),
  ];
}

/** The layers between lanes and marks. */
export function layersBehindMarks({ scene, scale, arcs }: Picture, drawing: Drawing): SvgNode[] {
  return [
    svg('g', { class: 'scale', 'aria-hidden': 'true' }, drawScale(scale, scene.height, drawing), 'scale'),
    svg('g', { class: 'arcs' }, drawArcs(arcs, drawing), 'arcs'),
    svg('g', { class: 'lane-names' }, drawLaneNames(scene, drawing), 'lane-names'),
  ];
}
