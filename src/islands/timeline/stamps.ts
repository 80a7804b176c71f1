import type { SvgNode } from '../../core/layout/svg-node.ts';
import type { Look } from './looks.ts';
import { Painter } from './painter.ts';

/** Px from the middle of a stamp to its edges: a symbol with its ring, or, with words, a flag or a count of five digits. */
const HALF = { shapes: 12, words: 18 };

/** A small picture of a mark's shape. */
interface Stamp {
  look: Look;
  picture: ImageBitmap;
}

/**
 * Small pictures of shapes that are drawn again and again, by the hundred in every frame: each is painted once, and to
 * copy it takes a tenth as long.
 */
export class Stamps {
  readonly ratio: number;
  readonly #look: Look;
  readonly #stamps = new Map<SvgNode, Stamp>();

  /**
   * @param look of what the shapes stand in
   * @param ratio px of the screen to a px of the page
   */
  constructor(look: Look, ratio: number) {
    this.#look = look;
    this.ratio = ratio;
  }

  /** The look of a shape. */
  lookOf(shape: SvgNode): Look {
    return this.#stampOf(shape).look;
  }

  /**
   * Copies the picture of a shape to a canvas whose px are those of the page.
   * @param shape the same object for the same shape
   * @param x px from the canvas's corner to the shape's middle, as is `y`
   */
  put(context: Painter['context'], shape: SvgNode, x: number, y: number): void {
    const { picture } = this.#stampOf(shape);
    // On whole px of the screen it is copied as it is.
    const start = (middle: number) => (Math.round(middle * this.ratio) - picture.width / 2) / this.ratio;
    context.globalAlpha = 1;
    context.drawImage(picture, start(x), start(y), picture.width / this.ratio, picture.height / this.ratio);
  }

  #stampOf(shape: SvgNode): Stamp {
    const known = this.#stamps.get(shape);
    if (known) return known;
    const look = this.#look.of(shape);
    const stamp = { look, picture: this.#paint(shape, look) };
    this.#stamps.set(shape, stamp);
    return stamp;
  }

  #paint(shape: SvgNode, look: Look): ImageBitmap {
    const half = shape.children.some((child) => (child as SvgNode).name === 'text') ? HALF.words : HALF.shapes;
    // An even number, so that the middle is between two px.
    const side = 2 * Math.ceil(half * this.ratio);
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.setTransform(this.ratio, 0, 0, this.ratio, side / 2, side / 2);
    new Painter(context).paint(shape, look, 0, 0);
    return canvas.transferToImageBitmap();
  }
}
