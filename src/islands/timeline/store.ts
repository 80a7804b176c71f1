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
    window.addEventListener('popstate', () => this.#take(fromQuery(location.search)));
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
    if (toQuery(next) === toQuery(before) && next.picks === before.picks) return;
    this.#state = next;
    this.#write(step);
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  #write(step: Step): void {
    clearTimeout(this.#timer);
    const write = () => {
      const query = toQuery(this.#state);
      const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
      if (query !== location.search.slice(1)) history[`${step}State`](null, '', address);
    };
    if (step === 'push') write();
    else this.#timer = window.setTimeout(write, ADDRESS_DELAY);
  }

  #take(state: ReaderState): void {
    const before = this.#state;
    this.#state = state.onlyPicks ? state : { ...state, picks: before.picks };
    for (const listener of this.#listeners) listener(this.#state, before);
  }
}
