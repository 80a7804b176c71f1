import { writeDate, writeDateRange } from '../../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../../core/dates/day.ts';
import { type Chart, DEFAULT_ROWS, LEVEL_FACTOR, makeChart } from '../../core/layout/chart.ts';
import type { Drawing } from '../../core/layout/draw.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { type Lanes, lanesOf } from '../../core/layout/lanes.ts';
import { acrossFrom, MOST_K, viewAmong, viewOfDays, viewWith } from '../../core/layout/moves.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { layersOf, type Picture, pictureOf } from '../../core/layout/picture.ts';
import { positionsOf } from '../../core/layout/positions.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import type { View } from '../../core/layout/scene.ts';
import { focusedNear, hasFocus } from './focus.ts';
import { eventsOf } from './marks.ts';
import type { MovingPicture } from './moving-picture.ts';
import { bindOverview, type OverviewBrush } from './overview.ts';
import { patch } from './patch.ts';
import { bindZoom, type Zoom } from './zoom.ts';

/** Px after which panning begins a new picture: coordinates stay small enough to be drawn exactly. */
const MOST_SHIFT = 10_000;
/** Ms between two times that it is told what is seen, while the chart moves. */
const TOLD_EVERY = 50;
/** The same for words on it, for which the page is painted again. */
const WRITTEN_EVERY = 250;
/** Ms without a new picture that are rest. */
const REST = 120;
/** Levels in and out that are packed while nothing moves. */
const MOST_AHEAD = 8;

export interface ChartParts {
  chart: SVGSVGElement;
  overview: SVGSVGElement;
  range: HTMLElement;
}

export interface ChartHooks {
  /** Nothing has moved for a while: the items that marks are named after, and the first day that is seen. */
  onRest: (items: readonly Item[], from: Day) => void;
  hrefOf: Drawing['hrefOf'];
  listHrefOf: Drawing['listHrefOf'];
  /** The days that are seen have changed; null where they are those of the first view. */
  onRange: (range: [Day, Day] | null) => void;
}

