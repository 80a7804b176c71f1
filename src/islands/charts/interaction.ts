import { type Direction, neighbour } from './roving.ts';
import { makeTip, type Tip } from './tip.ts';

/** Ms that the box stays when the pointer leaves, so that it can be reached. */
const LINGER = 200;

/** Makes the points of a chart say what they stand for, and one stop of the Tab key of them all. */
export function makeInteractive(chart: HTMLElement): void {
  const said = takeTitles(chart);
  const tip = makeTip(chart);
  for (const picture of chart.querySelectorAll('.chart')) rove(picture);
  const current = { point: null as SVGAElement | null, leaving: 0 };
  const show = (point: SVGAElement, withLinks: boolean) => {
    clearTimeout(current.leaving);
    current.point?.classList.remove('current');
    current.point = point;
    point.classList.add('current');
    tip.show(point, said.get(point) ?? [], withLinks);
  };
  const hide = () => {
    clearTimeout(current.leaving);
    current.point?.classList.remove('current');
    current.point = null;
    tip.hide();
  };
  const hideSoon = () => {
    clearTimeout(current.leaving);
    current.leaving = window.setTimeout(hide, LINGER);
  };
  bindPointer(chart, tip, { show, hideSoon });
  bindTouch(chart, tip, { show, hide, isShown: (point) => current.point === point });
  chart.addEventListener('focusin', ({ target }) => {
    const point = pointOf(target);
    if (point?.matches(':focus-visible')) show(point, false);
  });
  chart.addEventListener('focusout', hideSoon);
  // Also for a box that a mouse opened: the focus is then elsewhere (WCAG 1.4.13).
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  chart.dataset.ready = '';
}

/** What each point says; the browser's own box would say it a second time. */
function takeTitles(chart: Element): WeakMap<Element, string[]> {
  const said = new WeakMap<Element, string[]>();
  for (const title of chart.querySelectorAll('.points title')) {
    const point = title.closest('a');
    if (point) said.set(point, title.textContent.split('\n'));
    title.remove();
  }
  return said;
}

function pointOf(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('.points a') : null;
}

interface Shower {
  show: (point: SVGAElement, withLinks: boolean) => void;
}

function bindPointer(chart: Element, tip: Tip, { show, hideSoon }: Shower & { hideSoon: () => void }): void {
  chart.addEventListener('pointerover', (event) => {
    const { pointerType, target } = event as PointerEvent;
    if (pointerType === 'touch') return;
    const point = pointOf(target);
    if (point) show(point, false);
    else if (!tip.element.contains(target as Node)) hideSoon();
  });
  chart.addEventListener('pointerleave', (event) => {
    if ((event as PointerEvent).pointerType !== 'touch') hideSoon();
  });
}

type Toucher = Shower & { hide: () => void; isShown: (point: SVGAElement) => boolean };

/** A finger has no way to hover: its first tap shows the box with the links, its second follows the point. */
function bindTouch(chart: Element, tip: Tip, { show, hide, isShown }: Toucher): void {
  chart.addEventListener('click', (event) => {
    if ((event as PointerEvent).pointerType !== 'touch') return;
    const point = pointOf(event.target);
    if (!point || isShown(point)) return;
    event.preventDefault();
    show(point, true);
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const isOurs = pointOf(target) || tip.element.contains(target as Node);
    if (pointerType === 'touch' && !isOurs) hide();
  });
}

/** Tab enters a picture once; arrow keys go to the point that lies that way, Home and End to the first and last. */
function rove(picture: Element): void {
  const points = [...picture.querySelectorAll<SVGAElement>('.points a')];
  for (const [i, point] of points.entries()) point.setAttribute('tabindex', i === 0 ? '0' : '-1');
  const go = (from: number, to: number | null) => {
    const point = to === null ? undefined : points[to];
    if (!point) return;
    points[from]?.setAttribute('tabindex', '-1');
    point.setAttribute('tabindex', '0');
    point.focus();
  };
  picture.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    const from = points.indexOf(pointOf(event.target) as SVGAElement);
    if (from === -1 || ctrlKey || altKey || metaKey) return;
    const to = destination(key, from, points);
    if (to === undefined) return;
    event.preventDefault();
    go(from, to);
  });
}

/** Where a key leads; null for nowhere, undefined for keys that are not ours. */
function destination(key: string, from: number, points: SVGAElement[]): number | null | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return points.length - 1;
  if (!/^Arrow(Left|Right|Up|Down)$/.test(key)) return undefined;
  const places = points.map((point) => {
    const { x, y, width, height } = point.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  return neighbour(places, from, key as Direction);
}
