import type { HistoricalDate } from '../dates/historical-date.ts';
import { precisionInWords } from '../dates/precision-words.ts';
import { t } from '../words/t.ts';

/**
 * What a format that only knows days must say of a date beside them: "known to the month",
 * "approximate". Nothing of a plain day.
 */
export function dateNotes(date: HistoricalDate): string[] {
  const isRange = date.precision === 'interval' && date.start !== null && date.end !== null;
  const notes = [isRange ? t('known as a range') : precisionInWords(date)];
  if (date.approximate) notes.push(t('approximate'));
  if (date.uncertain) notes.push(t('uncertain'));
  return notes.filter((note) => note !== '');
}
