import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { count } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { make, makeSymbol } from './make.ts';

/** Rows that are added at a time. */
const PAGE = 50;

/** The events from top to bottom: the timeline where it is too narrow for a chart. */
export interface EventRows {
  fill(items: readonly Item[]): void;
  /** Brings an event's row to the middle of the screen. */
  reveal(position: number): void;
}

/** @param hrefOf address of an event's page */
export function bindRows(
  container: HTMLElement,
  { kinds, language }: IslandData,
  hrefOf: (id: string) => string,
): EventRows {
  const list = make('ol', { 'aria-label': t('Events in order of time') });
  const more = make('button', { type: 'button' });
  let items: readonly Item[] = [];
  const rowOf = ({ id, title, when, kind, disputed }: Item) => {
    const look = kinds[kind];
    return make(
      'li',
      {},
      make('span', { class: 'when' }, disputed ? `≠ ${when}` : when),
      make('a', { href: hrefOf(id), 'data-event': id }, title),
      look && make('span', { class: 'kind', 'data-colour': look.colour }, makeSymbol(look), look.label),
    );
  };
  const add = (rows: number) => {
    const from = list.children.length;
    list.append(...items.slice(from, from + rows).map(rowOf));
    const left = items.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = count(Math.min(PAGE, left), language, plural('Show {n} more', 'Show {n} more'));
  };
  more.addEventListener('click', () => {
    const from = list.children.length;
    add(PAGE);
    // The button may be gone now: the focus goes on with what it has brought.
    list.children[from]?.querySelector('a')?.focus({ preventScroll: true });
  });
  container.append(list, more);
  return {
    fill(next) {
      items = next;
      list.replaceChildren();
      add(PAGE);
    },
    reveal(position) {
      add(Math.max(0, position + 1 - list.children.length));
      list.children[position]?.scrollIntoView({ block: 'center' });
    },
  };
}
