import { fromQuery, type ReaderState, toQuery } from '../../core/layout/reader-state.ts';
import type { OwnPicks } from './picks.ts';

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
  #beforeStep = () => {};
  readonly #own: OwnPicks;

  /** @param own the reader's list, which one in the address stands in for as long as nothing else is shown */
  constructor(own: OwnPicks) {
    this.#own = own;
    this.#state = this.#addressed();
    window.addEventListener('popstate', () => {
      clearTimeout(this.#timer);
      const before = this.#state;
      this.#state = this.#addressed();
      this.#tell(before);
    });
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** Calls back after every change, with the state before it. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Has something done before every step, so that the one before it is all in the state. */
  beforeStep(act: () => void): void {
    this.#beforeStep = act;
  }

  /** Changes the state, tells everyone and writes the address. */
  set(patch: Partial<ReaderState>, step: Step = 'push'): void {
    if (step === 'push') this.#beforeStep();
    const before = this.#state;
    if (patch.picks) this.#own.change(patch.picks, before.picks);
    const next = { ...before, ...patch };
    if (before.onlyPicks && !next.onlyPicks) next.picks = this.#own.list;
    if (toQuery(next) === toQuery(before) && next.picks === before.picks) {
      // Parts of a day are not in the address, but where the view is all the same.
      this.#state = next;
      return;
    }
    if (step === 'push') this.flush();
    this.#state = next;
    if (step === 'push') this.#write(step);
    else this.#writeSoon();
    this.#tell(before);
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

  /** The state that the address asks for. */
  #addressed(): ReaderState {
    const state = fromQuery(location.search);
    return state.onlyPicks ? state : { ...state, picks: this.#own.list };
  }

  #tell(before: ReaderState): void {
    for (const listener of this.#listeners) listener(this.#state, before);
  }
}
