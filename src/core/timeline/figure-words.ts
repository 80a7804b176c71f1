import { t } from '../words/t.ts';
import type { Figure } from './model.ts';

/** A figure, whatever its date is written as. */
type Numbers = Omit<Figure, 'asOf'>;

/**
 * The number of a figure in words: "about 100,000", "90,000–100,000", "at least 500", "95,000 (90,000–100,000)".
 * @param locale BCP 47; how numbers are written is `Intl`'s
 */
export function figureInWords(figure: Numbers, locale = 'en-GB'): string {
  const { value, low, high, approx } = figure;
  const numbers = numbersOf(locale);
  if (value !== undefined) {
    const range = low === undefined && high === undefined ? '' : ` (${rangeInWords({ low, high }, numbers)})`;
    return qualify(numbers.format(value), approx) + range;
  }
  return rangeInWords(figure, numbers);
}

function rangeInWords({ low, high, approx }: Pick<Numbers, 'low' | 'high' | 'approx'>, numbers: Intl.NumberFormat) {
  if (low !== undefined && high !== undefined) return qualify(numbers.formatRange(low, high), approx);
  if (low !== undefined) return t('at least {number}', { number: qualify(numbers.format(low), approx) });
  return t('at most {number}', { number: qualify(numbers.format(high as number), approx) });
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language: making one costs more than a thousand uses of it. */
function numbersOf(locale: string): Intl.NumberFormat {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, known);
  return known;
}

function qualify(text: string, approx: boolean | undefined): string {
  return approx ? t('about {number}', { number: text }) : text;
}
