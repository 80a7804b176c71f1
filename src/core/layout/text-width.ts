/** Widths in em by sort of character, a little above what the site's sans measures. */
const NARROW = /[ijlIft.,;:'’‘!|()[\]\-/ ]/;
const WIDE = /[mwMW—@%]/;
const CAPITAL = /[A-ZÀ-ÞΑ-ΩА-Я]/;
const FULL =
  /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFEF]|\p{Extended_Pictographic}/u;

/**
 * Estimates how wide a line of text is drawn. The build has no fonts to measure, and the browser must
 * come to the same layout as the build, so both count characters.
 * @param size font size in px
 * @returns px, rather too much than too little
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size;
}

/** By character: a picture measures thousands of them in every frame. */
const widths = new Map<string, number>();

function charWidth(char: string): number {
  const known = widths.get(char);
  if (known !== undefined) return known;
  const width = widthOf(char);
  widths.set(char, width);
  return width;
}

function widthOf(char: string): number {
  if (NARROW.test(char)) return 0.33;
  if (WIDE.test(char)) return 0.88;
  if (CAPITAL.test(char)) return 0.69;
  return FULL.test(char) ? 1.05 : 0.57;
}

/**
 * As much of a text as fits, cut at a word and marked with an ellipsis; null where not even its
 * first word fits.
 */
export function fitText(text: string, size: number, width: number): string | null {
  if (textWidth(text, size) <= width) return text;
  const room = width - charWidth('m') * size;
  let fitting = '';
  for (const word of text.split(/(?<=\s)/u)) {
    if (textWidth(fitting + word.trimEnd(), size) > room) break;
    fitting += word;
  }
  return fitting === '' ? null : `${fitting.trimEnd().replace(/[,:;–-]$/u, '')}…`;
}
