import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { firstFrom } from '../../core/layout/positions.ts';
import type { EventList } from './event-pages.ts';
import type { TextLoader } from './texts.ts';

/** Binds the list that is below `root`: of all events, as the build printed it, or of a big timeline page by page. */
export async function bindEventList(
  root: HTMLElement,
  data: IslandData,
  texts: TextLoader,
  hrefOf: (id: string) => string,
): Promise<EventList> {
  const pages = root.querySelector<HTMLElement>('[data-event-pages]');
  if (!pages) return bindWhole();
  const { bindPages } = await import('./event-pages.ts');
  return bindPages(pages, data, texts, hrefOf);
}

/** Rows of events that are not left are hidden; groups without any go with them, by the style sheet. */
function bindWhole(): EventList {
  let shown: readonly Item[] = [];
  return {
    show(items) {
      shown = items;
      const ids = new Set(items.map(({ id }) => id));
      for (const row of document.querySelectorAll<HTMLElement>('[data-event-row]')) {
        row.hidden = !ids.has(row.dataset.eventRow ?? '');
      }
    },
    follow() {
      // All of them are there.
    },
    scrollTo(day) {
      const item = shown[firstFrom(shown, day)];
      document.getElementById(`event-${item?.id}`)?.scrollIntoView({ block: 'center' });
    },
  };
}
