import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { positionsOf } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import { type Selection, select } from '../../core/layout/selection.ts';
import { eventPath, passagePath, yearPath } from '../../core/paths.ts';
import { yearOf } from '../../core/timeline/by-month.ts';
import { ChartView } from './chart-view.ts';
import { bindControls, type Controls } from './controls.ts';
import { loadIslandData } from './data.ts';
import { EarlierDay } from './earlier-day.ts';
import { bindEventList } from './event-list.ts';
import type { EventList } from './event-pages.ts';
import { bindHint } from './hint.ts';
import { actionOfKey, type KeyAction } from './keys.ts';
import { eventsOf, eventToOpen, markAround } from './marks.ts';
import { bindPanel, fetchEvent, type Panel } from './panel.ts';
import { OwnPicks, showPicks } from './picks.ts';
import { type Step, Store } from './store.ts';
import { hasText, type TextLoader } from './texts.ts';
import { bindTip } from './tip.ts';

/** The items of some ids; those that there are. */
function itemsOf(items: readonly Item[], ids: readonly (string | undefined)[]): Item[] {
  const positions = positionsOf(items);
  return ids.flatMap((id) => items[positions.get(id ?? '') ?? -1] ?? []);
}

function reportMissing(error: unknown): void {
  console.error('Some titles of the timeline could not be loaded.', error);
}

/** Everything that the running element is made of. */
interface Running {
  data: IslandData;
  texts: TextLoader;
  store: Store;
  chart: ChartView;
  list: EventList;
  panel: Panel;
  earlier: EarlierDay;
  controls: Controls;
}

/** Parts of the state that decide which events there are and how they are laid out. */
const LAYOUT_KEYS = [
  'reading',
  'shortened',
  'compact',
  'lanes',
  'kinds',
  'actors',
  'sources',
  'text',
  'known',
  'onlyPicks',
] as const;

/** Parts of the state that what is said of the reader's list depends on. */
const PICKS_KEYS = ['picks', 'onlyPicks', 'event'] as const;

/** The panel's buttons to other events, and how far they lead. */
const STEPS = [
  ['previous', -1],
  ['next', 1],
] as const;

/** Typing on, or sliding on in time, is no step of its own for the Back button: beginning to is. */
function stepOf(patch: Partial<ReaderState>, { text, known }: ReaderState): Step {
  const goesOn = (patch.text && text) || (typeof patch.known === 'number' && known !== null);
  return goesOn ? 'replace' : 'push';
}

/**
 * `<event-timeline>`: the timeline that the build printed, made to move. It takes over the SVG inside
 * it, loads the items from `data-source` and shows events by fetching their pages below `data-base`.
 * Without it, or while it loads, the picture and its links work as they stand.
 */
