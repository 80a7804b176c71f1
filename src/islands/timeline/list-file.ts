import { type ListedEvent, listAsBibtex, listAsCsv, listAsMarkdown } from '../../core/exports/reading-list.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { eventPath, passagePath } from '../../core/paths.ts';

const FORMATS = {
  markdown: { write: listAsMarkdown, type: 'text/markdown', ending: 'md' },
  bibtex: { write: listAsBibtex, type: 'application/x-bibtex', ending: 'bib' },
  csv: { write: listAsCsv, type: 'text/csv', ending: 'csv' },
} as const;

/**
 * Hands the reader a list of events as a file.
 * @param articles of the island's data, which items refer to
 * @param urlOf absolute address of a path within the site
 */
export function downloadList(
  format: string,
  items: readonly Item[],
  articles: IslandData['articles'],
  urlOf: (path: string) => string,
): void {
  const chosen = FORMATS[format as keyof typeof FORMATS];
  if (!chosen) return;
  const text = chosen.write(listedEvents(items, articles, urlOf));
  const url = URL.createObjectURL(new Blob([text], { type: chosen.type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `events.${chosen.ending}` });
  link.click();
  URL.revokeObjectURL(url);
}

function listedEvents(
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
