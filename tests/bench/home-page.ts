import { DEFAULT_ROWS, HOME_WIDTH, makeChart } from '../../src/core/layout/chart.ts';
import { drawOverview } from '../../src/core/layout/draw-overview.ts';
import type { IslandData } from '../../src/core/layout/island-data.ts';
import { overviewOf } from '../../src/core/layout/overview.ts';
import { pictureOf } from '../../src/core/layout/picture.ts';
import { svgToString } from '../../src/core/layout/svg-node.ts';
import { eventPath } from '../../src/core/paths.ts';

/**
 * A built home page with its pictures replaced by those of other data: drawn by the functions, and with
 * the settings, that the page's own component draws with. The list below the timeline stays that of the
 * shipped content, in place of one that does not grow with the number of events.
 * @throws Error where the page has no pictures to replace
 */
export function homePageOf(html: string, data: IslandData): string {
  const settings = { reading: 'scale', shortened: true, compact: false, rows: DEFAULT_ROWS } as const;
  const chart = makeChart(data.items, (item) => item.lane, data.lanes.length, data.focus, settings);
  const picture = pictureOf(chart, chart.home, settings.reading, data.language, {
    items: data.items,
    kinds: data.kinds,
    laneLabels: data.lanes.map((lane) => lane.label),
    hrefOf: eventPath,
    width: HOME_WIDTH,
    unit: 'percent',
  });
  const overview = drawOverview(overviewOf(data.items, data.eras, data.kinds.length), data.kinds);
  const withChart = replaceContent(html, 'data-chart', picture.layers.map(svgToString).join(''), picture.height);
  return replaceContent(withChart, 'data-overview', overview.map(svgToString).join(''));
}

/** Replaces what is in the `<svg>` that has an attribute, and its height where one is given. */
function replaceContent(html: string, attribute: string, content: string, height?: number): string {
  const from = html.lastIndexOf('<svg', html.search(new RegExp(`\\s${attribute}[\\s=>]`)));
  const start = html.indexOf('>', from) + 1;
  const end = endOfSvg(html, from);
  if (from < 0 || end < 0) throw new Error(`The built page has no <svg ${attribute}>.`);
  const opening = html.slice(from, start);
  const sized = height === undefined ? opening : opening.replace(/\sheight="[^"]*"/, ` height="${height}"`);
  return html.slice(0, from) + sized + content + html.slice(end);
}

/** Where the closing tag of an `<svg>` begins; there are others in it. */
function endOfSvg(html: string, from: number): number {
  let depth = 0;
  for (const { 0: tag, index } of html.slice(from).matchAll(/<\/?svg\b/g)) {
    depth += tag === '<svg' ? 1 : -1;
    if (depth === 0) return from + index;
  }
  return -1;
}
