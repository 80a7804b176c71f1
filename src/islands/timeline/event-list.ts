import type { Day } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import type { TextLoader } from './data.ts';

/** The list of events under the timeline, which follows the filters. */
export interface EventList {
  /** Shows the events that the filters leave. */
  show(items: readonly Item[]): void;
  /** The days that are seen begin at another one: for a list that shows a part of the events. */
  follow(day: Day): void;
  /** Brings the first event from a day on before the reader's eyes. */
  scrollTo(day: Day): void;
}

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

/** The day that an item is listed under; null for none. */
export function startOf(item: Item | undefined): Day | null {
  return item ? (item.start ?? item.end) : null;
}

/** Position of the first item from a day on; of the last where there is none. */
export function firstFrom(items: readonly Item[], day: Day): number {
  const at = items.findIndex((item) => (startOf(item) ?? 0) >= day);
  return at < 0 ? items.length - 1 : at;
}
