import type { Day } from '../../core/dates/day.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { asKnown } from '../../core/layout/selection.ts';
import type { PanelEvent } from './panel.ts';

/** Has list and panel say what was known on an earlier day. What does it is loaded when a reader first goes to one. */
export class EarlierDay {
  readonly #data: IslandData;
  /** Whether rows of the list may say what was known then. */
  #hasOldRows = false;

  constructor(data: IslandData) {
    this.#data = data;
  }

  /**
   * On an earlier day the list says what was known then, and afterwards what it said before.
   * @param known null for today
   * @param items those that are selected once the code is there
   */
  async showRows(known: Day | null, items: () => readonly Item[]): Promise<void> {
    if (known === null && !this.#hasOldRows) return;
    this.#hasOldRows = true;
    const { showRowsAsKnown } = await import('./as-known.ts');
    showRowsAsKnown(items(), this.#data);
  }

  /** What an event's page leaves out on an earlier day; nothing today. */
  adaptTo(item: Item, known: Day | null): PanelEvent['adapt'] {
    if (known === null) return undefined;
    return async (view) => {
      const { showAsKnown } = await import('./as-known.ts');
      showAsKnown(view, asKnown(item, this.#data, known), this.#data, known);
    };
  }
}
