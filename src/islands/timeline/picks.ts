import type { ReaderState } from '../../core/layout/reader-state.ts';

/** Where the browser keeps the list: for this site alone, of those that one host may have. */
const KEY = `sourceline:picks:${import.meta.env.BASE_URL}`;

/** The list that the reader made on an earlier visit; empty where the browser keeps none. */
export function storedPicks(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Keeps for the next visit, as far as the browser allows, what was added to the list and what was taken from it. The
 * list that is shown may be somebody else's, which does not take the place of the reader's own.
 */
export function storePicks(picks: readonly string[], before: readonly string[]): void {
  const kept = storedPicks().filter((id) => picks.includes(id) || !before.includes(id));
  const added = picks.filter((id) => !before.includes(id));
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...kept, ...added])]));
  } catch {
    // Storage is full or forbidden: the list lives as long as the page.
  }
}

/** Shows how long the list is and whether it is what is shown. */
export function showPicks(root: HTMLElement, { picks, onlyPicks, event }: ReaderState): void {
  for (const count of root.querySelectorAll('[data-picks]')) count.textContent = String(picks.length);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-needs-picks]'))
    button.disabled = picks.length === 0;
  root.querySelector('[data-do="only-picks"]')?.setAttribute('aria-pressed', String(onlyPicks));
  const isPicked = event !== null && picks.includes(event);
  const pick = root.querySelector('[data-do="pick"]');
  pick?.setAttribute('aria-pressed', String(isPicked));
  // Of a list of events none is meant.
  pick?.toggleAttribute('disabled', event === null);
  if (pick) pick.textContent = isPicked ? '★ On my list' : '☆ Add to my list';
}
