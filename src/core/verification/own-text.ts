import type { Place } from '../diagnostics/diagnostic.ts';

/** A text of our own about an original: the body of a digest, a summary, the title of an event. */
export interface OwnText {
  /** What it is, as a message names it: "The body". */
  name: string;
  /** Blocks are parted by `BLOCK_BREAK`. */
  text: string;
  /** Where an offset of `text` stands in the author's file. */
  placeOf(offset: number): Place;
}