class EventTimeline extends HTMLElement {
  #running: Running | null = null;
  #selection: Selection | null = null;
  /** Ids of the cluster whose list the event that is open may have been chosen from: Back leads there again. */
  #listed: readonly string[] | null = null;

  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      // The picture stays as the build printed it, links and all.
      console.error('The timeline could not be made interactive.', error);
    });
  }

  async #start(): Promise<void> {
    const { data, texts } = await loadIslandData(this.dataset.source ?? '', () => this.#showTexts());
    // What the picture shows keeps its labels when the script takes it over.
    const shown = [...this.querySelectorAll<SVGElement>('.marks [data-event]')].map(({ dataset }) => dataset.event);
    await texts.load(itemsOf(data.items, shown));
    const store = new Store(new OwnPicks());
    const parts = {
      chart: this.#part<SVGSVGElement>('chart'),
      overview: this.#part<SVGSVGElement>('overview'),
      range: this.#part('range'),
    };
    const list = await bindEventList(this, data, texts, (id) => this.#eventHref(id));
    const chart = new ChartView(parts, data, {
      hrefOf: (id) => this.#eventHref(id),
      listHrefOf: (item) => this.#listHref(item),
      onRest: (items, from) => {
        texts.load(items).catch(reportMissing);
        list.follow(from);
      },
      onRange: (range) => store.set({ from: range?.[0] ?? null, to: range?.[1] ?? null }, 'replace'),
    });
    const controls = bindControls(this, data, (patch) => store.set(patch, stepOf(patch, store.state)));
    const panel = bindPanel(this.#part('panel'));
    this.#running = { data, texts, store, chart, list, panel, earlier: new EarlierDay(data), controls };
    this.#bindEvents();
    store.subscribe((state, before) => this.#update(state, before));
    store.beforeStep(() => chart.arrive());
    this.#select(store.state);
    if (store.state.event) this.#showEvent(store.state.event, false);
    // Who comes to an open event has no need to be told how to open one.
    if (!store.state.event) bindHint(this, this.#part('hint'));
    bindTip(this.#part('stage'), parts.chart, this.#part('tip'));
    this.dataset.ready = '';
  }

  #part<Part extends Element = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-${name}]`);
    if (!part) throw new Error(`<event-timeline> has no part "${name}"`);
    return part;
  }

  get #parts(): Running {
    if (!this.#running) throw new Error('<event-timeline> has not started');
    return this.#running;
  }

  #eventHref(id: string): string {
    return `${this.dataset.base}${eventPath(id)}`;
  }

  /** Where an event stands in a list: on this page, or on that of its year. */
  #listHref(item: Item): string {
    const place = `#event-${item.id}`;
    return this.dataset.years === undefined ? place : `${this.dataset.base}${yearPath(yearOf(item))}${place}`;
  }

  // State

  #update(state: ReaderState, before: ReaderState): void {
    const { chart } = this.#parts;
    const isListed = state.onlyPicks && state.picks !== before.picks;
    if (isListed || LAYOUT_KEYS.some((key) => state[key] !== before[key])) this.#select(state);
    else if (state.event !== before.event) chart.select(state);
    if (state.from !== before.from || state.to !== before.to) chart.follow(state);
    if (state.event !== before.event) {
      if (state.event) this.#showEvent(state.event, true);
      else if (this.#listed) this.#showList(this.#listed, before.event);
      else this.#hidePanel(before.event);
    } else if (state.event && state.known !== before.known) this.#showEvent(state.event, false);
    if (state.show !== before.show) this.#show(state);
    if (PICKS_KEYS.some((key) => state[key] !== before[key])) showPicks(this, state);
  }

  #select(state: ReaderState): void {
    const { data, chart, controls, texts, list } = this.#parts;
    // Words are looked for in what is there; what is not is fetched, and looked through then.
    if (state.text && !texts.isComplete) void this.#loadAllTexts();
    const selection = select(data, state);
    this.#selection = selection;
    chart.layOut(selection.items, state);
    controls.show(state, selection, data.items.length);
    list.show(selection.items);
    void this.#parts.earlier.showRows(state.known, () => this.#selection?.items ?? []);
    this.#showSteps(state);
    showPicks(this, state);
    this.#show(state);
  }

  /** Shows titles that have come. What was known on an earlier day are items of their own, made of those with titles. */
  #showTexts(): void {
    if (!this.#running) return;
    const { chart, store } = this.#running;
    if (store.state.known === null) chart.redraw();
    else this.#select(store.state);
  }

  async #loadAllTexts(): Promise<void> {
    const status = this.#part('status');
    status.textContent = 'Loading all titles …';
    try {
      await this.#parts.texts.loadAll();
      status.textContent = '';
      this.#select(this.#parts.store.state);
    } catch (error) {
      status.textContent = 'Some titles could not be loaded';
      reportMissing(error);
    }
  }

  /** Says of the panel's buttons to other events whether they lead anywhere. */
  #showSteps({ event }: ReaderState): void {
    const { chart } = this.#parts;
    for (const [name, by] of STEPS) {
      const isEnd = chart.neighbour(event ?? chart.current, by) === null;
      // Not disabled in earnest: the button that was pressed would lose the focus.
      this.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-disabled', String(isEnd));
    }
  }

  #show(state: ReaderState): void {
    const isTable = state.show === 'table';
    this.#part('stage').hidden = isTable;
    this.#part('table').hidden = !isTable;
    this.#parts.controls.show(state, this.#selection as Selection, this.#parts.data.items.length);
    if (!isTable) return;
    if (!this.#parts.texts.isComplete) void this.#loadAllTexts();
    void this.#fillTable();
  }

  /** Fills the table with what is selected by the time that its code is there. */
  async #fillTable(): Promise<void> {
    const { fillTable } = await import('./table.ts');
    fillTable(this.#part('table'), this.#selection?.items ?? [], this.#parts.data, {
      event: (id) => this.#eventHref(id),
      passage: (article, event) => `${this.dataset.base}${passagePath(article, event)}`,
    });
  }

  // The panel

  /** @param isAsked whether the reader has just asked for it: not so for one that the page's address names */
  #showEvent(id: string, isAsked: boolean): void {
    const { data, chart, panel, earlier, store } = this.#parts;
    const [item] = itemsOf(data.items, [id]);
    if (!item) return;
    if (!hasText(item)) {
      this.#withTexts([id], () => this.#parts.store.state.event === id && this.#showEvent(id, isAsked));
      return;
    }
    const wasHidden = this.#part('panel').hidden;
    void panel.open({
      id,
      title: item.title,
      href: this.#eventHref(id),
      adapt: earlier.adaptTo(item, store.state.known),
    });
    showPicks(this, this.#parts.store.state);
    this.#showSteps(this.#parts.store.state);
    if (!isAsked) return;
    // The panel takes room from the chart, so what is seen is settled only after that.
    requestAnimationFrame(() => chart.reveal(id));
    if (wasHidden) panel.focus();
    else this.#say(`${item.title}, ${item.when}`);
  }

  /** @param last id of the event that was shown last */
  #hidePanel(last: string | null = null): void {
    const { panel, chart, store } = this.#parts;
    this.#listed = null;
    const isLost = panel.close();
    // On a phone, where the list is the timeline, a reader goes on from there.
    const isList = store.state.show === 'timeline' && !this.#hasChart;
    const row = !isList ? null : document.querySelector<HTMLElement>(`#event-${last} a`);
    if (row) row.focus();
    else if (isLost) chart.focusCurrent();
  }

  /** On a phone there is none. */
  get #hasChart(): boolean {
    return this.#part<SVGSVGElement>('chart').getBoundingClientRect().height > 0;
  }

  /** Tells a screen reader what others see. */
  #say(words: string): void {
    this.#part('said').textContent = words;
  }

  #openCluster(ids: readonly string[]): void {
    const { chart, store } = this.#parts;
    if (chart.zoomTo(ids)) return;
    // The list takes the place of the event that is open, which can be opened again.
    this.#listed = null;
    store.set({ event: null });
    this.#listed = ids;
    this.#showList(ids);
  }

  /** @param last id of the event that was chosen from it and shown since */
  #showList(ids: readonly string[], last: string | null = null): void {
    this.#withTexts(ids, (items) => {
      if (this.#listed !== ids) return;
      const { panel, store } = this.#parts;
      const listed = items.map((item) => ({ ...item, href: this.#eventHref(item.id) }));
      panel.list(`${items.length} events, ${items[0]?.when}`, listed, last);
      this.#showSteps(store.state);
    });
  }

  /** Does something with events as they are known, as soon as they have their texts: at once, but for what is not loaded. */
  #withTexts(ids: readonly string[], act: (items: Item[]) => void): void {
    const items = () => itemsOf(this.#selection?.items ?? [], ids);
    const missing = itemsOf(this.#parts.data.items, ids).filter((item) => !hasText(item));
    if (missing.length === 0) act(items());
    else
      this.#parts.texts
        .load(missing)
        .then(() => act(items()))
        .catch(reportMissing);
  }

  // Pointers and keys

  #bindEvents(): void {
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusin', ({ target }) => this.#parts.chart.goOnFrom(target as HTMLElement | SVGElement));
    this.#part<SVGSVGElement>('overview').addEventListener('click', (event) => this.#scrollToDay(event));
    this.addEventListener('pointerover', (event) => {
      const id = (event.target as Element).closest<SVGElement>('.marks [data-event]')?.dataset.event;
      // The page is there by the time of the click.
      if (id) fetchEvent(this.#eventHref(id)).catch(() => undefined);
    });
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-do]')?.dataset;
    if (action?.do) this.#do(action.do, action.with);
    const mark = markAround(target);
    if (!mark) return;
    event.preventDefault();
    const { chart, store, panel } = this.#parts;
    const id = eventToOpen(mark, event, chart.current);
    if (id === null) {
      this.#openCluster(eventsOf(mark));
      return;
    }
    const isInPanel = this.#part('panel').contains(mark);
    if (!isInPanel) this.#listed = null;
    store.set({ event: id });
    // From the list or the table the way to the panel may be long.
    if (mark instanceof HTMLElement && !isInPanel) panel.focus();
  }

  #key(event: KeyboardEvent): void {
    const action = actionOfKey(event);
    const target = event.target as HTMLElement;
    // A dialog has its own way with Esc.
    if (!action || target.matches('input, select, textarea') || target.closest('dialog')) return;
    if (action.needsChart && !this.#part('chart').contains(target)) return;
    event.preventDefault();
    this.#perform(action);
  }

  #perform(action: KeyAction): void {
    const { chart } = this.#parts;
    if (action.do === 'step') this.#goTo(chart.neighbour(chart.current, action.by));
    else if (action.do === 'lane') this.#goTo(chart.across(chart.current, action.by));
    else if (action.do === 'end') this.#goTo(chart.end(action.by));
    else this.#do(action.do);
  }

  #goTo(id: string | null): void {
    if (!id) return;
    const { chart } = this.#parts;
    const count = chart.goTo(id);
    // Within a cluster the focus stays on its mark.
    if (count > 1) {
      this.#withTexts([id], ([item]) => {
        if (item && chart.current === id) this.#say(`${item.title}, ${item.when}, one of ${count} events here`);
      });
    }
  }

  #do(action: string, argument?: string): void {
    const { chart, store } = this.#parts;
    const { state } = store;
    const actions: Record<string, () => void> = {
      'zoom-in': () => chart.zoomBy(1.6),
      'zoom-out': () => chart.zoomBy(1 / 1.6),
      home: () => chart.showHome(),
      whole: () => chart.showWhole(),
      close: () => {
        this.#listed = null;
        if (state.event) store.set({ event: null });
        else this.#hidePanel();
      },
      previous: () => this.#openNeighbour(-1),
      next: () => this.#openNeighbour(1),
      search: () => this.#part<HTMLInputElement>('control="text"').focus(),
      help: () => this.#part<HTMLDialogElement>('help').showModal(),
      'close-help': () => this.#part<HTMLDialogElement>('help').close(),
      'toggle-filters': () => this.#toggleFilters(),
      'copy-link': () => void this.#copyLink(),
      pick: () => this.#togglePick(state),
      'only-picks': () => store.set({ onlyPicks: !state.onlyPicks }),
      'clear-picks': () => store.set({ picks: [], onlyPicks: false }),
      'download-picks': () => this.#withTexts(state.picks, () => void this.#download(argument ?? '', state)),
    };
    actions[action]?.();
  }

  /** On a phone, where there is no chart to brush, the overview leads to the list's first event from that day on. */
  #scrollToDay(event: MouseEvent): void {
    if (this.#hasChart) return;
    const { chart, list } = this.#parts;
    const { left, width } = this.#part<SVGSVGElement>('overview').getBoundingClientRect();
    list.scrollTo(chart.dayAt((event.clientX - left) / width));
  }

  /** On a phone the filters fold away. */
  #toggleFilters(): void {
    const isOpen = this.#part('filters').classList.toggle('open');
    this.querySelector('[data-do="toggle-filters"]')?.setAttribute('aria-expanded', String(isOpen));
  }

  #openNeighbour(by: 1 | -1): void {
    const { chart, store } = this.#parts;
    const next = chart.neighbour(store.state.event ?? chart.current, by);
    if (next) store.set({ event: next });
  }

  #togglePick({ event, picks }: ReaderState): void {
    if (!event) return;
    const next = picks.includes(event) ? picks.filter((id) => id !== event) : [...picks, event];
    this.#parts.store.set({ picks: next });
  }

  /** What writes the file loads only now: few readers ask for it. */
  async #download(format: string, { picks }: ReaderState): Promise<void> {
    const file = await import('./list-file.ts').catch(() => null);
    if (!file) {
      this.#part('status').textContent = 'The file could not be made: check the connection and try again';
      return;
    }
    const { items, articles } = this.#parts.data;
    const urlOf = (path: string) => new URL(`${this.dataset.base}${path}`, location.href).href;
    file.downloadList(format, itemsOf(items, picks), articles, urlOf);
  }

  async #copyLink(): Promise<void> {
    const status = this.#part('status');
    this.#parts.chart.settle();
    this.#parts.store.flush();
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = 'Link copied';
    } catch {
      status.textContent = 'Copy the address from the address bar';
    }
  }
}

customElements.define('event-timeline', EventTimeline);
