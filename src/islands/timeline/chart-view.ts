import type { Day } from '../../core/dates/day.ts';
import { type Chart, DEFAULT_ROWS, makeChart } from '../../core/layout/chart.ts';
import type { Drawing } from '../../core/layout/draw.ts';
import { drawColumns } from '../../core/layout/draw-overview.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { type Lanes, lanesOf } from '../../core/layout/lanes.ts';
import { acrossFrom, isAnySeen, MOST_K, viewAmong, viewOfDays, viewWith } from '../../core/layout/moves.ts';
import { columnsOfKinds, type Overview, overviewOf } from '../../core/layout/overview.ts';
import { positionsOf } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import type { SceneMark, View } from '../../core/layout/scene.ts';
import { ChartPictures, type Seen } from './chart-pictures.ts';
import { eventsOf } from './marks.ts';
import { bindOverview, type OverviewBrush } from './overview.ts';
import { patch } from './patch.ts';
import { Room } from './room.ts';
import { SeenDays } from './seen-days.ts';
import { bindZoom, type Zoom } from './zoom.ts';

export interface ChartParts {
  chart: SVGSVGElement;
  overview: SVGSVGElement;
  range: HTMLElement;
  /** As high as what there is room for beyond the usual rows; none where a page gives no more. */
  room?: Element | null;
}

export interface ChartHooks {
  /** Nothing has moved for a while: the items that marks are named after, and the first day that is seen. */
  onRest: (items: readonly Item[], from: Day) => void;
  hrefOf: Drawing['hrefOf'];
  listHrefOf: Drawing['listHrefOf'];
  /** The days that are seen have changed; null where they are those of the first view. */
  onRange: (range: [Day, Day] | null) => void;
}

/** The chart and its overview: what is laid out, and which part of it is seen. */
export class ChartView {
  #chart: Chart | null = null;
  #lanes: Lanes | null = null;
  #items: readonly Item[] = [];
  #state: ReaderState | null = null;
  #view: View = { u0: 0, u1: 1 };
  /** Days that a filter has led away from, or null for the first view: without it they are shown again, if nothing moved. */
  #instead: { wanted: readonly [Day, Day] | null; shown: readonly [Day, Day] } | null = null;
  #width = 0;
  #current: string | null = null;
  readonly #svg: SVGSVGElement;
  readonly #zoom: Zoom;
  readonly #overview: Overview;
  readonly #overviewPicture: SVGSVGElement;
  readonly #brush: OverviewBrush;
  readonly #seenDays: SeenDays;
  readonly #pictures: ChartPictures;
  readonly #data: IslandData;
  readonly #observer: ResizeObserver;
  readonly #room: Room;

  /** The day at a share of the overview's width. */
  readonly dayAt: (share: number) => Day;

