import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleData } from './article-schema.ts';
import type { SourceFile } from './topic.ts';

/**
 * A warning for each event that begins after its article was published, where nothing says how its date is known: most
 * often a year that was typed wrong, else something that the article foretells.
 */
export function checkForetold({ data, placeOf }: Pick<SourceFile<ArticleData>, 'data' | 'placeOf'>): Diagnostic[] {
  const { published, events } = data;
  return events.flatMap(({ date, dateBasis }, i): Diagnostic[] => {
    const isLater = date.start !== null && published.end !== null && date.start > published.end;
    if (!isLater || dateBasis !== undefined) return [];
    return [
      {
        place: placeOf(['events', i, 'date']),
        ruleId: 'after-publication',
        severity: 'warning',
        reason: `This event begins after the article was published (${published.edtf}).`,
        note: 'Mend the date; where the article foretells it, say in "dateBasis" how it is known.',
      },
    ];
  });
}
