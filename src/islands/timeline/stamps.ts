import type { SvgNode } from '../../core/layout/svg-node.ts';
import type { Look } from './looks.ts';
import { Painter } from './painter.ts';

/** Px from the middle of a stamp to its edges: a symbol with its ring, or, with words, a flag or a count of five digits. */
const HALF = { shapes: 12, words: 18 };

/**
 * Small pictures of what is drawn again and again, by the hundred in every frame: each is painted once, and to copy
 * it takes a tenth as long.
 */
export class Stamps {
  /** By the look of the element that they are of, and what is in it. */
  readonly #stamps = new Map<Look, Map<string, ImageBitmap>>();
  readonly ratio: number;

  /** @param ratio px of the screen to a px of the page */
  constructor(ratio: number) {
    this.ratio = ratio;
  }

  /**
   * Copies the picture of an element's children to a canvas whose px are those of the page.
   * @param children drawn around 0, 0
   * @param x px from the canvas's corner to the middle, as is `y`
   */
  put(context: Painter['context'], children: readonly SvgNode[], look: Look, x: number, y: number): void {
    const stamp = this.#stampOf(children, look);
    // On whole px of the screen it is copied as it is.
    const start = (middle: number) => (Math.round(middle * this.ratio) - stamp.width / 2) / this.ratio;
    context.globalAlpha = 1;
    context.drawImage(stamp, start(x), start(y), stamp.width / this.ratio, stamp.height / this.ratio);
  }

  #stampOf(children: readonly SvgNode[], look: Look): ImageBitmap {
    const stamps = this.#stamps.get(look) ?? new Map<string, ImageBitmap>();
    this.#stamps.set(look, stamps);
    const content = children.map(({ attributes, children }) => attributes.d ?? children[0] ?? '').join();
    const known = stamps.get(content);
    if (known) return known;
    const stamp = this.#paint(children, look);
    stamps.set(content, stamp);
    return stamp;
  }

  #paint(children: readonly SvgNode[], look: Look): ImageBitmap {
    // An even number, so that the middle is between two px.
    const half = children.some(({ name }) => name === 'text') ? HALF.words : HALF.shapes;
    const side = 2 * Math.ceil(half * this.ratio);
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.setTransform(this.ratio, 0, 0, this.ratio, side / 2, side / 2);
    const painter = new Painter(context);
    for (const child of children) painter.paint(child, look.of(child), 0, 0);
    return canvas.transferToImageBitmap();
  }
}
