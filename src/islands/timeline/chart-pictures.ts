import { type Chart, LEVEL_FACTOR } from '../../core/layout/chart.ts';
import type { Drawing } from '../../core/layout/draw.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { layersOf, type Picture, pictureOf } from '../../core/layout/picture.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import type { View } from '../../core/layout/scene.ts';
import { focusedNear, hasFocus } from './focus.ts';
import { eventsOf } from './marks.ts';
import type { MovingPicture } from './moving-picture.ts';
import { patch } from './patch.ts';

/** Px after which panning begins a new picture: coordinates stay small enough to be drawn exactly. */
const MOST_SHIFT = 10_000;
/** Ms without a new picture that are rest. */
const REST = 120;
/** Levels in and out that are packed while nothing moves. */
const MOST_AHEAD = 8;

/** What there is to draw. */
export interface Seen {
  chart: Chart;
  items: readonly Item[];
  laneLabels: readonly string[];
  state: ReaderState;
  view: View;
  /** Px of the chart. */
  width: number;
  /** Id of the event that the keyboard is at. */
  current: string | null;
  /** Px where the brush begins and ends. */
  brush: [number, number];
}

export interface PictureHooks {
  hrefOf: Drawing['hrefOf'];
  listHrefOf: Drawing['listHrefOf'];
  /** Null as long as there is nothing to draw. */
  seen: () => Seen | null;
  /**
   * A picture has been drawn.
   * @param settled whether the chart has come to rest with it
   * @returns whether all there is to tell of it has been told; if not, it is drawn once more at rest
   */
  onDrawn: (settled: boolean) => boolean;
  /** Nothing has moved for a while. */
  onRest: (picture: Picture) => void;
}

/** Draws the chart: elements at rest, and while it moves the same picture, painted. */
export class ChartPictures {
  #isScheduled = false;
  /** Timer that waits for rest; 0 for none. */
  #resting = 0;
  /** When the last picture was drawn, ms. */
  #drawnAt = 0;
  /** Whether all there is to tell of it has been told. */
  #isTold = false;
  /** What was drawn last. */
  #picture: Picture | null = null;
  /** Where pictures are drawn from as long as only panning changes the view, in axis units, and their px per unit. */
  #origin = { u: 0, k: 0 };
  /** Whether another part of time, or another scale, has been seen since the chart was last at rest. */
  #isMoving = false;
  #isZooming = false;
  /** Px that the last picture was panned by. */
  #shifted = 0;
  /** What stands in for the elements while they would move; loaded when somebody comes near. */
  #moving: MovingPicture | null = null;
  #loading: Promise<MovingPicture | null> | null = null;
  readonly #svg: SVGSVGElement;
  readonly #overview: SVGSVGElement;
  readonly #data: Pick<IslandData, 'kinds' | 'language'>;
  readonly #hooks: PictureHooks;

