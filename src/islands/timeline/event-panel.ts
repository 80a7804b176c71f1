import type { Item } from '../../core/layout/item.ts';
import { itemsWith } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import { count } from '../../core/words/count.ts';
import { plural } from '../../core/words/t.ts';
import type { ChartView } from './chart-view.ts';
import type { EarlierDay } from './earlier-day.ts';
import { bindPanel, type Panel } from './panel.ts';
import { hasChart, partOf, say } from './parts.ts';
import { showPicks } from './picks.ts';
import type { Store } from './store.ts';
import { hasText, type LoadedData, whenTitled } from './texts.ts';

/** What the panel is beside. */
export interface PanelContext extends LoadedData {
  root: HTMLElement;
  store: Store;
  chart: ChartView;
  earlier: EarlierDay;
  hrefOf: (id: string) => string;
  /** The items that are selected, as they are known. */
  items: () => readonly Item[];
}

/** The panel's buttons to other events, and how far they lead. */
const STEPS = [
  ['previous', -1],
  ['next', 1],
] as const;

/** What the panel shows, an event or the list of a cluster, and how a reader gets from one to the other. */
export class EventPanel {
  readonly #context: PanelContext;
  readonly #element: HTMLElement;
  readonly #panel: Panel;
  /** Ids of the cluster whose list the event that is open may have been chosen from: Back leads there again. */
  #listed: readonly string[] | null = null;

  constructor(context: PanelContext) {
    this.#context = context;
    this.#element = partOf(context.root, 'panel');
    this.#panel = bindPanel(this.#element);
  }

  /** Shows the event that is open now; where none is, what it was chosen from, or nothing. */
  follow({ event }: ReaderState, before: ReaderState): void {
    if (event) this.show(event, true);
    else if (this.#listed) this.#showList(this.#listed, before.event);
    else this.#hide(before.event);
  }

  /** @param isAsked whether the reader has just asked for it: not so for one that the page's address names */
  show(id: string, isAsked: boolean): void {
    const { root, data, texts, chart, earlier, store } = this.#context;
    const [item] = itemsWith(data.items, [id]);
    if (!item) return;
    if (!hasText(item)) {
      whenTitled(texts, [item], () => store.state.event === id && this.show(id, isAsked));
      return;
    }
    const wasHidden = this.#element.hidden;
    const adapt = earlier.adaptTo(item, store.state.known);
    void this.#panel.open({ id, title: item.title, href: this.#context.hrefOf(id), adapt });
    showPicks(root, store.state);
    this.showSteps();
    if (!isAsked) return;
    // The panel takes room from the chart, so what is seen is settled only after that.
    requestAnimationFrame(() => chart.reveal(id));
    if (wasHidden) this.#panel.focus();
    else say(root, `${item.title}, ${item.when}`);
  }

  /** Opens an event that a reader has chosen, in a place of the page. */
  choose(id: string, place: HTMLElement | SVGElement): void {
    const isWithin = this.#element.contains(place);
    if (!isWithin) this.#listed = null;
    this.#context.store.set({ event: id });
    // From the list or the table the way to the panel may be long.
    if (place instanceof HTMLElement && !isWithin) this.#panel.focus();
  }

  /** Zooms in on the events of a cluster, or lists them where no zoom takes it apart. */
  openCluster(ids: readonly string[]): void {
    const { chart, store } = this.#context;
    if (chart.zoomTo(ids)) return;
    // The list takes the place of the event that is open, which can be opened again.
    this.#listed = null;
    store.set({ event: null });
    this.#listed = ids;
    this.#showList(ids);
  }

  close(): void {
    const { store } = this.#context;
    this.#listed = null;
    if (store.state.event) store.set({ event: null });
    else this.#hide();
  }

  openNeighbour(by: 1 | -1): void {
    const { chart, store } = this.#context;
    const next = chart.neighbour(store.state.event ?? chart.current, by);
    if (next) store.set({ event: next });
  }

  /** Says of the buttons to other events whether they lead anywhere. */
  showSteps(): void {
    const { root, chart, store } = this.#context;
    for (const [name, by] of STEPS) {
      const isEnd = chart.neighbour(store.state.event ?? chart.current, by) === null;
      // Not disabled in earnest: the button that was pressed would lose the focus.
      root.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-disabled', String(isEnd));
    }
  }

  /** @param last id of the event that was chosen from it and shown since */
  #showList(ids: readonly string[], last: string | null = null): void {
    const { data, texts, hrefOf } = this.#context;
    whenTitled(texts, itemsWith(data.items, ids), () => {
      if (this.#listed !== ids) return;
      const items = itemsWith(this.#context.items(), ids);
      const listed = items.map((item) => ({ ...item, href: hrefOf(item.id) }));
      const forms = plural('{n} event, {date}', '{n} events, {date}');
      const title = count(items.length, data.language, forms, { date: items[0]?.when ?? '' });
      this.#panel.list(title, listed, last);
      this.showSteps();
    });
  }

  /** @param last id of the event that was shown last */
  #hide(last: string | null = null): void {
    const { root, chart, store } = this.#context;
    this.#listed = null;
    const isLost = this.#panel.close();
    // On a phone, where the list is the timeline, a reader goes on from there.
    const isList = store.state.show === 'timeline' && !hasChart(root);
    const row = isList ? document.querySelector<HTMLElement>(`#event-${last} a`) : null;
    if (row) row.focus();
    else if (isLost) chart.focusCurrent();
  }
}
