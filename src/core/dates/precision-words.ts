import type { HistoricalDate, Precision } from './historical-date.ts';

/** How finely a date is known, for readers; an empty text where the date itself says it all. */
export type PrecisionPhrases = Record<Precision | 'openStart' | 'openEnd', string>;

const ENGLISH: PrecisionPhrases = {
  day: '',
  month: 'known to the month',
  season: 'known to the season',
  year: 'known to the year',
  decade: 'known to the decade',
  century: 'known to the century',
  interval: 'known as a range of days',
  set: 'the accounts disagree',
  openStart: 'its beginning is not known',
  openEnd: 'its end is not known',
};

/**
 * What a reader must know of a date's precision beyond its words: "known to the month".
 * @returns an empty text for a day
 */
export function precisionInWords(date: HistoricalDate, phrases: PrecisionPhrases = ENGLISH): string {
  if (date.precision === 'interval' && date.startBound !== 'known') return phrases.openStart;
  if (date.precision === 'interval' && date.endBound !== 'known') return phrases.openEnd;
  return phrases[date.precision];
}
