import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { ReadableTopic } from './references.ts';

/**
 * Origins that are most likely slips for another one. An origin need not be an actor, so that none is
 * unknown; but accounts are counted by it, and a slip makes two witnesses of one.
 * @returns a warning for each article with such an origin
 */
export function checkOrigins({ articles, actors, brokenActors }: ReadableTopic): Diagnostic[] {
  const known = new Set([...actors, ...articles].map(({ id }) => id).concat(brokenActors));
  const origins = byUse(articles.flatMap(({ data }) => data.origin ?? []));
  return articles.flatMap((article): Diagnostic[] => {
    const { origin } = article.data;
    if (origin === undefined || known.has(origin)) return [];
    // Of two that are no actors the one that is written less often is the slip.
    const likelier = origins.slice(0, origins.indexOf(origin));
    const nearest = nearestName(origin, [...known, ...likelier].filter(hasDigitsOf(origin)), slipOf(origin));
    if (nearest === null) return [];
    return [
      {
        place: article.placeOf(['origin']),
        ruleId: 'likely-slip',
        severity: 'warning',
        reason: `"${origin}" is almost "${nearest}", and counts as another witness.`,
        actual: origin,
        expected: [nearest],
        note: `Did you mean "${nearest}"? If not, write actors/${origin}.yaml.`,
      },
    ];
  });
}

/** Each once: first those that stand most often, then those that come first. */
function byUse(origins: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([origin]) => origin);
}

/** Names that differ in their numbers are different names: "wire-2021" and "wire-2022". */
function hasDigitsOf(name: string): (other: string) => boolean {
  const digitsOf = (text: string) => text.replaceAll(/[^0-9]/g, '');
  return (other) => digitsOf(other) === digitsOf(name);
}

/** Edits that make a slip; none of a short name, since "ap" and "afp" are two agencies. */
function slipOf({ length }: string): number {
  if (length < 5) return 0;
  return length === 5 ? 1 : 2;
}
