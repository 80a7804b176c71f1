import { AXIS_HEIGHT, type Drawing } from '../../core/layout/draw.ts';
import { drawBar, drawLabel, selectionOf, shapeOf } from '../../core/layout/draw-marks.ts';
import { layersBehindMarks, type Picture } from '../../core/layout/picture.ts';
import { type SvgNode, svg } from '../../core/layout/svg-node.ts';
import { type Looks, looksIn } from './looks.ts';
import { Painter } from './painter.ts';
import { Stamps } from './stamps.ts';

/** Pictures of words that are made while a frame is painted. */
const NEW_WORDS = 2;

const MARKS = svg('g', { class: 'marks' });

interface Tools {
  theme: string;
  looks: Looks;
  stamps: Stamps;
}

/**
 * The chart while it moves: the same picture, painted on a canvas over it. A browser lays out and paints a thousand
 * elements in as long as a frame may take; it paints as many shapes in a tenth of that.
 */
export class MovingPicture {
  readonly #chart: SVGSVGElement;
  readonly #canvas = document.createElement('canvas');
  /** What the last picture was painted with. */
  #tools: Tools | null = null;

  /** @param chart the picture that it stands in for; its parent is what the canvas is placed by */
  constructor(chart: SVGSVGElement) {
    this.#chart = chart;
    this.#canvas.className = 'timeline-moving';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.hidden = true;
    chart.after(this.#canvas);
  }

  get isShown(): boolean {
    return !this.#canvas.hidden;
  }

  /** Paints a picture in the place of the chart's elements. */
  show(picture: Picture, drawing: Drawing): void {
    // Colours and screens only change between two movements.
    if (!this.isShown && this.#tools?.theme !== themeOf(this.#chart)) this.prepare(picture, drawing);
    this.#tools?.stamps.allow(NEW_WORDS);
    this.#paint(picture, drawing);
    if (this.isShown) return;
    this.#canvas.hidden = false;
    this.#chart.classList.add('moving');
  }

  /** Paints a picture out of sight: what it takes longer than a frame to make is there before anything moves. */
  prepare(picture: Picture, drawing: Drawing): void {
    const theme = themeOf(this.#chart);
    if (this.#tools?.theme !== theme) {
      const looks = looksIn(this.#chart);
      this.#tools = { theme, looks, stamps: new Stamps(looks.root.of(MARKS), window.devicePixelRatio) };
    }
    this.#tools.stamps.allow(Infinity);
    this.#paint(picture, drawing);
  }

  hide(): void {
    if (!this.isShown) return;
    this.#canvas.hidden = true;
    this.#chart.classList.remove('moving');
  }

  /** Lanes are not painted: those of the chart, which stay where they are, are seen through the canvas. */
  #paint(picture: Picture, drawing: Drawing): void {
    const { looks, stamps } = this.#tools as Tools;
    const context = this.#sized(drawing.width, picture.height);
    if (!context) return;
    const painter = new Painter(context);
    // A canvas is painted anew for every frame: nothing is drawn beside its place to be moved there.
    for (const layer of layersBehindMarks(picture, { ...drawing, shift: 0 })) {
      const look = looks.root.of(layer);
      if (layer.attributes.class !== 'lane-names') painter.paint(layer, look, 0, 0);
      else for (const name of layer.children as SvgNode[]) stamps.putWords(context, name, look.of(name), 0, 0);
    }
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
    looks.release();
  }

  /** The canvas's context, emptied, for px of the page whatever the screen's are. */
  #sized(width: number, height: number): CanvasRenderingContext2D | null {
    const { devicePixelRatio: ratio } = window;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = this.#canvas.getContext('2d');
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      Object.assign(this.#canvas, { width: across, height: down });
      this.#canvas.style.height = `${height}px`;
    }
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }
}

/** What looks and stamps depend on, besides style sheets: other colours, or another screen, make it another. */
function themeOf(chart: Element): string {
  const style = getComputedStyle(chart);
  const colours = ['color', '--ink', '--paper', '--band'].map((name) => style.getPropertyValue(name));
  return [...colours, window.devicePixelRatio, matchMedia('(forced-colors: active)').matches].join();
}