  /**
   * @param svg of the chart
   * @param overview right below the chart
   */
  constructor(
    svg: SVGSVGElement,
    overview: SVGSVGElement,
    data: Pick<IslandData, 'kinds' | 'language'>,
    hooks: PictureHooks,
  ) {
    this.#svg = svg;
    this.#overview = overview;
    this.#data = data;
    this.#hooks = hooks;
    svg.addEventListener('pointerenter', () => void this.#prepareToMove(), { once: true });
  }

  dispose(): void {
    clearTimeout(this.#resting);
  }

  /** What is drawn next was laid out anew: it is not zoomed from the picture before. */
  beginAnew(): void {
    this.#origin = { u: 0, k: 0 };
  }

  /** Draws a picture in the next frame. */
  schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#draw();
    });
  }

  /** Draws what is due: the elements stand where the picture has got to, and it is told what is seen. */
  settle(): void {
    this.#draw(true);
  }

  /** Puts the focus on the mark of the event that the keyboard is at, and returns it. */
  focus(): SVGElement | undefined {
    this.settle();
    const marks = this.#marks();
    // Where it has been moved out of the picture, the focus stays on the chart all the same.
    const stop = this.#currentOf(marks) ?? marks.find(({ tabIndex }) => tabIndex === 0);
    stop?.focus({ preventScroll: true });
    return stop;
  }

  #marks(): SVGElement[] {
    return [...this.#svg.querySelectorAll<SVGElement>('.marks > a')];
  }

  #currentOf(marks: readonly SVGElement[]): SVGElement | undefined {
    const current = this.#hooks.seen()?.current ?? '';
    return marks.find((mark) => eventsOf(mark).includes(current));
  }

  /** @param settled whether the chart's elements are wanted, zooming or not */
  #draw(settled = false): void {
    const seen = this.#hooks.seen();
    if (!seen) return;
    const shift = this.#shift(seen);
    if (settled) this.#isZooming = false;
    this.#isMoving = !settled && (this.#isMoving || this.#isZooming || shift !== this.#shifted);
    this.#shifted = shift;
    const drawing = this.#drawing(seen, shift);
    const picture = pictureOf(seen.chart, seen.view, seen.state.reading, drawing);
    this.#picture = picture;
    if (this.#isMoving && this.#moving) this.#moving.show(picture, drawing, seen.brush);
    else this.#show(picture, drawing);
    if (this.#isMoving && !this.#moving) void this.#prepareToMove();
    this.#isTold = this.#hooks.onDrawn(settled);
    this.#rest();
  }

  /** Makes the chart's elements those of a picture. */
  #show(picture: Picture, drawing: Drawing): void {
    const svg = this.#svg;
    const shift = Math.round(drawing.shift ?? 0);
    const hadFocus = hasFocus(svg) && focusedNear(svg) !== svg;
    patch(svg, layersOf(picture, drawing));
    for (const layer of svg.querySelectorAll<SVGGElement>(':scope > :is(.scale, .arcs, .marks)')) {
      layer.style.transform = `translateX(${-shift}px)`;
    }
    // Even set to what it is, a height lays the whole page out again.
    const height = String(picture.height);
    if (svg.getAttribute('height') !== height) svg.setAttribute('height', height);
    this.#moving?.hide();
    if (hadFocus) this.#keepFocus();
  }

  /** The mark with the focus may be gone, or stand for other events than before. */
  #keepFocus(): void {
    if (!hasFocus(this.#svg)) this.focus();
    const mark = this.#currentOf(this.#marks());
    if (mark !== focusedNear(this.#svg)) mark?.focus({ preventScroll: true });
  }

  /** Once nothing has moved for a while: settles, and packs the next levels in and out, so that zooming does not wait for them. */
  #rest(): void {
    this.#drawnAt = performance.now();
    if (this.#resting !== 0) return;
    const rest = () => {
      const since = performance.now() - this.#drawnAt;
      this.#resting = since < REST ? window.setTimeout(rest, REST - since) : 0;
      if (this.#resting !== 0) return;
      // Settled, it rests once more.
      if (this.#isMoving || !this.#isTold) return this.settle();
      if (this.#moving) void this.#prepareToMove();
      if (this.#picture) this.#hooks.onRest(this.#picture);
      this.#packAhead(1);
    };
    this.#resting = window.setTimeout(rest, REST);
  }

  /** Loads what the chart moves with, once, and has it ready. Without it, elements are moved: slower, but all the same. */
  async #prepareToMove(): Promise<void> {
    this.#loading ??= import('./moving-picture.ts').then(
      ({ MovingPicture }) => new MovingPicture(this.#svg, this.#overview),
      (error: unknown) => {
        console.error('What the chart moves with could not be loaded.', error);
        return null;
      },
    );
    this.#moving = await this.#loading;
    const seen = this.#hooks.seen();
    // While it moves, each picture is painted anyway; one that is to be drawn may be of other items than the last.
    if (this.#isMoving || this.#isScheduled || !this.#picture || !seen) return;
    this.#moving?.prepare(this.#picture, this.#drawing(seen, 0), seen.brush);
  }

  /** Packs the level so many steps in and out, and then those beyond, as long as nothing moves. */
  #packAhead(steps: number): void {
    if (steps > MOST_AHEAD) return;
    const drawnAt = this.#drawnAt;
    window.setTimeout(() => {
      const seen = this.#hooks.seen();
      if (this.#drawnAt !== drawnAt || !seen) return;
      for (const factor of [LEVEL_FACTOR ** steps, LEVEL_FACTOR ** -steps]) seen.chart.levelAt(scaleOf(seen) * factor);
      this.#packAhead(steps + 1);
    });
  }

  /** Px that the view has been panned by since the picture's origin; a new origin after a zoom or a long way. */
  #shift(seen: Seen): number {
    const { u0 } = seen.view;
    const k = scaleOf(seen);
    const shift = (u0 - this.#origin.u) * k;
    const isPanned = Math.abs(k / this.#origin.k - 1) < 1e-9;
    if (isPanned && Math.abs(shift) < MOST_SHIFT) return shift;
    if (!isPanned && this.#origin.k > 0) this.#isZooming = true;
    this.#origin = { u: u0, k };
    return 0;
  }

  #drawing({ items, laneLabels, width, state, current }: Seen, shift: number): Drawing {
    return {
      language: this.#data.language,
      shift,
      isZooming: this.#isZooming,
      items,
      kinds: this.#data.kinds,
      laneLabels,
      hrefOf: this.#hooks.hrefOf,
      listHrefOf: this.#hooks.listHrefOf,
      width,
      unit: 'px',
      selected: state.event ?? undefined,
      current: current ?? undefined,
    };
  }
}

/** Px per axis unit. */
function scaleOf({ view, width }: Seen): number {
  return width / (view.u1 - view.u0);
}
