import type { Locator, Page } from '@playwright/test';
import { timeline } from './page-kinds.ts';
import { expect } from './test.ts';

/** Ms without a change after which nothing more is on its way to the address, and ms between two looks. */
const SETTLED = { still: 500, pace: 50 };

/** The first page with its timeline, as a reader has it once the script has taken over. */
export class TimelinePage {
  readonly page: Page;
  readonly chart: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chart = page.locator('svg[data-chart]');
  }

  /** Opens it, with a query string where one is given, and waits until it answers. */
  async open(query = ''): Promise<this> {
    await this.page.goto(`./${query}`);
    await expect(this.page.locator('event-timeline[data-ready]')).toBeVisible();
    await expect(this.page.locator('event-timeline a[data-event]:visible').first()).toBeVisible();
    return this;
  }

  /** An event that stands alone, well within the chart: its id, title and mark. */
  async someEvent(): Promise<{ id: string; title: string; mark: Locator }> {
    const id = await this.chart.evaluate((chart) => {
      const frame = chart.getBoundingClientRect();
      const isInside = (mark: Element) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return left > frame.left + 20 && right < frame.right - 20 && top > frame.top && bottom < window.innerHeight;
      };
      const marks = [...chart.querySelectorAll<SVGElement>('a[data-event]')].filter(isInside);
      return marks[Math.floor(marks.length / 2)]?.dataset.event;
    });
    const event = timeline.events.find((candidate) => candidate.id === id);
    if (!event) throw new Error('No event stands alone in this view.');
    return { id: event.id, title: event.title, mark: this.mark(event.id) };
  }

  mark(id: string): Locator {
    return this.chart.locator(`a[data-event="${id}"]`);
  }

  /** The panel that shows an event. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  zoomButton(name: string): Locator {
    return this.page.locator('event-timeline').getByRole('button', { name, exact: true });
  }

  /** First and last day shown, in days since 1970, as the address has them; null in the first view. */
  range(): { from: number; to: number } | null {
    const query = new URL(this.page.url()).searchParams;
    const [from, to] = [query.get('from'), query.get('to')];
    return from && to ? { from: Date.parse(from) / 86_400_000, to: Date.parse(to) / 86_400_000 } : null;
  }

  /** Days from the first to the last shown; null in the first view. The address follows the view with a delay. */
  span(): number | null {
    const range = this.range();
    return range && range.to - range.from;
  }

  /** Does something that changes the span, and returns the new one once the address tells it. */
  async spanAfter(act: () => Promise<void>): Promise<number> {
    const before = this.page.url();
    await act();
    await expect.poll(() => this.page.url() !== before && this.span() !== null).toBe(true);
    return this.span() ?? 0;
  }

  /**
   * Resolves when the view has had time to move and the address to follow it: by the page's own clock, which runs late
   * where the page does.
   */
  async settled(): Promise<void> {
    await this.page.evaluate(async ({ still, pace }) => {
      const seen = () => `${location.href} ${document.querySelector('[data-range]')?.textContent}`;
      for (let [before, since] = ['', 0]; since < still; since += pace) {
        await new Promise((resolve) => setTimeout(resolve, pace));
        if (seen() !== before) since = 0;
        before = seen();
      }
    }, SETTLED);
  }

  /** Ids of the events that the element with the focus stands for. */
  focused(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { event, cluster } = (document.activeElement as SVGElement | null)?.dataset ?? {};
      return event ? [event] : (cluster?.split(' ') ?? []);
    });
  }
}
