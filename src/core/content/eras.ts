import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './topic.ts';
import type { SiteData } from './topic-schema.ts';

/** Eras that the overview cannot lay side by side: open at an end, or before the end of the one above. */
export function checkEras({ data, placeOf }: Pick<SourceFile<SiteData>, 'data' | 'placeOf'>): Diagnostic[] {
  const eras = Object.entries(data.eras);
  return eras.flatMap(([id, { from, to }], i): Diagnostic[] => {
    const open = from.start === null ? 'from' : to.end === null ? 'to' : null;
    if (open) {
      const place = placeOf(['eras', id, open]);
      const reason = `An era needs a first and a last day, and "${open}" is open.`;
      return [
        { place, ruleId: 'open-era', severity: 'error', reason, note: 'Write the day, month or year of its end.' },
      ];
    }
    const [before, last = null] = [eras[i - 1]?.[0], eras[i - 1]?.[1].to.end];
    if (before === undefined || last === null || (from.start as number) > last) return [];
    return [
      {
        place: placeOf(['eras', id, 'from']),
        ruleId: 'era-order',
        severity: 'error',
        reason: `"${id}" begins before "${before}" ends, which stands above it.`,
        note: 'Write eras in order of time, each beginning after the one above has ended.',
      },
    ];
  });
}
