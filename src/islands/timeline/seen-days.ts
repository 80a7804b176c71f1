import { writeDate, writeDateRange } from '../../core/dates/date-format.ts';
import { type Day, dateOfDay } from '../../core/dates/day.ts';
import { hasFocus } from './focus.ts';
import type { OverviewBrush } from './overview.ts';

/** Ms between two times that it is told what is seen, while the chart moves. */
const TOLD_EVERY = 50;
/** The same for words on it, for which the page is painted again. */
const WRITTEN_EVERY = 250;

/** Tells which days are seen: in words, by the brush, and to whoever keeps them. */
export class SeenDays {
  /** When it was last told, ms. */
  #toldAt = 0;
  /** When it was last written, ms. */
  #writtenAt = 0;
  readonly #words: HTMLElement;
  readonly #overview: SVGSVGElement;
  readonly #brush: OverviewBrush;
  readonly #language: string;
  readonly #onDays: (days: [Day, Day]) => void;

  /**
   * @param parts the words that say which days are seen, and the overview that the brush is on
   * @param onDays is told them more often than they are written
   */
  constructor(
    parts: { range: HTMLElement; overview: SVGSVGElement },
    brush: OverviewBrush,
    language: string,
    onDays: (days: [Day, Day]) => void,
  ) {
    this.#words = parts.range;
    this.#overview = parts.overview;
    this.#brush = brush;
    this.#language = language;
    this.#onDays = onDays;
  }

  /**
   * Tells what is due.
   * @param settled whether the chart has come to rest, of which all is told
   * @returns whether the words are those of these days
   */
  tell(days: [Day, Day], settled: boolean): boolean {
    const now = performance.now();
    if (settled || now - this.#toldAt >= TOLD_EVERY) {
      this.#toldAt = now;
      this.#onDays(days);
    }
    // A handle of the brush that a key has moved is seen to have moved.
    const isDue = settled || now - this.#writtenAt >= WRITTEN_EVERY || hasFocus(this.#overview);
    if (!isDue) return false;
    this.#writtenAt = now;
    this.#write(days);
    return true;
  }

  #write([from, to]: [Day, Day]): void {
    const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const first = dateOfDay(Math.floor(from));
    const last = dateOfDay(Math.max(Math.floor(from), Math.ceil(to) - 1));
    const words = writeDateRange(first, last, this.#language, options);
    if (this.#words.textContent !== words) this.#words.textContent = words;
    const ends = [first, last].map((day) => writeDate(day, this.#language, options));
    this.#brush.setRange(from, to, ends as [string, string]);
  }
}
