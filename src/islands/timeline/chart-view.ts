import { writeDate, writeDateRange } from '../../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../../core/dates/day.ts';
import { type Chart, DEFAULT_ROWS, LEVEL_FACTOR, makeChart } from '../../core/layout/chart.ts';
import type { Drawing } from '../../core/layout/draw.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { laneLabels, laneOf } from '../../core/layout/lanes.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { pictureOf } from '../../core/layout/picture.ts';
import { positionsOf } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import type { SceneMark, View } from '../../core/layout/scene.ts';
import { focusedNear, hasFocus } from './focus.ts';
import { bindOverview, type OverviewBrush } from './overview.ts';
import { patch } from './patch.ts';
import { bindZoom, type Zoom } from './zoom.ts';

/** Px of a day, or of a step in sequence, that zooming in ends at. */
const MOST_K = 240;
/** Px after which panning begins a new picture: coordinates stay small enough to be drawn exactly. */
const MOST_SHIFT = 10_000;
/** Ms without a new picture that are rest. */
const REST = 120;
/** Px from the chart's edges within which the current event is kept. */
const MARGIN = 60;

export interface ChartParts {
  chart: SVGSVGElement;
  overview: SVGSVGElement;
  range: HTMLElement;
}

export interface ChartHooks {
  /** Nothing has moved for a while: the items that marks are named after. */
  onRest: (items: readonly Item[]) => void;
  hrefOf: (id: string) => string;
  /** The days that are seen have changed; null where they are those of the first view. */
  onRange: (range: [Day, Day] | null) => void;
}

/** The chart and its overview: what is laid out, which part of it is seen, and the drawing of it. */
export class ChartView {
  #chart: Chart | null = null;
  #items: readonly Item[] = [];
  #state: ReaderState | null = null;
  #view: View = { u0: 0, u1: 1 };
  #width = 0;
  #current: string | null = null;
  #isScheduled = false;
  /** Timer that waits for rest; 0 for none. */
  #resting = 0;
  /** When the last picture was drawn, ms. */
  #drawnAt = 0;
  /** The marks of the last picture. */
  #seen: readonly SceneMark[] = [];
  /** Where pictures are drawn from as long as only panning changes the view, in axis units, and their px per unit. */
  #origin = { u: 0, k: 0 };
  readonly #zoom: Zoom;
  readonly #brush: OverviewBrush;
  readonly #parts: ChartParts;
  readonly #data: IslandData;
  readonly #hooks: ChartHooks;
  readonly #observer: ResizeObserver;

  /** The day at a share of the overview's width. */
  readonly dayAt: (share: number) => Day;

