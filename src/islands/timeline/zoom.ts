import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import 'd3-transition';
import type { View } from '../../core/layout/scene.ts';

/** Pointers, wheel and buttons on the chart, told as the view that they ask for. */
export interface Zoom {
  /** Tells what can be reached; keeps to the view as far as it is within. */
  setBounds(bounds: ZoomBounds): void;
  setView(view: View, animated?: boolean): void;
  /** Zooms around the middle. */
  scaleBy(factor: number): void;
  /** Ends an animation where it leads to. */
  arrive(): void;
}

export interface ZoomBounds {
  /** Px of the chart. */
  width: number;
  /** Axis units from end to end. */
  length: number;
  /** Px per axis unit that zooming in ends at. */
  mostK: number;
}

/** Ms of an animated change; none where the reader prefers reduced motion. */
const DURATION = 350;

/**
 * Binds d3-zoom to the chart: drag, two fingers, double click, and the wheel with Ctrl or ⌘. A plain
 * wheel and a vertical swipe are the page's.
 */
export function bindZoom(element: SVGSVGElement, onView: (view: View) => void): Zoom {
  const selection = select<SVGSVGElement, unknown>(element);
  let bounds: ZoomBounds = { width: 1, length: 1, mostK: 1 };
  let isSetting = false;
  /** Scale that an animation is on the way to: a second press of the button goes on from there. */
  let goal: number | null = null;
  /** Where another animation is on the way to. */
  let target: ZoomTransform | null = null;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter(isForUs)
    .wheelDelta(wheelDelta)
    .clickDistance(4)
    .on('start', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (event.sourceEvent) [goal, target] = [null, null];
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!isSetting) onView(viewOf(transform, bounds));
    });
  keepMouse(element, behaviour);
  selection.call(behaviour);
  // d3-zoom claims every touch; a vertical swipe is the page's.
  element.style.removeProperty('touch-action');
  bindSideways(element, (dx) => behaviour.translateBy(selection, dx / selection.property('__zoom').k, 0));
  return {
    setBounds(next) {
      bounds = next;
      bound(behaviour, next);
    },
    setView(view, animated = false) {
      [goal, target] = [null, null];
      if (animated && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
        const transform = transformOf(view, bounds);
        target = transform;
        const transition = selection.transition().duration(DURATION);
        // One that is broken off before it has begun is cancelled.
        transition.call(behaviour.transform, transform).on('end interrupt cancel', () => {
          if (target === transform) target = null;
        });
        return;
      }
      selection.interrupt();
      isSetting = true;
      selection.call(behaviour.transform, transformOf(view, bounds));
      isSetting = false;
      onView(view);
    },
    scaleBy(factor) {
      const [least, most] = behaviour.scaleExtent();
      const scale = Math.min(most, Math.max(least, (goal ?? zoomTransform(element).k) * factor));
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        behaviour.scaleTo(selection, scale);
        return;
      }
      [goal, target] = [scale, null];
      const transition = selection.transition().duration(DURATION / 2);
      transition.call(behaviour.scaleTo, scale).on('end', () => {
        goal = null;
      });
    },
    arrive() {
      const [scale, transform] = [goal, target];
      if (scale === null && transform === null) return;
      selection.interrupt();
      [goal, target] = [null, null];
      if (scale !== null) behaviour.scaleTo(selection, scale);
      else if (transform !== null) behaviour.transform(selection, transform);
    },
  };
}

/** The part of the axis that is seen under a transform of the chart, which at rest shows all of it. */
function viewOf(transform: ZoomTransform, { width, length }: ZoomBounds): View {
  const k = (width / length) * transform.k;
  return { u0: -transform.x / k, u1: (width - transform.x) / k };
}

/** Inverse of `viewOf`. */
function transformOf(view: View, { width, length }: ZoomBounds): ZoomTransform {
  const k = length / (view.u1 - view.u0);
  return zoomIdentity.translate((-view.u0 * k * width) / length, 0).scale(k);
}

/** Keeps the chart, dragged or zoomed, to its axis, and no nearer than the bounds allow. */
function bound(behaviour: ZoomBehavior<SVGSVGElement, unknown>, { width, length, mostK }: ZoomBounds): void {
  behaviour.extent([
    [0, 0],
    [width, 1],
  ]);
  behaviour
    .translateExtent([
      [0, -Infinity],
      [width, Infinity],
    ])
    .scaleExtent([1, Math.max(1, (mostK * length) / width)]);
}

/**
 * What is dragged keeps the mouse: nothing else on the page lights up under it, and the browser need not look for what
 * that would be. Only once it moves, since a click on a mark is the mark's.
 */
function keepMouse(element: SVGSVGElement, behaviour: ZoomBehavior<SVGSVGElement, unknown>): void {
  let mouse: number | null = null;
  element.addEventListener('pointerdown', ({ pointerType, pointerId }) => {
    mouse = pointerType === 'mouse' ? pointerId : null;
  });
  behaviour
    .on('start.mouse', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      element.classList.toggle('dragging', sourceEvent?.type === 'mousedown');
    })
    .on('zoom.mouse', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (mouse === null || sourceEvent?.type !== 'mousemove') return;
      element.setPointerCapture(mouse);
      mouse = null;
    })
    .on('end.mouse', () => element.classList.remove('dragging'));
}

function isForUs(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event.type === 'touchstart') return (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey;
}

/** A trackpad's pinch comes as many small steps with Ctrl, a mouse wheel as few large ones. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.002;
  const boost = Math.abs(event.deltaY) < 50 ? 8 : 2;
  return -event.deltaY * unit * boost;
}

/** One finger or a wheel moved sideways pan; moved up and down they are left to the page. */
function bindSideways(element: SVGSVGElement, pan: (dx: number) => void): void {
  let last: number | null = null;
  element.addEventListener('pointerdown', (event) => {
    last = event.pointerType === 'touch' && event.isPrimary ? event.clientX : null;
  });
  element.addEventListener('pointermove', (event) => {
    if (last === null || !event.isPrimary) return;
    pan(event.clientX - last);
    last = event.clientX;
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(type, () => {
      last = null;
    });
  }
  element.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      pan(-event.deltaX);
    },
    { passive: false },
  );
}
