import { dateOfDay } from '../../core/dates/day.ts';
import { type Chart, DEFAULT_ROWS, makeChart } from '../../core/layout/chart.ts';
import type { Drawing } from '../../core/layout/draw.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { pictureOf } from '../../core/layout/picture.ts';
import { fromQuery, type ReaderState, toQuery } from '../../core/layout/reader-state.ts';
import type { View } from '../../core/layout/scene.ts';
import { actionOfKey, type KeyAction } from './keys.ts';
import { bindOverview, type OverviewBrush } from './overview.ts';
import { bindPanel, fetchEvent, type Panel } from './panel.ts';
import { patch } from './patch.ts';
import { bindZoom, type Zoom } from './zoom.ts';

/** Px of a day, or of a step in sequence, that zooming in ends at. */
const MOST_K = 240;
/** Px from the chart's edges within which the current event is kept. */
const MARGIN = 60;

/**
 * `<event-timeline>`: the timeline that the build printed, made to move. It takes over the SVG inside
 * it, loads the items from `data-source` and shows events by fetching their pages below `data-events`.
 * Without it, or while it loads, the picture and its links work as they stand.
 */
class EventTimeline extends HTMLElement {
  #data: IslandData | null = null;
  #state: ReaderState = fromQuery('');
  #chart: Chart | null = null;
  #view: View = { u0: 0, u1: 1 };
  #width = 0;
  /** Id of the event that the keyboard is at. */
  #current: string | null = null;
  #isScheduled = false;
  #zoom: Zoom | null = null;
  #brush: OverviewBrush | null = null;
  #panel: Panel | null = null;

  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      // The picture stays as the build printed it, links and all.
      console.error('The timeline could not be made interactive.', error);
    });
  }

  async #start(): Promise<void> {
    const response = await fetch(this.dataset.source ?? '');
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    const data = (await response.json()) as IslandData;
    this.#data = data;
    this.#state = fromQuery(location.search);
    this.#panel = bindPanel(this.#part('panel'));
    this.#zoom = bindZoom(this.#part('chart'), (view) => this.#see(view));
    this.#brush = bindOverview(
      this.#part('overview'),
      overviewOf(data.items, data.eras, data.kinds.length),
      (from, to) => {
        this.#show(this.#viewOfDays(from, to));
      },
    );
    this.#bindEvents();
    this.#layOut();
    new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0)).observe(this.#part('chart'));
    this.#part('tools').hidden = false;
    this.dataset.ready = '';
  }

  #part<Part extends HTMLElement & SVGSVGElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-${name}]`);
    if (!part) throw new Error(`<event-timeline> has no part "${name}"`);
    return part;
  }

  // Layout: what no zoom changes.

  #layOut(): void {
    const { items, lanes, focus } = this.#data as IslandData;
    const { reading, shortened } = this.#state;
    this.#chart = makeChart(items, (item) => item.lane, lanes.length, focus, {
      reading,
      shortened,
      rows: DEFAULT_ROWS,
    });
    const { from, to } = this.#state;
    this.#view = from === null || to === null ? this.#chart.home : this.#viewOfDays(from, to);
    this.#current ??= this.#state.event ?? this.#itemsSeen()[0]?.id ?? items[0]?.id ?? null;
  }

  #resize(width: number): void {
    if (width === 0 || width === this.#width || !this.#chart) return;
    const isFirst = this.#width === 0;
    this.#width = width;
    const { arrangement } = this.#chart;
    this.#zoom?.setBounds({ width, height: 1, length: arrangement.axis.length, mostK: MOST_K });
    this.#brush?.setWidth(width);
    this.#zoom?.setView(this.#view);
    if (isFirst && this.#state.event) this.#openFromAddress();
  }

  #viewOfDays(from: number, to: number): View {
    const { axis } = (this.#chart as Chart).arrangement;
    return { u0: axis.apply(from), u1: Math.max(axis.apply(to), axis.apply(from) + 0.5) };
  }

  #itemsSeen(): Item[] {
    const { arrangement } = this.#chart as Chart;
    const { u0, u1 } = this.#view;
    return arrangement.items.filter((_, i) => {
      const geometry = arrangement.geometry[i];
      return geometry !== undefined && geometry.u0 >= u0 && geometry.u0 <= u1;
    });
  }

  // View: what is seen of it.

  #show(view: View, animated = false): void {
    this.#zoom?.setView(view, animated);
  }

  #see(view: View): void {
    this.#view = view;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#draw();
    });
  }

  #draw(): void {
    const [data, chart] = [this.#data, this.#chart];
    if (!data || !chart || this.#width === 0) return;
    const svg = this.#part('chart');
    const hadFocus = svg.contains(document.activeElement);
    const picture = pictureOf(chart, this.#view, this.#state.reading, data.language, this.#drawing(data));
    patch(svg, picture.layers);
    svg.setAttribute('height', String(picture.height));
    if (hadFocus && !svg.contains(document.activeElement)) this.#focusCurrent();
    this.#tellRange(data, chart);
  }

  #drawing(data: IslandData): Drawing {
    return {
      items: data.items,
      kinds: data.kinds,
      laneLabels: data.lanes.map((lane) => lane.label),
      hrefOf: (id) => this.#href(id),
      width: this.#width,
      unit: 'px',
      selected: this.#state.event ?? undefined,
      current: this.#current ?? undefined,
    };
  }

  #href(id: string): string {
    return `${this.dataset.events}${id}/`;
  }

  #tellRange({ language }: IslandData, chart: Chart): void {
    const [from, to] = [this.#view.u0, this.#view.u1].map((u) => chart.arrangement.axis.invert(u)) as [number, number];
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const words = format.formatRange(dateOfDay(Math.floor(from)), dateOfDay(Math.ceil(to) - 1));
    const range = this.#part('range');
    if (range.textContent !== words) range.textContent = words;
    this.#brush?.setRange(from, to, words);
    this.#writeAddressSoon(from, to);
  }

  // Address

  #addressTimer = 0;

  #writeAddressSoon(from: number, to: number): void {
    const { home } = this.#chart as Chart;
    const isHome = Math.abs(home.u0 - this.#view.u0) < 1e-6 && Math.abs(home.u1 - this.#view.u1) < 1e-6;
    this.#state = { ...this.#state, from: isHome ? null : from, to: isHome ? null : to };
    clearTimeout(this.#addressTimer);
    this.#addressTimer = window.setTimeout(() => this.#writeAddress('replaceState'), 250);
  }

  #writeAddress(method: 'pushState' | 'replaceState'): void {
    const query = toQuery(this.#state);
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    if (address !== `${location.pathname}${location.search}${location.hash}`) history[method](null, '', address);
  }

  #openFromAddress(): void {
    const id = fromQuery(location.search).event;
    if (id && this.#itemOf(id)) this.#open(id, false);
    else this.#close(false);
  }

  // Events

  #bindEvents(): void {
    const chart = this.#part('chart');
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    chart.addEventListener('focusin', (event) => this.#focused(event));
    chart.addEventListener('pointerover', (event) => {
      const id = (event.target as Element).closest<SVGElement>('[data-event]')?.dataset.event;
      // The page is there by the time of the click.
      if (id) fetchEvent(this.#href(id)).catch(() => undefined);
    });
    window.addEventListener('popstate', () => this.#openFromAddress());
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (action) this.#do(action);
    const mark = target.closest<SVGElement | HTMLElement>('a[data-event], a[data-cluster]');
    if (!mark) return;
    event.preventDefault();
    if (mark.dataset.event) this.#open(mark.dataset.event);
    else this.#openCluster((mark.dataset.cluster ?? '').split(' '));
  }

  #do(action: string): void {
    const chart = this.#chart as Chart;
    const actions: Record<string, () => void> = {
      'zoom-in': () => this.#zoom?.scaleBy(1.6),
      'zoom-out': () => this.#zoom?.scaleBy(1 / 1.6),
      home: () => this.#show(chart.home, true),
      whole: () => this.#show(chart.whole, true),
      close: () => this.#close(),
      previous: () => this.#step(-1, true),
      next: () => this.#step(1, true),
    };
    actions[action]?.();
  }

  #key(event: KeyboardEvent): void {
    const action = actionOfKey(event);
    if (!action) return;
    const inChart = this.#part('chart').contains(event.target as Node);
    if (action.needsChart && !inChart) return;
    if (action.do === 'close' && !this.#state.event && this.#part('panel').hidden) return;
    event.preventDefault();
    this.#perform(action);
  }

  #perform(action: KeyAction): void {
    switch (action.do) {
      case 'step':
        this.#step(action.by, false);
        break;
      case 'lane':
        this.#changeLane(action.by);
        break;
      case 'end':
        this.#goTo((action.by < 0 ? this.#data?.items[0] : this.#data?.items.at(-1))?.id, true);
        break;
      default:
        this.#do(action.do);
    }
  }

  #focused(event: FocusEvent): void {
    const mark = event.target as SVGElement;
    const ids = mark.dataset.event ? [mark.dataset.event] : (mark.dataset.cluster ?? '').split(' ');
    if (ids[0] && !ids.includes(this.#current ?? '')) this.#current = ids[0];
  }

  // Moving from event to event

  #itemOf(id: string | null): Item | undefined {
    return this.#data?.items.find((item) => item.id === id);
  }

  #step(by: 1 | -1, opens: boolean): void {
    const items = this.#data?.items ?? [];
    const at = items.findIndex((item) => item.id === (opens ? this.#state.event : this.#current));
    const next = items[at + by];
    if (!next) return;
    this.#goTo(next.id, !opens);
    if (opens) this.#open(next.id);
  }

  /** The event nearest in time of the next lane up or down that has one. */
  #changeLane(by: 1 | -1): void {
    const chart = this.#chart as Chart;
    const { items, geometry, lanes } = chart.arrangement;
    const at = items.findIndex((item) => item.id === this.#current);
    const current = items[at];
    if (!current) return;
    const candidates = by > 0 ? lanes.slice(current.lane + 1) : lanes.slice(0, current.lane).reverse();
    const lane = candidates.find((members) => members.length > 0);
    const u = geometry[at]?.u0 ?? 0;
    const nearest = lane?.toSorted(
      (a, b) => Math.abs((geometry[a]?.u0 ?? 0) - u) - Math.abs((geometry[b]?.u0 ?? 0) - u),
    )[0];
    if (nearest !== undefined) this.#goTo(items[nearest]?.id, true);
  }

  /** Makes an event the current one and brings it into view. */
  #goTo(id: string | undefined, focuses: boolean): void {
    if (!id) return;
    this.#current = id;
    this.#reveal(id);
    this.#draw();
    if (focuses) this.#focusCurrent();
  }

  #reveal(id: string): void {
    const { arrangement } = this.#chart as Chart;
    const at = arrangement.items.findIndex((item) => item.id === id);
    const geometry = arrangement.geometry[at];
    if (!geometry) return;
    const span = this.#view.u1 - this.#view.u0;
    const margin = (MARGIN / this.#width) * span;
    const anchor = geometry.openStart ? geometry.u1 : geometry.u0;
    const isSeen = anchor >= this.#view.u0 + margin && anchor <= this.#view.u1 - margin;
    if (isSeen) return;
    const start = Math.min(Math.max(0, anchor - span / 2), Math.max(0, arrangement.axis.length - span));
    this.#show({ u0: start, u1: start + span });
  }

  #focusCurrent(): void {
    this.#markOf(this.#current)?.focus({ preventScroll: true });
  }

  #markOf(id: string | null): SVGElement | undefined {
    const marks = this.#part('chart').querySelectorAll<SVGElement>('a[data-event], a[data-cluster]');
    return [...marks].find(({ dataset }) => dataset.event === id || dataset.cluster?.split(' ').includes(id ?? ''));
  }

  // The panel

  #open(id: string, remembers = true): void {
    const item = this.#itemOf(id);
    if (!item) return;
    this.#state = { ...this.#state, event: id };
    this.#current = id;
    const wasHidden = this.#part('panel').hidden;
    void this.#panel?.open({ id, title: item.title, href: this.#href(id) });
    if (remembers) this.#writeAddress('pushState');
    this.#reveal(id);
    this.#draw();
    if (wasHidden) this.#part('panel').focus({ preventScroll: true });
  }

  /** Zooms in until the cluster falls apart; lists its events where no zoom can do that. */
  #openCluster(ids: string[]): void {
    const { arrangement } = this.#chart as Chart;
    const members = ids.map((id) => arrangement.items.findIndex((item) => item.id === id));
    const anchors = members
      .map((i) => arrangement.geometry[i])
      .map((geometry) => (geometry?.openStart ? geometry.u1 : geometry?.u0) ?? 0);
    const [u0, u1] = [Math.min(...anchors), Math.max(...anchors)];
    const span = Math.max(u1 - u0, this.#width / MOST_K / 4);
    const current = this.#view.u1 - this.#view.u0;
    const isTight = u1 - u0 < 1 || span * 1.5 >= current;
    if (isTight) {
      const items = members.flatMap((i) => arrangement.items[i] ?? []);
      this.#panel?.list(
        `${items.length} events at ${items[0]?.when}`,
        items.map((item) => ({ ...item, href: this.#href(item.id) })),
      );
      this.#part('panel').focus({ preventScroll: true });
      return;
    }
    this.#show({ u0: u0 - span * 0.25, u1: u0 + span * 1.25 }, true);
  }

  #close(remembers = true): void {
    if (this.#part('panel').hidden) return;
    this.#state = { ...this.#state, event: null };
    this.#panel?.close();
    if (remembers) this.#writeAddress('pushState');
    this.#draw();
    this.#focusCurrent();
  }
}

customElements.define('event-timeline', EventTimeline);
