import { type Chart, type ChartSettings, DEFAULT_ROWS, HOME_WIDTH, makeChart } from './chart.ts';
import type { Drawing } from './draw.ts';
import { drawOverview } from './draw-overview.ts';
import type { IslandData } from './island-data.ts';
import { overviewOf } from './overview.ts';
import { layersOf, pictureOf } from './picture.ts';
import { LANE } from './scene.ts';
import { svgToString } from './svg-node.ts';

/** The two pictures of the timeline that a page has before any script has run. */
export interface FirstView {
  /** Markup of the chart and of the overview, to be put into an `<svg>` each. */
  chart: string;
  overview: string;
  /** Px of the chart. */
  height: number;
  /** Px that it would be higher by in a window of any height; 0 where there are too many events for that. */
  room: number;
}

/**
 * Draws what a reader sees first, placed in percent so that it fits any width.
 * @param hrefOf address of an event's page
 * @param listHrefOf where an event stands in a list
 */
export function firstView(data: IslandData, hrefOf: Drawing['hrefOf'], listHrefOf: Drawing['listHrefOf']): FirstView {
  const { items, kinds, lanes, language } = data;
  const reading = 'scale';
  const chartOf = (rows: number) => {
    const settings: ChartSettings = { reading, shortened: true, compact: false, rows };
    return makeChart(items, (item) => item.lane, lanes.length, data.focus, settings);
  };
  const chart = chartOf(DEFAULT_ROWS);
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
  const picture = pictureOf(chart, chart.home, reading, drawing);
  const overview = drawOverview(overviewOf(items, data.eras, kinds.length), kinds, language);
  return {
    chart: layersOf(picture, drawing).map(svgToString).join(''),
    overview: overview.map(svgToString).join(''),
    height: picture.height,
    room: items.length > MOST_ROOMY ? 0 : (rowsOf(chartOf(Infinity)) - rowsOf(chart)) * LANE.row,
  };
}

/** Beyond so many events a higher chart would have more marks than a page can have elements and stay quick. */
const MOST_ROOMY = 250;

function rowsOf({ rowCounts }: Chart): number {
  return rowCounts.reduce((sum, rows) => sum + rows, 0);
}
