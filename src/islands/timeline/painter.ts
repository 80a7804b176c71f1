import type { SvgNode } from '../../core/layout/svg-node.ts';
import type { Look } from './looks.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Puts a picture of words in their place, as `Painter.paint` would paint them; tells whether there is one. */
export type PutWords = (words: SvgNode, look: Look, x: number, y: number) => boolean;

/** Paints SVG elements on a canvas. It remembers what it has set there, since that can take longer than to draw. */
export class Painter {
  readonly context: Context;
  #fill = '';
  #stroke = '';
  #font = '';
  readonly #putWords: PutWords | undefined;

  /**
   * @param context of a canvas that was just made or sized, which nothing else sets colours or fonts of
   * @param putWords is asked before any words are painted
   */
  constructor(context: Context, putWords?: PutWords) {
    this.context = context;
    this.#putWords = putWords;
  }

  /**
   * Paints an element and what is in it.
   * @param look of the element
   * @param x px from the canvas's corner to where what the element stands in begins, as is `y`
   */
  paint(node: SvgNode, look: Look, x: number, y: number): void {
    const [dx, dy] = translationOf(node);
    const [left, top] = [x + dx, y + dy];
    if (node.name === 'text') this.#text(node, look, left, top);
    else if (node.name === 'line') this.#line(node, look, left, top);
    else if (node.name === 'rect') this.#rect(node, look, left, top);
    else if (node.name === 'path' || node.name === 'circle') this.#shape(node, look, left, top);
    else {
      for (const child of node.children) {
        if (typeof child !== 'string') this.paint(child, look.of(child), left, top);
      }
    }
  }

  /** What words will take up, around the place that they are put at. */
  measure(node: SvgNode, look: Look): TextMetrics {
    this.#write(node, look);
    return this.context.measureText(node.children.join(''));
  }

  /** Paints words without the edge that parts them from lines behind. */
  paintWords(node: SvgNode, look: Look, x: number, y: number): void {
    if (!this.#fillWith(look)) return;
    this.#write(node, look);
    const [left, top] = placeOf(node);
    this.context.fillText(node.children.join(''), x + left, y + top);
  }

  #text(node: SvgNode, look: Look, x: number, y: number): void {
    if (this.#putWords?.(node, look, x, y)) return;
    if (this.#strokeWith(look)) {
      this.#write(node, look);
      this.context.lineJoin = 'round';
      const [left, top] = placeOf(node);
      this.context.strokeText(node.children.join(''), x + left, y + top);
    }
    this.paintWords(node, look, x, y);
  }

  #write({ attributes }: SvgNode, look: Look): void {
    if (look.font !== this.#font) this.context.font = look.font;
    this.#font = look.font;
    this.context.direction = look.direction;
    this.context.textAlign = ALIGNMENTS[attributes['text-anchor'] ?? 'start'] ?? 'start';
  }

  /** A line that is level or upright is a rectangle, which takes a tenth as long. */
  #line({ attributes }: SvgNode, look: Look, x: number, y: number): void {
    if (!look.stroke) return;
    const { x1 = 0, x2 = 0, y1 = 0, y2 = 0 } = attributes;
    const [left, top, right, bottom] = [x + Number(x1), y + Number(y1), x + Number(x2), y + Number(y2)];
    const half = look.lineWidth / 2;
    const [across, down] = left === right ? [half, 0] : [0, half];
    if (look.dash.length === 0 && (left === right || top === bottom)) {
      if (look.stroke !== this.#fill) this.context.fillStyle = look.stroke;
      this.#fill = look.stroke;
      this.context.globalAlpha = look.strokeOpacity;
      this.context.fillRect(left - across, top - down, right - left + 2 * across, bottom - top + 2 * down);
      return;
    }
    this.#strokeWith(look);
    this.context.beginPath();
    this.context.moveTo(left, top);
    this.context.lineTo(right, bottom);
    this.context.stroke();
  }

  #rect({ attributes }: SvgNode, look: Look, left: number, top: number): void {
    const { x = 0, y = 0, width, height } = attributes;
    const box = [left + Number(x), top + Number(y), Number(width), Number(height)] as const;
    if (this.#fillWith(look)) this.context.fillRect(...box);
    if (this.#strokeWith(look)) this.context.strokeRect(...box);
  }

  #shape({ name, attributes }: SvgNode, look: Look, x: number, y: number): void {
    const shape = new Path2D(name === 'path' ? String(attributes.d) : undefined);
    if (name === 'circle') shape.arc(0, 0, Number(attributes.r), 0, 2 * Math.PI);
    this.context.translate(x, y);
    if (look.strokeFirst && this.#strokeWith(look)) this.context.stroke(shape);
    if (this.#fillWith(look)) this.context.fill(shape);
    if (!look.strokeFirst && this.#strokeWith(look)) this.context.stroke(shape);
    this.context.translate(-x, -y);
  }

  #fillWith({ fill, fillOpacity }: Look): boolean {
    if (!fill) return false;
    if (fill !== this.#fill) this.context.fillStyle = fill;
    this.#fill = fill;
    this.context.globalAlpha = fillOpacity;
    return true;
  }

  #strokeWith({ stroke, strokeOpacity, lineWidth, dash }: Look): boolean {
    if (!stroke) return false;
    if (stroke !== this.#stroke) this.context.strokeStyle = stroke;
    this.#stroke = stroke;
    this.context.globalAlpha = strokeOpacity;
    this.context.lineWidth = lineWidth;
    this.context.setLineDash(dash);
    return true;
  }
}

const ALIGNMENTS: Record<string, CanvasTextAlign> = { middle: 'center', end: 'end' };

/** Px from the place of what words stand in to the words themselves. */
export function placeOf({ attributes: { x = 0, dx = 0, y = 0 } }: SvgNode): [x: number, y: number] {
  return [Number(x) + Number(dx), Number(y)];
}

/** Px that an element is moved by. */
function translationOf({ attributes: { transform } }: SvgNode): [x: number, y: number] {
  if (transform === undefined) return [0, 0];
  const words = String(transform);
  return [Number.parseFloat(words.slice('translate('.length)), Number.parseFloat(words.slice(words.indexOf(',') + 1))];
}
