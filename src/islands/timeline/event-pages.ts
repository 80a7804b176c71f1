import type { Day } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { firstFrom, startOf } from '../../core/layout/positions.ts';
import { number } from '../../core/words/count.ts';
import { t } from '../../core/words/t.ts';
import type { TextLoader } from './texts.ts';

/** The list of events under the timeline, which follows the filters. */
export interface EventList {
  /** Shows the events that the filters leave. */
  show(items: readonly Item[]): void;
  /** The days that are seen begin at another one: for a list that shows a part of the events. */
  follow(day: Day): void;
  /** Brings the first event from a day on before the reader's eyes. */
  scrollTo(day: Day): void;
}

/** Events of a page of the list. */
const PAGE = 50;

/** A page of events from the first day that is seen, with buttons to the pages before and after. */
export function bindPages(
  root: HTMLElement,
  data: IslandData,
  texts: TextLoader,
  hrefOf: (id: string) => string,
): EventList {
  const list = root.querySelector('ol') as HTMLOListElement;
  const listed = root.querySelector('[data-listed]') as HTMLElement;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-turn]')];
  let shown: readonly Item[] = [];
  let from = 0;
  let followed: Day | null = null;
  /** The reader has turned a page. */
  let isTurned = false;
  let drawings = 0;
  const draw = async () => {
    const page = shown.slice(from, from + PAGE);
    const drawing = ++drawings;
    await texts.load(page);
    // Another page has been asked for since, or other events are left.
    if (drawing !== drawings) return;
    const written = (value: number) => number(value, data.language);
    const places = { first: written(from + 1), last: written(from + page.length), all: written(shown.length) };
    listed.textContent = page.length > 0 ? t('Events {first} to {last} of {all}', places) : t('No events');
    for (const button of buttons) {
      const to = from + Number(button.dataset.turn) * PAGE;
      // Not disabled in earnest: the button that was pressed would lose the focus.
      button.setAttribute('aria-disabled', String(to <= -PAGE || to >= shown.length));
    }
    list.replaceChildren(...page.map((item) => listRow(item, data, hrefOf(item.id))));
  };
  const goTo = (index: number) => {
    from = Math.max(0, Math.min(index, shown.length - 1));
    return draw().catch((error: unknown) => console.error('A page of the list could not be loaded.', error));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.ariaDisabled === 'true') return;
      isTurned = true;
      void goTo(from + Number(button.dataset.turn) * PAGE);
    });
  }
  root.hidden = false;
  return {
    show(items) {
      const day = startOf(shown[from]);
      shown = items;
      void goTo(day === null ? 0 : firstFrom(items, day));
    },
    follow(day) {
      // The reader may have turned the page since, even before the first day was told.
      const isKept = day === followed || (followed === null && isTurned);
      followed = day;
      if (!isKept) void goTo(firstFrom(shown, day));
    },
    scrollTo(day) {
      void goTo(firstFrom(shown, day)).then(() => root.scrollIntoView({ block: 'start' }));
    },
  };
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
