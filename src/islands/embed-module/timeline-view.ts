import { writeDate } from '../../core/dates/date-format.ts';
import { dateOfDay } from '../../core/dates/day.ts';
import { fileAddresses } from '../../core/file/file-addresses.ts';
import { islandOfFile } from '../../core/file/file-island.ts';
import type { FileEvent, TimelineFile } from '../../core/file/timeline-file.ts';
import { drawOverview } from '../../core/layout/draw-overview.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { itemsWith } from '../../core/layout/positions.ts';
import { type ReaderState, toQuery } from '../../core/layout/reader-state.ts';
import { type Selection, select } from '../../core/layout/selection.ts';
import { count } from '../../core/words/count.ts';
import { plural } from '../../core/words/t.ts';
import { ChartView } from '../timeline/chart-view.ts';
import * as controls from '../timeline/controls.ts';
import { focusedNear, hasFocus } from '../timeline/focus.ts';
import { actionOfKey, type KeyAction } from '../timeline/keys.ts';
import { eventsOf, eventToOpen, markAround } from '../timeline/marks.ts';
import { patch } from '../timeline/patch.ts';
import { bindTip } from '../timeline/tip.ts';
import { bindRows, type EventRows } from './event-rows.ts';
import { eventView, type Source, untoldView } from './event-view.ts';
import { fileAsKnown } from './file-as-known.ts';
import { make } from './make.ts';
import { makeParts, type Parts } from './markup.ts';

/** How much each press of a button or key zooms. */
const ZOOM_STEP = 1.6;

/** What decides which events there are and how they are laid out: all but the open event and the days seen. */
function layoutOf(state: ReaderState): string {
  return toQuery({ ...state, event: null, from: null, to: null });
}

/**
 * The timeline of a file: settings, chart, panel and list in one element, which knows nothing of the page around it and
 * writes no address. Filters, layout and drawing are the site's own.
 */
export class TimelineView {
  readonly element: HTMLElement;
  readonly #file: TimelineFile;
  readonly #events: ReadonlyMap<string, FileEvent>;
  readonly #data: IslandData;
  readonly #addresses: ReturnType<typeof fileAddresses>;
  readonly #parts: Parts;
  readonly #chart: ChartView;
  readonly #controls: controls.Controls[];
  readonly #rows: EventRows;
  #state: ReaderState;
  #selection: Selection;
  /** What the panel was opened from: the focus goes back there. */
  #opener: Element | null = null;

