import type { SvgNode } from '../../core/layout/svg-node.ts';
import { type Look, type Looks, looksIn } from './looks.ts';
import { Painter, translationOf } from './painter.ts';
import { Stamps } from './stamps.ts';

/** Classes of what a zoom changes in a mark: all else of it is one stamp. */
const CHANGING: ReadonlySet<unknown> = new Set(['stretch', 'end', 'label']);

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

  /**
   * Paints layers in the place of those of the chart.
   * @param shift px to the left by which the layers that move are painted
   * @param width px of the picture, as is its height
   */
  show(layers: readonly SvgNode[], shift: number, width: number, height: number): void {
    // Colours and screens only change between two movements.
    if (!this.isShown) this.prepare(layers, width, height);
    this.#paint(layers, shift, width, height);
    if (this.isShown) return;
    this.#canvas.hidden = false;
    this.#chart.classList.add('moving');
  }

  /** Paints layers out of sight: to read looks takes longer than a frame, and is best done before anything moves. */
  prepare(layers: readonly SvgNode[], width: number, height: number): void {
    const theme = themeOf(this.#chart);
    if (this.#tools?.theme === theme) return;
    this.#tools = { theme, looks: looksIn(this.#chart), stamps: new Stamps(window.devicePixelRatio) };
    this.#paint(layers, 0, width, height);
  }

  hide(): void {
    if (!this.isShown) return;
    this.#canvas.hidden = true;
    this.#chart.classList.remove('moving');
  }

  #paint(layers: readonly SvgNode[], shift: number, width: number, height: number): void {
    const { looks, stamps } = this.#tools as Tools;
    const context = this.#sized(stamps.ratio, width, height);
    if (!context) return;
    const painter = new Painter(context);
    for (const layer of layers) {
      const { class: name } = layer.attributes;
      const look = looks.root.of(layer);
      if (name === 'marks') {
        for (const mark of layer.children as SvgNode[]) paintMark(mark, look.of(mark), shift, painter, stamps);
      } else if (name !== 'lanes') {
        // Lanes stay where they are: those of the chart are seen through the canvas. Their names stay as well.
        painter.paint(layer, look, name === 'lane-names' ? 0 : -shift, 0);
      }
    }
    looks.release();
  }

  /** The canvas's context, emptied, for px of the page whatever the screen's are. */
  #sized(ratio: number, width: number, height: number): CanvasRenderingContext2D | null {
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

/** The stretch of time, the symbol over it, and the label. */
function paintMark(mark: SvgNode, look: Look, shift: number, painter: Painter, stamps: Stamps): void {
  const [dx, y] = translationOf(mark);
  const x = dx - shift;
  const children = mark.children as SvgNode[];
  const fixed = children.filter(({ attributes }) => !CHANGING.has(attributes.class));
  let isStamped = false;
  for (const child of children) {
    if (!fixed.includes(child)) painter.paint(child, look.of(child), x, y);
    else if (!isStamped) {
      stamps.put(painter.context, fixed, look, x, y);
      isStamped = true;
    }
  }
}

/** What looks and stamps depend on, besides style sheets: other colours, or another screen, make it another. */
function themeOf(chart: Element): string {
  const style = getComputedStyle(chart);
  const colours = ['color', '--ink', '--paper', '--band'].map((name) => style.getPropertyValue(name));
  return [...colours, window.devicePixelRatio, matchMedia('(forced-colors: active)').matches].join();
}
