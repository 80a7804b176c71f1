import { LANE } from '../../core/layout/scene.ts';

/**
 * What a high window has room for beyond the chart's usual rows. An element of the page is as high as that, by its
 * styles, from before any script has run: so nothing moves when the chart takes its place.
 */
export class Room {
  readonly #element: Element | null;
  readonly #observer: ResizeObserver;
  #rows = 0;

  /**
   * @param element null where a page gives no room beyond the usual
   * @param onChange the window has become higher or lower by a row or more
   */
  constructor(element: Element | null, onChange: () => void) {
    this.#element = element;
    this.#rows = this.#measured();
    this.#observer = new ResizeObserver(() => {
      const rows = this.#measured();
      if (rows === this.#rows) return;
      this.#rows = rows;
      onChange();
    });
    if (element) this.#observer.observe(element);
  }

  /** Rows that there is room for. */
  get rows(): number {
    return this.#rows;
  }

  /** The chart has the rows: from now on the room is measured, and takes no place of its own. */
  take(): void {
    this.#element?.classList.add('taken');
  }

  dispose(): void {
    this.#observer.disconnect();
  }

  /** As before while the chart is not shown. */
  #measured(): number {
    const [box] = this.#element?.getClientRects() ?? [];
    return box ? Math.round(box.height / LANE.row) : this.#rows;
  }
}
