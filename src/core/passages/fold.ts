/** A text made comparable, with the way back to where each of its characters came from. */
export interface FoldedText {
  text: string;
  /** `origin[i]` is the UTF-16 offset in the source of `text[i]`; one more entry marks the end. */
  origin: Uint32Array;
}

const WHITE_SPACE = /\s/;
const DOUBLE_QUOTES = /["“”„‟«»″]/;
const SINGLE_QUOTES = /['‘’‚‛‹›′]/;

/**
 * Folds what typesetting changes and nothing else: a run of white space becomes one space, quotation
 * marks lose their shape. Letters, dashes and case stay, so that only the very words can match.
 */
export function fold(source: string): FoldedText {
  const origin = new Uint32Array(source.length + 1);
  let text = '';
  let inSpace = false;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    const isSpace = WHITE_SPACE.test(char);
    if (isSpace && inSpace) continue;
    inSpace = isSpace;
    origin[text.length] = i;
    text += isSpace ? ' ' : foldQuote(char);
  }
  origin[text.length] = source.length;
  return { text, origin: origin.slice(0, text.length + 1) };
}

function foldQuote(char: string): string {
  if (DOUBLE_QUOTES.test(char)) return '"';
  return SINGLE_QUOTES.test(char) ? "'" : char;
}

/** Folded and without white space at its ends: how a quote is compared. */
export function foldQuoteText(source: string): string {
  return fold(source).text.trim();
}
