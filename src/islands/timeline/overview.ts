import { brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import type { Day } from '../../core/dates/day.ts';
import { OVERVIEW } from '../../core/layout/draw-overview.ts';
import type { Overview } from '../../core/layout/overview.ts';
import { t } from '../../core/words/t.ts';

/** The brush on the overview: shows which days are seen, and asks for others. */
export interface OverviewBrush {
  setWidth(width: number): void;
  /** Shows a range; `words` are what a screen reader says of its two ends. */
  setRange(from: Day, to: Day, words: readonly [string, string]): void;
  /** Px where the brush begins and ends when it shows a range. */
  edgesOf(from: Day, to: Day): [number, number];
}

/** Least px of the brush, so that it can be taken hold of. */
const LEAST = 6;

/** Binds d3-brush to the overview, and gives its two ends to the keyboard as sliders. */
export function bindOverview(
  element: SVGSVGElement,
  overview: Overview,
  onRange: (from: Day, to: Day) => void,
): OverviewBrush {
  let width = 1;
  let range: [Day, Day] = [0, 1];
  let isHeld = false;
  const group = select(element).append('g').attr('class', 'brush');
  const behaviour = brushX<unknown>().on('start brush end', (event: D3BrushEvent<unknown>) => {
    // Moved by us: there is nothing to ask for.
    if (!event.sourceEvent) return;
    isHeld = event.type !== 'end';
    if (event.type === 'start') return;
    // A click or tap outside the frame brings the frame there.
    if (!event.selection) {
      if (event.type === 'end') onRange(...rangeAround(shareAt(element, event.sourceEvent), range, overview));
      return;
    }
    const [x0, x1] = event.selection as [number, number];
    onRange(overview.axis.invert(x0 / width), overview.axis.invert(Math.max(x1, x0 + LEAST) / width));
  });
  const edgesOf = (...days: [Day, Day]): [number, number] => {
    const [x0, x1] = days.map((day) => Math.min(1, Math.max(0, overview.axis.apply(day))) * width) as [number, number];
    const middle = (x0 + x1) / 2;
    return [Math.min(x0, middle - LEAST / 2), Math.max(x1, middle + LEAST / 2)];
  };
  const move = () => group.call(behaviour.move, edgesOf(...range));
  const sliders = (['w', 'e'] as const).map((side, i) => {
    return { side, label: i === 0 ? t('First day shown') : t('Last day shown'), index: i as 0 | 1 };
  });
  return {
    setWidth(next) {
      width = next;
      behaviour.extent([
        [0, 0],
        [width, OVERVIEW.height],
      ]);
      group.call(behaviour);
      group.selectAll('.handle').attr('height', OVERVIEW.columns);
      for (const { side, label, index } of sliders) {
        bindSlider(group.select<SVGRectElement>(`.handle--${side}`).node(), label, (step) => {
          const next: [Day, Day] = [...range];
          next[index] = overview.axis.invert(overview.axis.apply(range[index]) + step);
          if (next[0] >= next[1]) return;
          // A key that repeats faster than pictures are drawn goes on from here.
          range = next;
          onRange(...next);
        });
      }
      move();
    },
    setRange(from, to, words) {
      range = [from, to];
      // It is where the reader has it: to move it would end a click in the place that it came from.
      if (!isHeld) move();
      for (const { side, index } of sliders) {
        const handle = element.querySelector(`.handle--${side}`);
        handle?.setAttribute('aria-valuetext', words[index]);
        handle?.setAttribute('aria-valuenow', String(Math.round(overview.axis.apply(range[index]) * 100)));
      }
    },
    edgesOf,
  };
}

/** Where a pointer or a finger that was lifted was, as a share of the overview's width. */
function shareAt(element: Element, source: MouseEvent | TouchEvent): number {
  const { left, width } = element.getBoundingClientRect();
  const { clientX } = 'changedTouches' in source ? (source.changedTouches[0] as Touch) : source;
  return (clientX - left) / width;
}

/** A range as wide in the overview as another, around a share of its width; within its ends. */
function rangeAround(share: number, [from, to]: [Day, Day], { axis }: Overview): [Day, Day] {
  const half = (axis.apply(to) - axis.apply(from)) / 2;
  const middle = Math.max(half, Math.min(1 - half, share));
  return [axis.invert(middle - half), axis.invert(middle + half)];
}

/** Shares of the overview that arrow keys and page keys move an end by. */
const STEPS: Record<string, number> = {
  ArrowLeft: -0.005,
  ArrowRight: 0.005,
  ArrowDown: -0.005,
  ArrowUp: 0.005,
  PageDown: -0.05,
  PageUp: 0.05,
};

function bindSlider(handle: SVGRectElement | null, label: string, onStep: (share: number) => void): void {
  if (!handle || handle.hasAttribute('role')) return;
  for (const [name, value] of Object.entries({
    role: 'slider',
    tabindex: '0',
    'aria-label': label,
    'aria-valuenow': '0',
  })) {
    handle.setAttribute(name, value);
  }
  handle.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  });
}
