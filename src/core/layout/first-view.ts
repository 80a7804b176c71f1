import { DEFAULT_ROWS, HOME_WIDTH, makeChart } from './chart.ts';
import type { Drawing } from './draw.ts';
import { drawOverview } from './draw-overview.ts';
import type { IslandData } from './island-data.ts';
import { overviewOf } from './overview.ts';
import { layersOf, pictureOf } from './picture.ts';
import { svgToString } from './svg-node.ts';

/** The two pictures of the timeline that a page has before any script has run. */
export interface FirstView {
  /** Markup of the chart and of the overview, to be put into an `<svg>` each. */
  chart: string;
  overview: string;
  /** Px of the chart. */
  height: number;
}

/**
 * Draws what a reader sees first, placed in percent so that it fits any width.
 * @param hrefOf address of an event's page
 * @param listHrefOf where an event stands in a list
 */
export function firstView(data: IslandData, hrefOf: Drawing['hrefOf'], listHrefOf: Drawing['listHrefOf']): FirstView {
  const { items, kinds, lanes, language } = data;
  const settings = { reading: 'scale', shortened: true, compact: false, rows: DEFAULT_ROWS } as const;
  const chart = makeChart(items, (item) => item.lane, lanes.length, data.focus, settings);
  const laneLabels = lanes.map((lane) => lane.label);
  const drawing = {
    language,
    items,
    kinds,
    laneLabels,
    hrefOf,
    listHrefOf,
    width: HOME_WIDTH,
    unit: 'percent',
  } as const;
  const picture = pictureOf(chart, chart.home, settings.reading, drawing);
  const overview = drawOverview(overviewOf(items, data.eras, kinds.length), kinds, language);
  return {
    chart: layersOf(picture, drawing).map(svgToString).join(''),
    overview: overview.map(svgToString).join(''),
    height: picture.height,
  };
}
