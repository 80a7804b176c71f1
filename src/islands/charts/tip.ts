import { t } from '../../core/words/t.ts';

/** The box that says what a point stands for. */
export interface Tip {
  element: HTMLElement;
  /** @param withLinks where there is no other way to follow the point: under a finger */
  show(point: SVGAElement, lines: readonly string[], withLinks: boolean): void;
  hide(): void;
}

/** Px between a point and the box. */
const GAP = 10;

/** Adds the box to a chart. What it says, the points' names say too: without links it is hidden from readers of those. */
export function makeTip(chart: HTMLElement): Tip {
  const element = Object.assign(document.createElement('div'), { className: 'chart-tip', hidden: true });
  chart.append(element);
  return {
    element,
    show(point, lines, withLinks) {
      if (withLinks) element.removeAttribute('aria-hidden');
      else element.setAttribute('aria-hidden', 'true');
      const paragraphs = lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
      element.replaceChildren(...paragraphs, ways(point, withLinks));
      element.hidden = false;
      putBeside(element, chart, point);
    },
    hide() {
      element.hidden = true;
    },
  };
}

function ways(point: SVGAElement, withLinks: boolean): HTMLElement {
  const { action = '', passage } = point.dataset;
  const element = Object.assign(document.createElement('p'), { className: 'ways' });
  if (!withLinks) {
    element.textContent = action;
    return element;
  }
  element.append(link(action, point.getAttribute('href') ?? ''));
  if (passage) element.append(link(t('Read the passage'), passage));
  return element;
}

function link(textContent: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent, href });
}

/** Above the point or, where there is no room, below it; never outside the chart's sides. */
function putBeside(tip: HTMLElement, chart: HTMLElement, point: SVGAElement): void {
  const frame = chart.getBoundingClientRect();
  const target = point.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const middle = (Math.max(target.left, frame.left) + Math.min(target.right, frame.right)) / 2 - frame.left;
  const left = Math.max(0, Math.min(frame.width - width, middle - width / 2));
  const above = target.top - frame.top - height - GAP;
  const isRoom = target.top - height - GAP > 0;
  tip.style.left = `${left}px`;
  tip.style.top = `${isRoom ? above : target.bottom - frame.top + GAP}px`;
}
