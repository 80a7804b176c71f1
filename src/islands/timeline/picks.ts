import type { ReaderState } from '../../core/layout/reader-state.ts';
import { t } from '../../core/words/t.ts';

/** Where the browser keeps the list: for this site alone, of those that one host may have. */
const KEY = `sourceline:picks:${import.meta.env.BASE_URL}`;

/** The list that the reader has made, on this visit and before: somebody else's may be shown in its place. */
export class OwnPicks {
  #list: readonly string[] = [];

  /** Ids of its events, as far as the browser keeps them also those of earlier visits. */
  get list(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      // Another window of the same site may have changed it.
      if (Array.isArray(stored)) this.#list = stored.filter((id) => typeof id === 'string');
    } catch {
      // Storage is forbidden: the list lives as long as the page.
    }
    return this.#list;
  }

  /**
   * Takes over what was added to the list that is shown and what was taken from it.
   * @param picks that list now, and before
   */
  change(picks: readonly string[], before: readonly string[]): void {
    const kept = this.list.filter((id) => picks.includes(id) || !before.includes(id));
    const added = picks.filter((id) => !before.includes(id));
    this.#list = [...new Set([...kept, ...added])];
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#list));
    } catch {
      // Storage is full or forbidden.
    }
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
  if (pick) pick.textContent = isPicked ? t('★ On my list') : t('☆ Add to my list');
}
