import { t } from '../words/t.ts';
import type { HistoricalDate, Precision } from './historical-date.ts';

/** How finely a date is known; an empty text where the date itself says it all. */
const PHRASES: Record<Precision | 'openStart' | 'openEnd', string> = {
  day: '',
  month: t('known to the month'),
  season: t('known to the season'),
  year: t('known to the year'),
  decade: t('known to the decade'),
  century: t('known to the century'),
  interval: t('known as a range of days'),
  set: t('the accounts disagree'),
  openStart: t('its beginning is not known'),
  openEnd: t('its end is not known'),
};

/**
 * What a reader must know of a date's precision beyond its words: "known to the month".
 * @returns an empty text for a day
 */
export function precisionInWords(date: HistoricalDate): string {
  if (date.precision === 'interval' && date.startBound !== 'known') return PHRASES.openStart;
  if (date.precision === 'interval' && date.endBound !== 'known') return PHRASES.openEnd;
  return PHRASES[date.precision];
}
