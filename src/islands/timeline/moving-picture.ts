import { AXIS_HEIGHT, type Drawing } from '../../core/layout/draw.ts';
import { drawBar, drawLabel, selectionOf, shapeOf } from '../../core/layout/draw-marks.ts';
import { OVERVIEW } from '../../core/layout/draw-overview.ts';
import { layersBehindMarks, type Picture } from '../../core/layout/picture.ts';
import { type SvgNode, svg } from '../../core/layout/svg-node.ts';
import { type Looks, looksIn } from './looks.ts';
import { Painter } from './painter.ts';
import { Stamps } from './stamps.ts';

/** Pictures of words that are made while a frame is painted. */
const NEW_WORDS = 1;

/** Px of the lines above and below the chart, which are part of its height. */
const BORDER = 1;

/** Px of a handle of the brush. */
const HANDLE = 6;

const MARKS = svg('g', { class: 'marks' });

interface Tools {
  theme: string;
  /** Of the chart, and of the overview. */
  looks: Looks;
  overview: Looks;
  stamps: Stamps;
}

/**
 * The chart and the brush below it while they move: the same picture, painted on a canvas over them. A browser lays out
 * and paints a thousand elements in as long as a frame may take; it paints as many shapes in a tenth of that, and
 * nothing else of the page is painted again.
 */
export class MovingPicture {
  readonly #chart: SVGSVGElement;
  readonly #overview: SVGSVGElement;
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d') as CanvasRenderingContext2D;
  /** What the last picture was painted with. */
  #tools: Tools | null = null;

  /**
   * @param chart the picture that it stands in for; its parent is what the canvas is placed by
   * @param overview right below the chart
   */
  constructor(chart: SVGSVGElement, overview: SVGSVGElement) {
    this.#chart = chart;
    this.#overview = overview;
    this.#canvas.className = 'timeline-moving';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.hidden = true;
    overview.after(this.#canvas);
  }

  /**
   * Paints a picture, and the brush, in the place of their elements.
   * @param brush px where it begins and ends
   */
  show(picture: Picture, drawing: Drawing, brush: [number, number]): void {
    // Colours and screens only change between two movements.
    if (!this.#isShown && this.#tools?.theme !== themeOf(this.#chart)) this.prepare(picture, drawing, brush);
    this.#paint(picture, drawing, brush, NEW_WORDS);
    if (!this.#isShown) this.#toggle(true);
  }

  /** Paints a picture out of sight: what it takes longer than a frame to make is there before anything moves. */
  prepare(picture: Picture, drawing: Drawing, brush: [number, number]): void {
    const theme = themeOf(this.#chart);
    if (this.#tools?.theme !== theme) {
      const looks = looksIn(this.#chart);
      const stamps = new Stamps(looks.root.of(MARKS), window.devicePixelRatio);
      this.#tools = { theme, looks, overview: looksIn(this.#overview), stamps };
    }
    this.#paint(picture, drawing, brush, Infinity);
  }

  hide(): void {
    if (this.#isShown) this.#toggle(false);
  }

  get #isShown(): boolean {
    return !this.#canvas.hidden;
  }

  #toggle(isShown: boolean): void {
    this.#canvas.hidden = !isShown;
    for (const picture of [this.#chart, this.#overview]) picture.classList.toggle('moving', isShown);
  }

  /** Lanes are not painted: those of the chart, which stay where they are, are seen through the canvas. */
  #paint(picture: Picture, drawing: Drawing, brush: [number, number], newWords: number): void {
    const { looks, overview, stamps } = this.#tools as Tools;
    stamps.allow(newWords);
    const context = this.#sized(drawing.width, picture.height - BORDER + OVERVIEW.height);
    const painter = new Painter(context, (words, look, x, y) => stamps.putWords(context, words, look, x, y));
    // A canvas is painted anew for every frame: nothing is drawn beside its place to be moved there.
    for (const layer of layersBehindMarks(picture, { ...drawing, shift: 0 })) {
      painter.paint(layer, looks.root.of(layer), 0, 0);
    }
    // The next level has other labels: pictures of these would hardly be used.
    if (drawing.isZooming) stamps.allow(0);
    const isSelected = selectionOf(drawing);
    for (const mark of picture.scene.marks) {
      const shape = shapeOf(mark, drawing, isSelected(mark));
      const look = stamps.lookOf(shape);
      const y = mark.y + AXIS_HEIGHT;
      for (const part of drawBar(mark, drawing)) painter.paint(part, look.of(part), mark.x, y);
      stamps.putShape(context, shape, mark.x, y);
      for (const label of drawLabel(mark)) {
        const words = [label, look.of(label), mark.x, y] as const;
        if (!stamps.putWords(context, ...words)) painter.paintWords(...words);
      }
    }
    // What the chart's lower edge cuts off.
    context.clearRect(0, picture.height - 2 * BORDER, drawing.width, picture.height);
    for (const part of drawBrush(...brush)) painter.paint(part, overview.root.of(part), 0, picture.height - BORDER);
    looks.release();
    overview.release();
  }

  /** The canvas's context, emptied, for px of the page whatever the screen's are. */
  #sized(width: number, height: number): CanvasRenderingContext2D {
    const { devicePixelRatio: ratio } = window;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = this.#context;
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      Object.assign(this.#canvas, { width: across, height: down });
      this.#canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }
}

/** What is seen of the brush, as d3-brush makes it. */
function drawBrush(x0: number, x1: number): SvgNode[] {
  const handle = (x: number) =>
    svg('rect', { class: 'handle', x: x - HANDLE / 2, width: HANDLE, y: 0, height: OVERVIEW.columns - HANDLE / 2 });
  const selection = svg('rect', { class: 'selection', x: x0, width: x1 - x0, y: 0, height: OVERVIEW.height });
  return [selection, handle(x0), handle(x1)];
}

/** What looks and stamps depend on, besides style sheets: other colours, or another screen, make it another. */
function themeOf(chart: Element): string {
  const style = getComputedStyle(chart);
  const colours = ['color', '--ink', '--paper', '--band'].map((name) => style.getPropertyValue(name));
  return [...colours, window.devicePixelRatio, matchMedia('(forced-colors: active)').matches].join();
}
