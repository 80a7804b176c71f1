import type { ListedEvent } from '../../core/exports/reading-list.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import { eventPath, passagePath } from '../../core/paths.ts';

/** Where the browser keeps the list, for this site alone. */
const KEY = 'sourceline:picks';

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

/**
 * The events of a list as its files tell them.
 * @param articles of the island's data, which items refer to
 * @param urlOf absolute address of a path within the site
 */
export function listedEvents(
  items: readonly Item[],
  articles: IslandData['articles'],
  urlOf: (path: string) => string,
): ListedEvent[] {
  return items.map(({ id, title, when, articles: telling }) => ({
    id,
    title,
    when,
    url: urlOf(eventPath(id)),
    sources: telling.flatMap((at) => {
      const article = articles[at];
      if (!article) return [];
      return [{ publisher: article.label, title: article.title, url: urlOf(passagePath(article.id, id)) }];
    }),
  }));
}

const FORMATS = {
  markdown: { writer: 'listAsMarkdown', type: 'text/markdown', ending: 'md' },
  bibtex: { writer: 'listAsBibtex', type: 'application/x-bibtex', ending: 'bib' },
  csv: { writer: 'listAsCsv', type: 'text/csv', ending: 'csv' },
} as const;

/** Hands the list to the reader as a file. What writes it loads only now: few readers ask for it. */
export async function downloadList(format: string, events: readonly ListedEvent[]): Promise<void> {
  const chosen = FORMATS[format as keyof typeof FORMATS];
  if (!chosen) return;
  const writers = await import('../../core/exports/reading-list.ts');
  const url = URL.createObjectURL(new Blob([writers[chosen.writer](events)], { type: chosen.type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `events.${chosen.ending}` });
  link.click();
  URL.revokeObjectURL(url);
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
