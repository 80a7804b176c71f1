import type { Coverage } from '../core/timeline/coverage.ts';
import { count, number } from './language.ts';

/** "29 events, 12 told by nobody else": what an article covers. */
export function coverageInWords({ events, alone }: Coverage, locale: string): string {
  const told = count(events.length, locale, 'event', 'events');
  if (events.length === 0) return 'No events yet';
  if (alone.length === 0) return `${told}, all told by others too`;
  if (alone.length === events.length) return `${told}, told by nobody else`;
  return `${told}, ${number(alone.length, locale)} told by nobody else`;
}
