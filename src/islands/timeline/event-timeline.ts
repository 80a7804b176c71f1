import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { itemsWith } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import { type Selection, select } from '../../core/layout/selection.ts';
import { eventPath, passagePath, yearPath } from '../../core/paths.ts';
import { yearOf } from '../../core/timeline/by-month.ts';
import { count } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { ChartView } from './chart-view.ts';
import { bindControls, type Controls } from './controls.ts';
import { loadIslandData } from './data.ts';
import { EarlierDay } from './earlier-day.ts';
import { earlyInput } from './early-input.ts';
import { bindEventList } from './event-list.ts';
import type { EventList } from './event-pages.ts';
import { EventPanel } from './event-panel.ts';
import { bindHint } from './hint.ts';
import { actionOfKey, type KeyAction } from './keys.ts';
import { eventsOf, eventToOpen, markAround } from './marks.ts';
import { fetchEvent } from './panel.ts';
import { hasChart, partOf, say } from './parts.ts';
import { OwnPicks, showPicks } from './picks.ts';
import { type Step, Store } from './store.ts';
import { reportMissing, type TextLoader, whenTitled } from './texts.ts';
import { bindTip } from './tip.ts';

/** Everything that the running element is made of. */
interface Running {
  data: IslandData;
  texts: TextLoader;
  store: Store;
  chart: ChartView;
  list: EventList;
  panel: EventPanel;
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
    await texts.load(itemsWith(data.items, shown));
    const store = new Store(new OwnPicks());
    const parts = {
      chart: this.#part<SVGSVGElement>('chart'),
      overview: this.#part<SVGSVGElement>('overview'),
      range: this.#part('range'),
      room: this.querySelector('[data-room]'),
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
    const earlier = new EarlierDay(data);
    const panel = new EventPanel({
      ...{ root: this, data, texts, store, chart, earlier },
      hrefOf: (id) => this.#eventHref(id),
      items: () => this.#selection?.items ?? [],
    });
    this.#running = { data, texts, store, chart, list, panel, earlier, controls };
    this.#bindEvents();
    store.subscribe((state, before) => this.#update(state, before));
    store.beforeStep(() => chart.arrive());
    const repeat = earlyInput(this);
    this.#select(store.state);
    repeat();
    if (store.state.event) panel.show(store.state.event, false);
    // Who comes to an open event has no need to be told how to open one.
    if (!store.state.event) bindHint(this, this.#part('hint'), parts.chart);
    bindTip(this.#part('stage'), parts.chart, this.#part('tip'));
    this.dataset.ready = '';
  }

  #part<Part extends Element = HTMLElement>(name: string): Part {
    return partOf(this, name);
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
    const { chart, panel } = this.#parts;
    const isListed = state.onlyPicks && state.picks !== before.picks;
    if (isListed || LAYOUT_KEYS.some((key) => state[key] !== before[key])) this.#select(state);
    else if (state.event !== before.event) chart.select(state);
    if (state.from !== before.from || state.to !== before.to) chart.follow(state);
    if (state.event !== before.event) panel.follow(state, before);
    else if (state.event && state.known !== before.known) panel.show(state.event, false);
    if (state.show !== before.show) this.#show(state);
    if (PICKS_KEYS.some((key) => state[key] !== before[key])) showPicks(this, state);
  }

  #select(state: ReaderState): void {
    const { data, chart, controls, texts, list, panel, earlier } = this.#parts;
    // Words are looked for in what is there; what is not is fetched, and looked through then.
    if (state.text && !texts.isComplete) void this.#loadAllTexts();
    const selection = select(data, state);
    this.#selection = selection;
    chart.layOut(selection.items, state);
    controls.show(state, selection, data.items.length);
    list.show(selection.items);
    void earlier.showRows(state.known, () => this.#selection?.items ?? []);
    panel.showSteps();
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
    status.textContent = t('Loading all titles …');
    try {
      await this.#parts.texts.loadAll();
      status.textContent = '';
      this.#select(this.#parts.store.state);
    } catch (error) {
      status.textContent = t('Some titles could not be loaded');
      reportMissing(error);
    }
  }

  /** Does something with events as they are known, as soon as they have their texts. */
  #withTexts(ids: readonly string[], act: (items: Item[]) => void): void {
    const { data, texts } = this.#parts;
    whenTitled(texts, itemsWith(data.items, ids), () => act(itemsWith(this.#selection?.items ?? [], ids)));
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
    const { chart, panel } = this.#parts;
    const id = eventToOpen(mark, event, chart.current);
    if (id === null) panel.openCluster(eventsOf(mark));
    else panel.choose(id, mark);
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
    const { chart, data } = this.#parts;
    const events = chart.goTo(id);
    // Within a cluster the focus stays on its mark.
    if (events > 1) {
      const forms = plural('{title}, {date}, one of {n} event here', '{title}, {date}, one of {n} events here');
      this.#withTexts([id], ([item]) => {
        if (!item || chart.current !== id) return;
        say(this, count(events, data.language, forms, { title: item.title, date: item.when }));
      });
    }
  }

  #do(action: string, argument?: string): void {
    const { chart, store, panel } = this.#parts;
    const { state } = store;
    const actions: Record<string, () => void> = {
      'zoom-in': () => chart.zoomBy(1.6),
      'zoom-out': () => chart.zoomBy(1 / 1.6),
      home: () => chart.showHome(),
      whole: () => chart.showWhole(),
      close: () => panel.close(),
      previous: () => panel.openNeighbour(-1),
      next: () => panel.openNeighbour(1),
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
    if (hasChart(this)) return;
    const { chart, list } = this.#parts;
    const { left, width } = this.#part<SVGSVGElement>('overview').getBoundingClientRect();
    list.scrollTo(chart.dayAt((event.clientX - left) / width));
  }

  /** On a phone the filters fold away. */
  #toggleFilters(): void {
    const isOpen = this.#part('filters').classList.toggle('open');
    this.querySelector('[data-do="toggle-filters"]')?.setAttribute('aria-expanded', String(isOpen));
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
      this.#part('status').textContent = t('The file could not be made: check the connection and try again');
      return;
    }
    const { items, articles } = this.#parts.data;
    const urlOf = (path: string) => new URL(`${this.dataset.base}${path}`, location.href).href;
    file.downloadList(format, itemsWith(items, picks), articles, urlOf);
  }

  async #copyLink(): Promise<void> {
    const status = this.#part('status');
    this.#parts.chart.settle();
    this.#parts.store.flush();
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = t('Link copied');
    } catch {
      status.textContent = t('Copy the address from the address bar');
    }
  }
}

customElements.define('event-timeline', EventTimeline);
