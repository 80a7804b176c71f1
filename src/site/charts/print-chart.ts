import { plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { type SvgNode, svg, svgToString } from '../../core/layout/svg-node.ts';
import type { Chart, ChartPoint } from './chart.ts';

const { document, NodeFilter } = new JSDOM('').window;

/**
 * Draws a chart: Plot's picture, hidden from assistive technology, and a link over each of its points.
 * Colours and fonts are the style sheet's: Plot's own style element and attributes would break the
 * Content-Security-Policy. A mark's `ariaDescription` becomes the class of its element.
 * @param label what the chart shows
 * @returns markup of an SVG element
 */
export function printChart(chart: Chart, label: string): string {
  const element = plot({ ...chart.plot, document });
  const [x, y] = [element.scale('x'), element.scale('y')];
  if (!x || !y) throw new Error(`The chart "${label}" lacks a scale.`);
  for (const part of elementsIn(element)) {
    part.removeAttribute('style');
    if (part.localName === 'style') part.remove();
    if (part.localName === 'g') classify(part);
  }
  const points = svg('g', { class: 'points' }, chart.points({ x, y }).map(pointLink));
  const { width = 640 } = chart.plot;
  const height = element.getAttribute('height') ?? '';
  const attributes = {
    class: 'chart',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'text-anchor': 'middle',
  };
  const frame = svgToString(svg('svg', { ...attributes, 'aria-label': label }));
  return frame.replace('</svg>', () => `${element.innerHTML}${svgToString(points)}</svg>`);
}

/** All elements, in one walk: a selector takes the DOM ten times as long, and a big topic has thousands of marks. */
function elementsIn(root: Element): Element[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const found: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Element);
  return found;
}

function classify(group: Element): void {
  const name = group.getAttribute('aria-description');
  if (name) group.setAttribute('class', name);
  group.removeAttribute('aria-description');
  group.removeAttribute('aria-label');
  group.setAttribute('aria-hidden', 'true');
}

/** The link of a point; its `title` is what a mouse shows where there is no script. */
function pointLink({ x, y, width, height, href, lines, action, passage }: ChartPoint): SvgNode {
  const box = { x: px(x), y: px(y), width: px(width), height: px(height), rx: px(Math.min(width, height) / 2) };
  return svg('a', { href, 'aria-label': lines.join(', '), 'data-action': action, 'data-passage': passage }, [
    svg('rect', box, [svg('title', {}, [lines.join('\n')])]),
  ]);
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