  constructor(parts: ChartParts, data: IslandData, hooks: ChartHooks) {
    this.#parts = parts;
    this.#data = data;
    this.#hooks = hooks;
    this.#zoom = bindZoom(parts.chart, (view) => this.#see(view));
    const overview = overviewOf(data.items, data.eras, data.kinds.length);
    this.dayAt = (share) => overview.axis.invert(share);
    this.#brush = bindOverview(parts.overview, overview, (from, to) => this.showDays(from, to));
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0));
    this.#observer.observe(parts.chart);
  }

  /** Stops watching the page: for a timeline that is taken out of it. */
  dispose(): void {
    this.#observer.disconnect();
    clearTimeout(this.#resting);
  }

  /** Lays the selected items out; keeps to the days that are seen. */
  layOut(items: readonly Item[], state: ReaderState): void {
    const days = this.#chart ? this.#days() : null;
    const wasHome = this.#isHome();
    this.#items = items;
    this.#state = state;
    const { lanes } = state;
    const focus = this.#data.focus;
    const settings = { reading: state.reading, shortened: state.shortened, compact: state.compact, rows: DEFAULT_ROWS };
    this.#chart = makeChart(items, laneOf(lanes), laneLabels(this.#data, lanes).length, focus, settings);
    if (state.from !== null && state.to !== null) this.#view = this.#viewOfDays(state.from, state.to);
    else this.#view = days && !wasHome ? this.#viewOfDays(...days) : this.#chart.home;
    if (this.#indexOf(this.#current) < 0) this.#current = state.event ?? items[0]?.id ?? null;
    this.#bound();
    this.#zoom.setView(this.#view);
  }

  /** Draws the picture again, for items that have changed. */
  redraw(): void {
    this.#schedule();
  }

  /** Marks an event as open, or none. */
  select(state: ReaderState): void {
    this.#state = state;
    if (state.event && this.#indexOf(state.event) >= 0) this.#current = state.event;
    this.#schedule();
  }

  /** Shows the days that the state asks for, where they are not shown already. */
  follow({ from, to }: ReaderState): void {
    if (!this.#chart) return;
    if (from === null || to === null) {
      if (!this.#isHome()) this.#zoom.setView(this.#chart.home);
      return;
    }
    const [first, last] = this.#days();
    if (Math.abs(first - from) + Math.abs(last - to) > 1e-6) this.showDays(from, to);
  }

  zoomBy(factor: number): void {
    this.#zoom.scaleBy(factor);
  }

  showHome(): void {
    if (this.#chart) this.#zoom.setView(this.#chart.home, true);
  }

  showWhole(): void {
    if (this.#chart) this.#zoom.setView(this.#chart.whole, true);
  }

  showDays(from: Day, to: Day): void {
    this.#zoom.setView(this.#viewOfDays(from, to));
  }

  /** Id of the event that the keyboard is at. */
  get current(): string | null {
    return this.#current;
  }

  set current(id: string | null) {
    this.#current = id;
  }

  /** The event so many steps later or earlier in time than another; null beyond the ends. */
  neighbour(id: string | null, by: number): string | null {
    return this.#items[this.#indexOf(id) + by]?.id ?? null;
  }

  /** First or last event in time. */
  end(by: 1 | -1): string | null {
    return (by < 0 ? this.#items[0] : this.#items.at(-1))?.id ?? null;
  }

  /** The event nearest in time in the next lane up or down that has one. */
  across(id: string | null, by: 1 | -1): string | null {
    if (!this.#chart) return null;
    const { geometry, lanes } = this.#chart.arrangement;
    const at = this.#indexOf(id);
    const lane = lanes.findIndex((members) => members.includes(at));
    const next = (by > 0 ? lanes.slice(lane + 1) : lanes.slice(0, Math.max(0, lane)).reverse()).find(
      ({ length }) => length > 0,
    );
    const distance = (index: number) => Math.abs((geometry[index]?.u0 ?? 0) - (geometry[at]?.u0 ?? 0));
    const nearest = next?.toSorted((a, b) => distance(a) - distance(b))[0];
    return nearest === undefined ? null : (this.#items[nearest]?.id ?? null);
  }

  /** Brings an event into view, in the middle if it was outside. */
  reveal(id: string): void {
    const geometry = this.#chart?.arrangement.geometry[this.#indexOf(id)];
    if (!geometry || !this.#chart || this.#width === 0) return;
    const { u0, u1 } = this.#view;
    const margin = (MARGIN / this.#width) * (u1 - u0);
    const anchor = geometry.openStart ? geometry.u1 : geometry.u0;
    if (anchor >= u0 + margin && anchor <= u1 - margin) return;
    const most = Math.max(0, this.#chart.arrangement.axis.length - (u1 - u0));
    const start = Math.min(Math.max(0, anchor - (u1 - u0) / 2), most);
    this.#zoom.setView({ u0: start, u1: start + u1 - u0 });
  }

  /** Zooms in on the events of a cluster; false where no zoom takes it apart. */
  zoomTo(ids: readonly string[]): boolean {
    const geometry = ids.map((id) => this.#chart?.arrangement.geometry[this.#indexOf(id)]);
    const anchors = geometry.map((place) => (place?.openStart ? place.u1 : place?.u0) ?? 0);
    const [first, last] = [Math.min(...anchors), Math.max(...anchors)];
    const span = Math.max(last - first, this.#width / MOST_K / 2);
    if (last - first < 1 || span * 1.5 >= this.#view.u1 - this.#view.u0) return false;
    this.#zoom.setView({ u0: first - span * 0.25, u1: first + span * 1.25 }, true);
    return true;
  }

  /** Puts the focus on the mark of the current event. */
  focusCurrent(): void {
    this.#draw();
    const marks = [...this.#parts.chart.querySelectorAll<SVGElement>('.marks > a')];
    const mark = marks.find(({ dataset }) => {
      return dataset.event === this.#current || dataset.cluster?.split(' ').includes(this.#current ?? '');
    });
    // Where it has been moved out of the picture, the focus stays on the chart all the same.
    const stop = mark ?? marks.find(({ tabIndex }) => tabIndex === 0);
    stop?.focus({ preventScroll: true });
  }

  #indexOf(id: string | null): number {
    return id === null ? -1 : (positionsOf(this.#items).get(id) ?? -1);
  }

  #resize(width: number): void {
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.#brush.setWidth(width);
    this.#bound();
    if (this.#chart) this.#zoom.setView(this.#view);
  }

  #bound(): void {
    if (!this.#chart || this.#width === 0) return;
    this.#zoom.setBounds({ width: this.#width, length: this.#chart.arrangement.axis.length, mostK: MOST_K });
  }

  #days(): [Day, Day] {
    const { axis } = (this.#chart as Chart).arrangement;
    return [axis.invert(this.#view.u0), axis.invert(this.#view.u1)];
  }

  #isHome(): boolean {
    const home = this.#chart?.home;
    return !home || (Math.abs(home.u0 - this.#view.u0) < 1e-6 && Math.abs(home.u1 - this.#view.u1) < 1e-6);
  }

  #viewOfDays(from: Day, to: Day): View {
    const { axis } = (this.#chart as Chart).arrangement;
    const [u0, u1] = [axis.apply(from), axis.apply(to)].map((u) => Math.min(axis.length, Math.max(0, u))) as [
      number,
      number,
    ];
    return u1 - u0 < 0.5 ? { u0: Math.max(0, u1 - 0.5), u1: Math.max(0.5, u1) } : { u0, u1 };
  }

  #see(view: View): void {
    this.#view = view;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#draw();
    });
  }

  #draw(): void {
    const [chart, state] = [this.#chart, this.#state];
    if (!chart || !state || this.#width === 0) return;
    const svg = this.#parts.chart;
    const hadFocus = hasFocus(svg) && focusedNear(svg) !== svg;
    const drawing = this.#drawing(state);
    const picture = pictureOf(chart, this.#view, state.reading, this.#data.language, drawing);
    patch(svg, picture.layers);
    this.#seen = picture.scene.marks;
    for (const layer of svg.querySelectorAll<SVGGElement>(':scope > :is(.scale, .arcs, .marks)')) {
      layer.style.transform = `translateX(${-(drawing.shift ?? 0)}px)`;
    }
    // Even set to what it is, a height lays the whole page out again.
    const height = String(picture.height);
    if (svg.getAttribute('height') !== height) svg.setAttribute('height', height);
    this.#tellRange();
    if (hadFocus && !hasFocus(svg)) this.focusCurrent();
    this.#rest();
  }

  /** Once nothing has moved for a while, packs the next levels in and out, so that zooming does not wait for them. */
  #rest(): void {
    this.#drawnAt = performance.now();
    if (this.#resting !== 0) return;
    const rest = () => {
      const since = performance.now() - this.#drawnAt;
      this.#resting = since < REST ? window.setTimeout(rest, REST - since) : 0;
      if (this.#resting !== 0) return;
      const k = this.#width / (this.#view.u1 - this.#view.u0);
      for (const factor of [LEVEL_FACTOR, 1 / LEVEL_FACTOR]) this.#chart?.levelAt(k * factor);
      this.#hooks.onRest(this.#seen.flatMap(({ items }) => this.#items[items[0] ?? -1] ?? []));
    };
    this.#resting = window.setTimeout(rest, REST);
  }

  /** Px that the view has been panned by since the picture's origin; a new origin after a zoom or a long way. */
  #shift(): number {
    const { u0, u1 } = this.#view;
    const k = this.#width / (u1 - u0);
    const shift = (u0 - this.#origin.u) * k;
    if (Math.abs(k / this.#origin.k - 1) < 1e-9 && Math.abs(shift) < MOST_SHIFT) return shift;
    this.#origin = { u: u0, k };
    return 0;
  }

  #drawing(state: ReaderState): Drawing {
    return {
      shift: this.#shift(),
      items: this.#items,
      kinds: this.#data.kinds,
      laneLabels: laneLabels(this.#data, state.lanes),
      hrefOf: this.#hooks.hrefOf,
      width: this.#width,
      unit: 'px',
      selected: state.event ?? undefined,
      current: this.#current ?? undefined,
    };
  }

  #tellRange(): void {
    const [from, to] = this.#days();
    const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const { language } = this.#data;
    const first = dateOfDay(Math.floor(from));
    const last = dateOfDay(Math.max(Math.floor(from), Math.ceil(to) - 1));
    const words = writeDateRange(first, last, language, options);
    if (this.#parts.range.textContent !== words) this.#parts.range.textContent = words;
    this.#brush.setRange(from, to, [writeDate(first, language, options), writeDate(last, language, options)]);
    this.#hooks.onRange(this.#isHome() ? null : [from, to]);
  }
}
