import type { Day } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import type { TextLoader } from './data.ts';

/** Events of a page of the list. */
const PAGE = 50;

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
export function bindEventList(
  root: HTMLElement,
  data: IslandData,
  texts: TextLoader,
  hrefOf: (id: string) => string,
): EventList {
  const pages = root.querySelector<HTMLElement>('[data-event-pages]');
  return pages ? bindPages(pages, data, texts, hrefOf) : bindWhole();
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

/** A page of events from the first day that is seen, with buttons to the pages before and after. */
function bindPages(root: HTMLElement, data: IslandData, texts: TextLoader, hrefOf: (id: string) => string): EventList {
  const list = root.querySelector('ol') as HTMLOListElement;
  const listed = root.querySelector('[data-listed]') as HTMLElement;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-turn]')];
  const number = new Intl.NumberFormat(data.language);
  let shown: readonly Item[] = [];
  let from = 0;
  let followed: Day | null = null;
  const draw = async () => {
    const page = shown.slice(from, from + PAGE);
    const isCurrent = () => page[0] === shown[from];
    await texts.load(page);
    if (!isCurrent()) return;
    const [first, last, all] = [from + 1, from + page.length, shown.length].map((value) => number.format(value));
    listed.textContent = page.length > 0 ? `Events ${first} to ${last} of ${all}` : 'No events';
    for (const button of buttons) {
      const to = from + Number(button.dataset.turn) * PAGE;
      button.disabled = to <= -PAGE || to >= shown.length;
    }
    list.replaceChildren(...page.map((item) => listRow(item, data, hrefOf(item.id))));
  };
  const goTo = (index: number) => {
    from = Math.max(0, Math.min(index, shown.length - 1));
    return draw().catch((error: unknown) => console.error('A page of the list could not be loaded.', error));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => void goTo(from + Number(button.dataset.turn) * PAGE));
  }
  root.hidden = false;
  return {
    show(items) {
      const day = startOf(shown[from]);
      shown = items;
      void goTo(day === null ? 0 : firstFrom(items, day));
    },
    follow(day) {
      // The reader may have turned the page since.
      if (day === followed) return;
      followed = day;
      void goTo(firstFrom(shown, day));
    },
    scrollTo(day) {
      void goTo(firstFrom(shown, day)).then(() => root.scrollIntoView({ block: 'start' }));
    },
  };
}

function startOf(item: Item | undefined): Day | null {
  return item ? (item.start ?? item.end) : null;
}

/** Position of the first item from a day on; of the last where there is none. */
function firstFrom(items: readonly Item[], day: Day): number {
  const at = items.findIndex((item) => (startOf(item) ?? 0) >= day);
  return at < 0 ? items.length - 1 : at;
}

function listRow({ id, title, when, articles }: Item, data: IslandData, href: string): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { textContent: title, href });
  link.dataset.event = id;
  const outlets = new Set(articles.map((article) => data.articles[article]?.label));
  const row = document.createElement('li');
  row.append(word('date', when), link, word('outlets', [...outlets].join(', ')));
  return row;
}

function word(className: string, textContent: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { className, textContent });
}
