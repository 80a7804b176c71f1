import type { Figure } from './model.ts';

/** A figure, whatever its date is written as. */
type Numbers = Omit<Figure, 'asOf'>;

/** `{}` stands for a number or a range of numbers. */
export interface FigurePhrases {
  about: string;
  atLeast: string;
  atMost: string;
}

const ENGLISH: FigurePhrases = { about: 'about {}', atLeast: 'at least {}', atMost: 'at most {}' };

/**
 * The number of a figure in words: "about 100,000", "90,000–100,000", "at least 500".
 * @param locale BCP 47; how numbers are written is `Intl`'s
 * @param phrases the words around them, English if left out
 */
export function figureInWords(figure: Numbers, locale = 'en-GB', phrases: FigurePhrases = ENGLISH): string {
  const { value, low, high, approx } = figure;
  const numbers = numbersOf(locale);
  if (value !== undefined) return qualify(numbers.format(value), approx, phrases);
  if (low !== undefined && high !== undefined) return qualify(numbers.formatRange(low, high), approx, phrases);
  if (low !== undefined) return phrases.atLeast.replace('{}', numbers.format(low));
  return phrases.atMost.replace('{}', numbers.format(high as number));
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language: making one costs more than a thousand uses of it. */
function numbersOf(locale: string): Intl.NumberFormat {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, known);
  return known;
}

function qualify(text: string, approx: boolean | undefined, phrases: FigurePhrases): string {
  return approx ? phrases.about.replace('{}', text) : text;
}
