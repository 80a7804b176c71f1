import type { SvgNode } from '../../core/layout/svg-node.ts';
import { type Look, looksIn } from './looks.ts';

/** Paths of which the browser's own form is kept: there is one for each kind, and they are drawn in every frame. */
const MOST_PATHS = 200;

/**
 * The chart while it moves: the same picture, painted on a canvas over it. A browser lays out and paints a thousand
 * elements in as long as a frame may take; it paints as many shapes in a tenth of that.
 */
export class MovingPicture {
  readonly #chart: SVGSVGElement;
  readonly #canvas = document.createElement('canvas');
  readonly #paths = new Map<string, Path2D>();
  /** The font that was set last. */
  #font = '';
  #looks: ReturnType<typeof looksIn> | null = null;

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
    if (!this.isShown) {
      this.#canvas.hidden = false;
      this.#chart.classList.add('moving');
    }
    this.#looks ??= looksIn(this.#chart);
    const context = this.#sized(width, height);
    if (!context) return;
    for (const layer of layers) {
      // Lanes stay where they are: those of the chart are seen through the canvas.
      if (layer.attributes.class === 'lanes') continue;
      const left = layer.attributes.class === 'lane-names' ? 0 : shift;
      context.translate(-left, 0);
      this.#paintChildren(context, layer, this.#looks.root.of(layer));
      context.translate(left, 0);
    }
  }

  hide(): void {
    if (!this.isShown) return;
    this.#canvas.hidden = true;
    this.#chart.classList.remove('moving');
    // Colours may be others the next time.
    this.#looks?.remove();
    this.#looks = null;
  }

  /** The canvas's context, emptied, for px of the page whatever the screen's are. */
  #sized(width: number, height: number): CanvasRenderingContext2D | null {
    const { devicePixelRatio: ratio } = window;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = this.#canvas.getContext('2d');
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      Object.assign(this.#canvas, { width: across, height: down });
      this.#font = '';
      this.#canvas.style.height = `${height}px`;
    }
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #paintChildren(context: CanvasRenderingContext2D, { children }: SvgNode, look: Look): void {
    for (const child of children) if (typeof child !== 'string') this.#paint(context, child, look.of(child));
  }

  #paint(context: CanvasRenderingContext2D, node: SvgNode, look: Look): void {
    const [x, y] = translationOf(node);
    context.translate(x, y);
    if (node.name === 'text') this.#paintText(context, node, look);
    else {
      const shape = this.#shapeOf(node);
      if (shape) paintShape(context, shape, look);
      else this.#paintChildren(context, node, look);
    }
    context.translate(-x, -y);
  }

  /** Words without the edge that parts them from lines behind: as long as they move, nobody reads them. */
  #paintText(context: CanvasRenderingContext2D, { attributes, children }: SvgNode, look: Look): void {
    if (!look.fill) return;
    const [x, y] = [Number(attributes.x ?? 0) + Number(attributes.dx ?? 0), Number(attributes.y ?? 0)];
    // To set a font takes longer than to draw with it.
    if (look.font !== this.#font) context.font = look.font;
    this.#font = look.font;
    context.direction = look.direction;
    context.textAlign = attributes['text-anchor'] === 'middle' ? 'center' : 'start';
    context.fillStyle = look.fill;
    context.globalAlpha = look.fillOpacity;
    context.fillText(children.join(''), x, y);
  }

  /** What an element draws; null for one that only holds others. */
  #shapeOf({ name, attributes }: SvgNode): Path2D | null {
    const { d, r, x = 0, y = 0, x1 = 0, x2 = 0, y1 = 0, y2 = 0, width, height } = attributes;
    if (name === 'path') return this.#pathOf(String(d));
    const shape = new Path2D();
    if (name === 'line') {
      shape.moveTo(Number(x1), Number(y1));
      shape.lineTo(Number(x2), Number(y2));
    } else if (name === 'circle') shape.arc(0, 0, Number(r), 0, 2 * Math.PI);
    else if (name === 'rect') shape.rect(Number(x), Number(y), Number(width), Number(height));
    else return null;
    return shape;
  }

  #pathOf(d: string): Path2D {
    const known = this.#paths.get(d);
    if (known) return known;
    if (this.#paths.size >= MOST_PATHS) this.#paths.clear();
    const path = new Path2D(d);
    this.#paths.set(d, path);
    return path;
  }
}

/** Px that an element is moved by. */
function translationOf({ attributes: { transform } }: SvgNode): [number, number] {
  if (transform === undefined) return [0, 0];
  const [x = 0, y = 0] = String(transform).slice('translate('.length, -1).split(',').map(Number);
  return [x, y];
}

function paintShape(context: CanvasRenderingContext2D, shape: Path2D, look: Look): void {
  if (look.fill) {
    context.fillStyle = look.fill;
    context.globalAlpha = look.fillOpacity;
    context.fill(shape);
  }
  if (!look.stroke) return;
  context.strokeStyle = look.stroke;
  context.globalAlpha = look.strokeOpacity;
  context.lineWidth = look.lineWidth;
  context.setLineDash(look.dash);
  context.stroke(shape);
}
