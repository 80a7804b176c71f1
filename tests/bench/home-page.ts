import { firstView } from '../../src/core/layout/first-view.ts';
import type { IslandData } from '../../src/core/layout/island-data.ts';
import { eventPath, yearPath } from '../../src/core/paths.ts';
import { yearOf } from '../../src/core/timeline/by-month.ts';

/**
 * A built home page with its pictures replaced by those of other data: drawn by the functions, and with
 * the settings, that the page's own component draws with. The list of events or years below stays as it is.
 * @throws Error where the page has no pictures to replace
 */
export function homePageOf(html: string, data: IslandData): string {
  const { chart, overview, height } = firstView(
    data,
    eventPath,
    (item) => `${yearPath(yearOf(item))}#event-${item.id}`,
  );
  return replaceContent(replaceContent(html, 'data-chart', chart, height), 'data-overview', overview);
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
