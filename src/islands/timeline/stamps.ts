import type { SvgNode } from '../../core/layout/svg-node.ts';
import type { Look } from './looks.ts';
import { Painter, placeOf } from './painter.ts';

/** Px from the middle of a stamp to its edges: a symbol with its ring, or, with words, a flag or a count of five digits. */
const HALF = { shapes: 12, words: 18 };

/** Words of which pictures are kept: those of some zoom levels. */
const MOST_WORDS = 500;

/** A small picture. */
interface Stamp {
  look: Look;
  picture: ImageBitmap;
  /** Px of the screen from the picture's corner to the place that it is put at. */
  left: number;
  top: number;
}

/**
 * Small pictures of what is drawn again and again, by the hundred in every frame: each is painted once, and to copy
 * it takes a tenth as long.
 */
export class Stamps {
  readonly #look: Look;
  readonly #ratio: number;
  readonly #shapes = new Map<SvgNode, Stamp>();
  readonly #words = new Map<Look, Map<string, Stamp>>();
  #wordsKept = 0;
  readonly #ruler = painterOf(1, 1);
  /** Pictures of words that may still be made. */
  #allowed = 0;

  /**
   * @param look of what the shapes stand in
   * @param ratio px of the screen to a px of the page
   */
  constructor(look: Look, ratio: number) {
    this.#look = look;
    this.#ratio = ratio;
  }

  /** Allows pictures of so many new words from now on: to make one takes ten times as long as to write the words. */
  allow(words: number): void {
    this.#allowed = words;
  }

  /** The look of a shape. */
  lookOf(shape: SvgNode): Look {
    return this.#shapeOf(shape).look;
  }

  /**
   * Copies the picture of a shape to a canvas whose px are those of the page.
   * @param shape the same object for the same shape
   * @param x px from the canvas's corner to the shape's middle, as is `y`
   */
  putShape(context: CanvasRenderingContext2D, shape: SvgNode, x: number, y: number): void {
    this.#put(context, this.#shapeOf(shape), x, y);
  }

  /**
   * Copies the picture of words to a canvas whose px are those of the page.
   * @param words a `<text>`
   * @param x px from the canvas's corner to where what the words stand in begins, as is `y`
   * @returns whether there is such a picture
   */
  putWords(context: CanvasRenderingContext2D, words: SvgNode, look: Look, x: number, y: number): boolean {
    const { attributes, children } = words;
    const key = `${attributes['text-anchor'] ?? ''} ${children.join('')}`;
    const stamp = this.#words.get(look)?.get(key) ?? this.#wordsOf(words, look, key);
    if (!stamp) return false;
    const [left, top] = placeOf(words);
    this.#put(context, stamp, x + left, y + top);
    return true;
  }

  /** On whole px of the screen it is copied as it is. */
  #put(context: CanvasRenderingContext2D, { picture, left, top }: Stamp, x: number, y: number): void {
    const ratio = this.#ratio;
    const [across, down] = [Math.round(x * ratio) - left, Math.round(y * ratio) - top];
    context.globalAlpha = 1;
    context.drawImage(picture, across / ratio, down / ratio, picture.width / ratio, picture.height / ratio);
  }

  #shapeOf(shape: SvgNode): Stamp {
    const known = this.#shapes.get(shape);
    if (known) return known;
    const look = this.#look.of(shape);
    const hasWords = shape.children.some((child) => (child as SvgNode).name === 'text');
    const half = Math.ceil((hasWords ? HALF.words : HALF.shapes) * this.#ratio);
    const stamp = this.#paint(shape, look, [2 * half, 2 * half], [half, half]);
    this.#shapes.set(shape, stamp);
    return stamp;
  }

  #wordsOf(words: SvgNode, look: Look, key: string): Stamp | null {
    if (this.#allowed <= 0) return null;
    this.#allowed--;
    if (this.#wordsKept >= MOST_WORDS) {
      this.#words.clear();
      this.#wordsKept = 0;
    }
    const box = this.#ruler.measure(words, look);
    const edge = look.lineWidth;
    const px = (length: number) => Math.ceil((length + edge) * this.#ratio);
    const [left, right] = [px(box.actualBoundingBoxLeft), px(box.actualBoundingBoxRight)];
    const [top, bottom] = [px(box.actualBoundingBoxAscent), px(box.actualBoundingBoxDescent)];
    const placed = { ...words, attributes: { ...words.attributes, x: 0, dx: 0, y: 0 } };
    const stamp = this.#paint(placed, look, [left + right, top + bottom], [left, top]);
    const alike = this.#words.get(look) ?? new Map<string, Stamp>();
    this.#words.set(look, alike.set(key, stamp));
    this.#wordsKept++;
    return stamp;
  }

  /** @param size px of the screen, as is the place of 0, 0 */
  #paint(node: SvgNode, look: Look, size: [number, number], [left, top]: [number, number]): Stamp {
    const painter = painterOf(...size);
    painter.context.setTransform(this.#ratio, 0, 0, this.#ratio, left, top);
    painter.paint(node, look, 0, 0);
    return { look, picture: (painter.context.canvas as OffscreenCanvas).transferToImageBitmap(), left, top };
  }
}

function painterOf(width: number, height: number): Painter {
  return new Painter(new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D);
}
