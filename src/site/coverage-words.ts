import type { Coverage } from '../core/timeline/coverage.ts';
import { count, number } from '../core/words/count.ts';
import { plural, t } from '../core/words/t.ts';

/** "29 events, 12 told by nobody else": what an article covers. */
export function coverageInWords({ events, alone }: Coverage, locale: string): string {
  const all = events.length;
  if (all === 0) return t('No events yet');
  if (alone.length === 0) {
    return count(all, locale, plural('{n} event, all told by others too', '{n} events, all told by others too'));
  }
  if (alone.length === all) {
    return count(all, locale, plural('{n} event, told by nobody else', '{n} events, told by nobody else'));
  }
  const forms = plural('{n} event, {alone} told by nobody else', '{n} events, {alone} told by nobody else');
  return count(all, locale, forms, { alone: number(alone.length, locale) });
}