/** The chart and its overview: what is laid out, which part of it is seen, and the drawing of it. */
export class ChartView {
  #chart: Chart | null = null;
  #lanes: Lanes | null = null;
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
  /** When it was last told which days are seen, ms. */
  #toldAt = 0;
  /** When it was last written, ms. */
  #writtenAt = 0;
  /** Whether that is still what is seen. */
  #isWritten = false;
  /** What was drawn last. */
  #picture: Picture | null = null;
  /** Where pictures are drawn from as long as only panning changes the view, in axis units, and their px per unit. */
  #origin = { u: 0, k: 0 };
  /** Whether another part of time, or another scale, has been seen since the chart was last at rest. */
  #isMoving = false;
  #isZooming = false;
  /** Px that the last picture was panned by. */
  #shifted = 0;
  /** What stands in for the elements while they would move; loaded when somebody comes near. */
  #moving: MovingPicture | null = null;
  #loading: Promise<MovingPicture | null> | null = null;
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
    parts.chart.addEventListener('pointerenter', () => void this.#prepareToMove(), { once: true });
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
    const lanes = lanesOf(this.#data, state.lanes);
    this.#lanes = lanes;
    const focus = this.#data.focus;
    const settings = { reading: state.reading, shortened: state.shortened, compact: state.compact, rows: DEFAULT_ROWS };
    this.#chart = makeChart(items, lanes.laneOf, lanes.labels.length, focus, settings);
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
    this.settle();
    const marks = [...this.#parts.chart.querySelectorAll<SVGElement>('.marks > a')];
    const mark = marks.find((candidate) => eventsOf(candidate).includes(this.#current ?? ''));
    // Where it has been moved out of the picture, the focus stays on the chart all the same.
    const stop = mark ?? marks.find(({ tabIndex }) => tabIndex === 0);
    stop?.focus({ preventScroll: true });
    return stop;
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
  }

  #bound(): void {
    if (!this.#chart || this.#width === 0) return;
    // A picture that is laid out anew is not zoomed from the one before.
    this.#origin = { u: 0, k: 0 };
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

  /** @param settled whether the chart's elements are wanted, zooming or not */
  #draw(settled = false): void {
    const [chart, state] = [this.#chart, this.#state];
    if (!chart || !state || this.#width === 0) return;
    const shift = this.#shift();
    if (settled) this.#isZooming = false;
    this.#isMoving = !settled && (this.#isMoving || this.#isZooming || shift !== this.#shifted);
    this.#shifted = shift;
    const drawing = this.#drawing(state, shift);
    const picture = pictureOf(chart, this.#view, state.reading, this.#data.language, drawing);
    this.#picture = picture;
    if (this.#isMoving && this.#moving) this.#moving.show(picture, drawing, this.#brushEdges());
    else this.#show(picture, drawing);
    if (this.#isMoving && !this.#moving) void this.#prepareToMove();
    this.#tellRange(settled);
    this.#rest();
  }

  /** Makes the chart's elements those of a picture. */
  #show(picture: Picture, drawing: Drawing): void {
    const svg = this.#parts.chart;
    const shift = Math.round(drawing.shift ?? 0);
    const hadFocus = hasFocus(svg) && focusedNear(svg) !== svg;
    patch(svg, layersOf(picture, drawing));
    for (const layer of svg.querySelectorAll<SVGGElement>(':scope > :is(.scale, .arcs, .marks)')) {
      layer.style.transform = `translateX(${-shift}px)`;
    }
    // Even set to what it is, a height lays the whole page out again.
    const height = String(picture.height);
    if (svg.getAttribute('height') !== height) svg.setAttribute('height', height);
    this.#moving?.hide();
    if (hadFocus && !hasFocus(svg)) this.focusCurrent();
  }

  /** Draws what is due: the elements stand where the picture has got to, and it is told what is seen. */
  settle(): void {
    this.#draw(true);
  }

  /** Once nothing has moved for a while: settles, and packs the next levels in and out, so that zooming does not wait for them. */
  #rest(): void {
    this.#drawnAt = performance.now();
    if (this.#resting !== 0) return;
    const rest = () => {
      const since = performance.now() - this.#drawnAt;
      this.#resting = since < REST ? window.setTimeout(rest, REST - since) : 0;
      if (this.#resting !== 0) return;
      // Settled, it rests once more.
      if (this.#isMoving || !this.#isWritten) return this.settle();
      if (this.#moving) void this.#prepareToMove();
      const marks = this.#picture?.scene.marks ?? [];
      this.#hooks.onRest(
        marks.flatMap(({ items }) => this.#items[items[0] ?? -1] ?? []),
        this.#days()[0],
      );
      this.#packAhead(1);
    };
    this.#resting = window.setTimeout(rest, REST);
  }

  /** Loads what the chart moves with, once, and has it ready. Without it, elements are moved: slower, but all the same. */
  async #prepareToMove(): Promise<void> {
    const { chart, overview } = this.#parts;
    this.#loading ??= import('./moving-picture.ts').then(
      ({ MovingPicture }) => new MovingPicture(chart, overview),
      (error: unknown) => {
        console.error('What the chart moves with could not be loaded.', error);
        return null;
      },
    );
    this.#moving = await this.#loading;
    // While it moves, each picture is painted anyway.
    if (this.#isMoving || !this.#picture || !this.#state) return;
    this.#moving?.prepare(this.#picture, this.#drawing(this.#state, 0), this.#brushEdges());
  }

  #brushEdges(): [number, number] {
    return this.#brush.edgesOf(...this.#days());
  }

  /** Packs the level so many steps in and out, and then those beyond, as long as nothing moves. */
  #packAhead(steps: number): void {
    if (steps > MOST_AHEAD) return;
    const drawnAt = this.#drawnAt;
    window.setTimeout(() => {
      if (this.#drawnAt !== drawnAt) return;
      const k = this.#width / (this.#view.u1 - this.#view.u0);
      for (const factor of [LEVEL_FACTOR ** steps, LEVEL_FACTOR ** -steps]) this.#chart?.levelAt(k * factor);
      this.#packAhead(steps + 1);
    });
  }

  /** Px that the view has been panned by since the picture's origin; a new origin after a zoom or a long way. */
  #shift(): number {
    const { u0, u1 } = this.#view;
    const k = this.#width / (u1 - u0);
    const shift = (u0 - this.#origin.u) * k;
    const isPanned = Math.abs(k / this.#origin.k - 1) < 1e-9;
    if (isPanned && Math.abs(shift) < MOST_SHIFT) return shift;
    if (!isPanned && this.#origin.k > 0) this.#isZooming = true;
    this.#origin = { u: u0, k };
    return 0;
  }

  #drawing(state: ReaderState, shift: number): Drawing {
    return {
      shift,
      isZooming: this.#isZooming,
      items: this.#items,
      kinds: this.#data.kinds,
      laneLabels: this.#lanes?.labels ?? [],
      hrefOf: this.#hooks.hrefOf,
      listHrefOf: this.#hooks.listHrefOf,
      width: this.#width,
      unit: 'px',
      selected: state.event ?? undefined,
      current: this.#current ?? undefined,
    };
  }

  /** @param settled whether it has come to rest, of which all is told */
  #tellRange(settled: boolean): void {
    const now = performance.now();
    if (settled || now - this.#toldAt >= TOLD_EVERY) {
      this.#toldAt = now;
      this.#hooks.onRange(this.#isHome() ? null : this.#days());
    }
    // A handle of the brush that a key has moved is seen to have moved.
    this.#isWritten = settled || now - this.#writtenAt >= WRITTEN_EVERY || hasFocus(this.#parts.overview);
    if (!this.#isWritten) return;
    this.#writtenAt = now;
    this.#writeRange();
  }

  #writeRange(): void {
    const [from, to] = this.#days();
    const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const { language } = this.#data;
    const first = dateOfDay(Math.floor(from));
    const last = dateOfDay(Math.max(Math.floor(from), Math.ceil(to) - 1));
    const words = writeDateRange(first, last, language, options);
    if (this.#parts.range.textContent !== words) this.#parts.range.textContent = words;
    this.#brush.setRange(from, to, [writeDate(first, language, options), writeDate(last, language, options)]);
  }
}