  /** @param source absolute address of the file */
  constructor(file: TimelineFile, source: string, state: ReaderState) {
    this.#file = file;
    this.#events = new Map(file.events.map((event) => [event.id, event]));
    this.#data = islandOfFile(file);
    this.#addresses = fileAddresses(file, source);
    this.#parts = makeParts(file.site, this.#data, this.#addresses);
    this.element = this.#parts.root;
    this.#state = state;
    this.#selection = select(this.#data, state);
    const hrefOf = (id: string) => this.#hrefOf(id);
    this.#drawOverview();
    this.#chart = new ChartView(this.#parts, this.#data, {
      hrefOf,
      listHrefOf: ({ id }) => hrefOf(id),
      onRest: () => undefined,
      onRange: (range) => {
        this.#state = { ...this.#state, from: range?.[0] ?? null, to: range?.[1] ?? null };
      },
    });
    this.#controls = bindSettings(this.element, this.#data, (change) => this.set(change));
    this.#rows = bindRows(this.#parts.rows, this.#data, hrefOf);
    bindTip(this.#parts.stage, this.#parts.chart, this.#parts.tip);
    this.#bindEvents();
  }

  /** Shows what the state asks for, once the element is on the page: only there has it a width. */
  start(): void {
    this.#layOut();
    if (this.#state.event) this.#open(this.#state.event);
  }

  /** Changes what is shown. */
  set(change: Partial<ReaderState>): void {
    const before = this.#state;
    const state = { ...before, ...change };
    this.#state = state;
    if (layoutOf(state) !== layoutOf(before)) this.#layOut();
    else if (state.event !== before.event) this.#chart.select(state);
    if (state.from !== before.from || state.to !== before.to) this.#chart.follow(state);
    if (state.event === before.event && state.known === before.known) return;
    if (state.event) this.#open(state.event);
    else this.#close();
  }

  /** Stops watching the page: for a timeline that is taken out of it. */
  dispose(): void {
    this.#chart.dispose();
  }

  #drawOverview(): void {
    const { items, eras, kinds, language } = this.#data;
    patch(this.#parts.overview, drawOverview(overviewOf(items, eras, kinds.length), kinds, language));
  }

  #layOut(): void {
    this.#selection = select(this.#data, this.#state);
    const { items } = this.#selection;
    this.#chart.layOut(items, this.#state);
    this.#rows.fill(items);
    for (const control of this.#controls) control.show(this.#state, this.#selection, this.#data.items.length);
  }

  #hrefOf(id: string): string {
    const event = this.#events.get(id);
    return event ? this.#addresses.event(event) : this.#addresses.home;
  }

  // The panel

  #open(id: string): void {
    const [item] = itemsWith(this.#data.items, [id]);
    if (!item) {
      this.#close();
      return;
    }
    const source = this.#source();
    const event = source.file.events.find((told) => told.id === id);
    this.#fill(item.title, event ? eventView(event, event.when ?? item.when, source) : untoldView(item.title, source));
    // The panel takes room from the chart, so what is seen is settled only after that.
    requestAnimationFrame(() => this.#chart.reveal(id));
  }

  /** The file as it tells of events on the day that is asked for. */
  #source(): Source {
    const { known } = this.#state;
    const addresses = this.#addresses;
    if (known === null) return { file: this.#file, addresses, known };
    const words = writeDate(dateOfDay(known), this.#data.language, { dateStyle: 'long' });
    return { file: fileAsKnown(this.#file, this.#data, known), addresses, known: words };
  }

  /** @param name what the panel is then called */
  #fill(name: string, content: HTMLElement[]): void {
    const { panel, panelBody, said } = this.#parts;
    panel.hidden = false;
    panel.setAttribute('aria-label', name);
    panelBody.replaceChildren(...content);
    panelBody.scrollTop = 0;
    said.textContent = name;
  }

  #focusPanel(): void {
    const { panel } = this.#parts;
    if (!hasFocus(panel)) this.#opener = focusedNear(panel);
    panel.focus({ preventScroll: true });
    const { top, bottom } = panel.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    const { panel, panelBody } = this.#parts;
    const hadFocus = hasFocus(panel);
    panel.hidden = true;
    panelBody.replaceChildren();
    if (!hadFocus) return;
    const opener = this.#opener;
    if (opener instanceof HTMLElement && opener.checkVisibility()) opener.focus();
    else this.#chart.focusCurrent();
  }

  #openCluster(ids: readonly string[]): void {
    if (this.#chart.zoomTo(ids)) return;
    this.set({ event: null });
    const items = itemsWith(this.#data.items, ids);
    const links = items.map(({ id, title, when }) => {
      const link = make('a', { href: this.#hrefOf(id), 'data-event': id }, title);
      return make('li', {}, link, make('span', { class: 'when' }, when));
    });
    const forms = plural('{n} event, {date}', '{n} events, {date}');
    const name = count(items.length, this.#data.language, forms, { date: items[0]?.when ?? '' });
    this.#fill(name, [make('h2', {}, name), make('ol', { class: 'members' }, ...links)]);
    this.#focusPanel();
  }

  // Pointers and keys

  #bindEvents(): void {
    this.element.addEventListener('click', (event) => this.#click(event));
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#parts.chart.addEventListener('focusin', ({ target }) => this.#chart.goOnFrom(target as SVGElement));
    this.#parts.overview.addEventListener('click', (event) => this.#scrollToDay(event));
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (action) this.#do(action);
    const mark = markAround(target);
    if (!mark) return;
    event.preventDefault();
    const id = eventToOpen(mark, event, this.#chart.current);
    if (id === null) {
      this.#openCluster(eventsOf(mark));
      return;
    }
    const wasHidden = this.#parts.panel.hidden;
    this.set({ event: id });
    // From mark to mark the focus stays in the chart; a link in panel or list may be gone or far away.
    if (wasHidden || mark instanceof HTMLElement) this.#focusPanel();
  }

  #key(event: KeyboardEvent): void {
    const action = actionOfKey(event);
    const target = event.target as HTMLElement;
    if (!action || action.do === 'help' || target.matches('input, select')) return;
    if (action.needsChart && !this.#parts.chart.contains(target)) return;
    event.preventDefault();
    this.#perform(action);
  }

  #perform(action: KeyAction): void {
    const chart = this.#chart;
    if (action.do === 'step') this.#goTo(chart.neighbour(chart.current, action.by));
    else if (action.do === 'lane') this.#goTo(chart.across(chart.current, action.by));
    else if (action.do === 'end') this.#goTo(chart.end(action.by));
    else this.#do(action.do);
  }

  #goTo(id: string | null): void {
    if (!id) return;
    const events = this.#chart.goTo(id);
    const [item] = itemsWith(this.#data.items, [id]);
    // Within a cluster the focus stays on its mark.
    if (events > 1 && item) {
      const { title, when } = item;
      const forms = plural('{title}, {date}, one of {n} event here', '{title}, {date}, one of {n} events here');
      this.#parts.said.textContent = count(events, this.#data.language, forms, { title, date: when });
    }
  }

  #do(action: string): void {
    const chart = this.#chart;
    const actions: Record<string, () => void> = {
      'zoom-in': () => chart.zoomBy(ZOOM_STEP),
      'zoom-out': () => chart.zoomBy(1 / ZOOM_STEP),
      home: () => chart.showHome(),
      whole: () => chart.showWhole(),
      close: () => (this.#state.event ? this.set({ event: null }) : this.#close()),
      previous: () => this.#openNeighbour(-1),
      next: () => this.#openNeighbour(1),
      search: () => this.element.querySelector<HTMLElement>('[data-control="text"]')?.focus(),
    };
    actions[action]?.();
  }

  #openNeighbour(by: 1 | -1): void {
    const next = this.#chart.neighbour(this.#state.event ?? this.#chart.current, by);
    if (next) this.set({ event: next });
  }

  /** Where there is no room for a chart to brush, the overview leads to the list's first event from that day on. */
  #scrollToDay({ clientX }: MouseEvent): void {
    const { chart, overview } = this.#parts;
    if (chart.getBoundingClientRect().height > 0) return;
    const { left, width } = overview.getBoundingClientRect();
    const day = this.#chart.dayAt((clientX - left) / width);
    const position = this.#selection.items.findIndex(({ start, end }) => (start ?? end ?? 0) >= day);
    this.#rows.reveal(position < 0 ? this.#selection.items.length - 1 : position);
  }
}

/** The settings and filters that there is room for, bound as the site binds its own. */
function bindSettings(root: HTMLElement, data: IslandData, change: controls.Change): controls.Controls[] {
  const lanesPatch = (value: string) => ({ lanes: value as ReaderState['lanes'] });
  return [
    controls.bindChoice(root, 'reading', change, controls.readingOf, controls.readingPatch),
    controls.bindChoice(root, 'lanes', change, ({ lanes }) => lanes, lanesPatch),
    controls.bindFacet(root, 'actors', data.actors, data.language, change),
    controls.bindFacet(root, 'sources', controls.sourceOptions(data), data.language, change),
    controls.bindKinds(root, data, change),
    controls.bindText(root, change),
    controls.bindCount(root, data, change),
  ];
}
