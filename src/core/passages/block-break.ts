/** Stands between the blocks of a text; no quote holds it, so that none runs from one paragraph into the next. */
export const BLOCK_BREAK = '\uFFFC';

/** A text on one line for showing in a message, with a mark where a block ends. */
export function onOneLine(text: string): string {
  return text
    .replaceAll(/[\s\uFFFC]*\uFFFC[\s\uFFFC]*/g, ' ¶ ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
