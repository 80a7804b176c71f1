import type { AccountData } from '../content/article-schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding, type ReadPassage } from './passage.ts';

/** Numbers of four digits and more, grouped as English groups them; years are not grouped. */
const NUMBER = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{5,})(?![\d,])/g;

/** Numbers in a passage that none of its account's figures gives. */
export function findCountedNumbers(passages: readonly ReadPassage[]): Diagnostic[] {
  return passages.flatMap(({ account, text, place }) =>
    [...text.matchAll(NUMBER)]
      .filter(([number]) => !given(account).has(Number(number.replaceAll(',', ''))))
      .map(([number]) =>
        finding(
          place,
          'number-not-among-figures',
          `This passage gives ${number}, which no figure of "${account.event}" does.`,
          'Add a figure with its series, or cite fewer words.',
        ),
      ),
  );
}

function given({ figures }: AccountData): Set<number | undefined> {
  return new Set(figures.flatMap(({ value, low, high }) => [value, low, high]));
}
