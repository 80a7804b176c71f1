import { type Forms, fill } from './t.ts';

interface Counting {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

const countings = new Map<string, Counting>();

/** How a language counts. Made once for each: every page counts several things. */
function countingOf(locale: string): Counting {
  const known = countings.get(locale) ?? {
    rules: new Intl.PluralRules(locale),
    numbers: new Intl.NumberFormat(locale),
  };
  countings.set(locale, known);
  return known;
}

/** A number as the language writes it: "12,345". */
export function number(value: number, locale: string): string {
  return countingOf(locale).numbers.format(value);
}

/**
 * "1 event", "12,345 events": words in the form that a number asks for.
 * @param forms in which `{n}` stands for the number, as the language writes it
 * @param places what stands in their other places
 */
export function count<Name extends string>(
  value: number,
  locale: string,
  forms: Forms<Name>,
  ...places: [Exclude<Name, 'n'>] extends [never] ? [] : [places: Record<Exclude<Name, 'n'>, string | number>]
): string {
  const { rules, numbers } = countingOf(locale);
  return fill(forms[rules.select(value)] ?? forms.other, { n: numbers.format(value), ...places[0] });
}
