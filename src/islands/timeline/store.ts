import { fromQuery, type ReaderState, toQuery } from '../../core/layout/reader-state.ts';

/** Whether a change is a step of its own for the Back button. */
export type Step = 'push' | 'replace';

type Listener = (state: ReaderState, before: ReaderState) => void;

/** Ms after which a pan or zoom is written into the address: browsers refuse a write a frame. */
const ADDRESS_DELAY = 250;

/** The reader's state, with the page's address as its other spelling. */
export class Store {
  #state: ReaderState;
  #listeners: Listener[] = [];
  #timer = 0;

  /** @param picks the reader's own list, which an address that shows a list takes the place of */
  constructor(picks: readonly string[]) {
    const state = fromQuery(location.search);
    this.#state = state.onlyPicks ? state : { ...state, picks };
    window.addEventListener('popstate', () => {
      clearTimeout(this.#timer);
      this.#take(fromQuery(location.search));
    });
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** Calls back after every change, with the state before it. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Changes the state, tells everyone and writes the address. */
  set(patch: Partial<ReaderState>, step: Step = 'push'): void {
    const before = this.#state;
    const next = { ...before, ...patch };
    if (toQuery(next) === toQuery(before) && next.picks === before.picks) {
      // Parts of a day are not in the address, but where the view is all the same.
      this.#state = next;
      return;
    }
    if (step === 'push') this.flush();
    this.#state = next;
    if (step === 'push') this.#write(step);
    else this.#writeSoon();
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /** Writes the address now, where a pan or zoom is still to be written. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#write('replace');
  }

  #writeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#write('replace'), ADDRESS_DELAY);
  }

  #write(step: Step): void {
    const query = toQuery(this.#state);
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    // In a frame, Back belongs to the page around it.
    const change = window.parent === window ? step : 'replace';
    if (query !== location.search.slice(1)) history[`${change}State`](null, '', address);
  }

  #take(state: ReaderState): void {
    const before = this.#state;
    this.#state = state.onlyPicks ? state : { ...state, picks: before.picks };
    for (const listener of this.#listeners) listener(this.#state, before);
  }
}