  constructor(parts: ChartParts, data: IslandData, hooks: ChartHooks) {
    this.#data = data;
    this.#svg = parts.chart;
    this.#zoom = bindZoom(parts.chart, (view) => this.#see(view));
    this.#overviewPicture = parts.overview;
    this.#overview = overviewOf(data.items, data.eras, data.kinds.length);
    this.dayAt = (share) => this.#overview.axis.invert(share);
    this.#brush = bindOverview(parts.overview, this.#overview, (from, to) => this.showDays(from, to));
    this.#seenDays = new SeenDays(parts, this.#brush, data.language, (days) => {
      hooks.onRange(this.#isHome() ? null : days);
    });
    this.#pictures = new ChartPictures(parts.chart, parts.overview, data, {
      hrefOf: hooks.hrefOf,
      listHrefOf: hooks.listHrefOf,
      seen: () => this.#seen(),
      onDrawn: (settled) => {
        this.#room.take();
        return this.#seenDays.tell(this.#days(), settled);
      },
      onRest: ({ scene }) => hooks.onRest(this.#firstOf(scene.marks), this.#days()[0]),
    });
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0));
    this.#observer.observe(parts.chart);
    this.#room = new Room(parts.room ?? null, () => {
      if (this.#state) this.layOut(this.#items, this.#state);
    });
  }

  /** Stops watching the page: for a timeline that is taken out of it. */
  dispose(): void {
    this.#observer.disconnect();
    this.#room.dispose();
    this.#pictures.dispose();
  }

  /** Lays the selected items out; keeps to the days that are seen. */
  layOut(items: readonly Item[], state: ReaderState): void {
    this.#zoom.arrive();
    const isFirst = this.#chart === null;
    const days = isFirst ? null : this.#days();
    const wasHome = this.#isHome();
    this.#items = items;
    this.#state = state;
    const lanes = lanesOf(this.#data, state.lanes);
    this.#lanes = lanes;
    const focus = this.#data.focus;
    const { reading, shortened, compact } = state;
    const settings = { reading, shortened, compact, rows: DEFAULT_ROWS + this.#room.rows };
    this.#chart = makeChart(items, lanes.laneOf, lanes.labels.length, focus, settings);
    const asked = state.from !== null && state.to !== null ? ([state.from, state.to] as const) : wasHome ? null : days;
    const wanted = this.#instead && days && isClose(this.#instead.shown, days) ? this.#instead.wanted : asked;
    this.#view = wanted ? this.#viewOfDays(...wanted) : this.#chart.home;
    // What a filter leaves may all lie elsewhere; an address means the days that it names.
    const isElsewhere = days !== null && !isAnySeen(this.#chart.arrangement, this.#view);
    if (isElsewhere) this.#view = this.#chart.whole;
    if (this.#indexOf(this.#current) < 0) this.#current = state.event ?? items[0]?.id ?? null;
    this.#bound();
    this.#zoom.setView(this.#view);
    this.#instead = isElsewhere ? { wanted, shown: this.#days() } : null;
    this.#count(items);
    // Whoever waits for the chart finds it answering, a frame before it would be told how wide it is.
    if (isFirst) this.#resize(this.#svg.getBoundingClientRect().width);
  }

  /** Has the overview count what is selected, as high as among all. */
  #count(items: readonly Item[]): void {
    const { kinds } = this.#data;
    const columns = columnsOfKinds(items, this.#overview, kinds.length);
    const picture = this.#overviewPicture.querySelector('.columns');
    if (picture) patch(picture, drawColumns({ columns, most: this.#overview.most }, kinds));
  }

  /** Draws the picture again, for items that have changed. */
  redraw(): void {
    this.#pictures.schedule();
  }

  /** Marks an event as open, or none. */
  select(state: ReaderState): void {
    this.#state = state;
    if (state.event && this.#indexOf(state.event) >= 0) this.#current = state.event;
    this.#pictures.schedule();
  }

  /** Shows the days that the state asks for, where they are not shown already. */
  follow({ from, to }: ReaderState): void {
    if (!this.#chart) return;
    if (from === null || to === null) {
      if (!this.#isHome()) this.#zoom.setView(this.#chart.home);
      return;
    }
    if (!isClose(this.#days(), [from, to])) this.showDays(from, to);
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
    const next = this.#chart && acrossFrom(this.#indexOf(id), this.#chart.arrangement, by);
    return this.#items[next ?? -1]?.id ?? null;
  }

  /** Brings an event into view, in the middle if it was outside. */
  reveal(id: string): void {
    const view = this.#chart && viewWith(this.#indexOf(id), this.#chart.arrangement, this.#view, this.#width);
    if (view) this.#zoom.setView(view);
  }

  /** Zooms in on the events of a cluster; false where no zoom takes it apart. */
  zoomTo(ids: readonly string[]): boolean {
    const positions = ids.map((id) => this.#indexOf(id));
    const view = this.#chart && viewAmong(positions, this.#chart.arrangement, this.#view, this.#width);
    if (view) this.#zoom.setView(view, true);
    return Boolean(view);
  }

  /**
   * Takes the keyboard to an event: into view, with the focus on its mark.
   * @returns how many events the mark stands for
   */
  goTo(id: string): number {
    this.#current = id;
    this.reveal(id);
    const mark = this.focusCurrent();
    return mark ? eventsOf(mark).length : 0;
  }

  /** The focus has come to a mark: the keyboard goes on from its event, or from the first of its cluster. */
  goOnFrom(mark: HTMLElement | SVGElement): void {
    const ids = eventsOf(mark);
    if (ids[0] && !ids.includes(this.#current ?? '')) this.#current = ids[0];
  }

  /** Puts the focus on the mark of the current event, and returns it. */
  focusCurrent(): SVGElement | undefined {
    return this.#pictures.focus();
  }

  /** Ends what is animated, and tells which days are seen. */
  arrive(): void {
    this.#zoom.arrive();
    if (this.#chart && this.#width > 0) this.#seenDays.tell(this.#days(), true);
  }

  /** Draws what is due: the elements stand where the picture has got to, and it is told what is seen. */
  settle(): void {
    this.#pictures.settle();
  }

  #indexOf(id: string | null): number {
    return id === null ? -1 : (positionsOf(this.#items).get(id) ?? -1);
  }

  #resize(width: number): void {
    if (width === 0 || width === this.#width) return;
    const isFirst = this.#width === 0;
    this.#width = width;
    this.#brush.setWidth(width);
    this.#bound();
    if (this.#chart) this.#zoom.setView(this.#view);
    // Until then it was not known what is in sight. An address that names days means just these.
    if (isFirst && this.#state?.event && this.#state.from === null) this.reveal(this.#state.event);
    // So that keys on the ends of the brush go on from there.
    if (isFirst && this.#chart) this.#seenDays.tell(this.#days(), true);
  }

  #bound(): void {
    if (!this.#chart || this.#width === 0) return;
    this.#pictures.beginAnew();
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
    return viewOfDays((this.#chart as Chart).arrangement.axis, from, to);
  }

  #see(view: View): void {
    this.#view = view;
    this.#pictures.schedule();
  }

  /** Null until it is known what there is, and how wide the chart is. */
  #seen(): Seen | null {
    const [chart, state] = [this.#chart, this.#state];
    if (!chart || !state || this.#width === 0) return null;
    return {
      chart,
      items: this.#items,
      laneLabels: this.#lanes?.labels ?? [],
      state,
      view: this.#view,
      width: this.#width,
      current: this.#current,
      brush: this.#brush.edgesOf(...this.#days()),
    };
  }

  /** The items that marks are named after. */
  #firstOf(marks: readonly SceneMark[]): Item[] {
    return marks.flatMap(({ items }) => this.#items[items[0] ?? -1] ?? []);
  }
}

/** Whether two stretches of time are the same but for rounding. */
function isClose(a: readonly [Day, Day], b: readonly [Day, Day]): boolean {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) < 1e-6;
}
