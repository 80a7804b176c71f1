import type { AccountData } from '../content/article-schema.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** A passage with the account that cites it: what a proofreader holds against each other. */
export interface ReadPassage {
  account: AccountData;
  /** The words of the body. */
  text: string;
  place: Place;
}

/** A finding: worth an author's look, and not always a mistake. */
export function finding(place: Place, ruleId: string, reason: string, note: string): Diagnostic {
  return { place, ruleId, severity: 'warning', reason, note };
}
