import type { Locator, Page } from '@playwright/test';
import { timeline } from './page-kinds.ts';
import { TimelinePage } from './timeline-page.ts';

export type Event = (typeof timeline.events)[number];

/** The timeline and everything a reader sets on it: filters, settings, the list of their own. */
export class Selection extends TimelinePage {
  readonly root: Locator;

  constructor(page: Page) {
    super(page);
    this.root = page.locator('event-timeline');
  }

  override async open(query = ''): Promise<this> {
    await this.load(query);
    await this.root.locator('a[data-event]:visible').first().waitFor();
    return this;
  }

  /** Opens it where there may be no event to wait for. */
  async load(query: string): Promise<this> {
    await this.page.goto(`./${query}`);
    // As long as the test has: a busy machine takes its time.
    await this.page.locator('event-timeline[data-ready]').waitFor();
    return this;
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  choice(name: 'Time' | 'Lanes' | 'Rows' | 'View' | 'Actor' | 'Source'): Locator {
    return this.root.getByRole('combobox', { name, exact: true });
  }

  get words(): Locator {
    return this.root.getByRole('searchbox');
  }

  get knownOn(): Locator {
    return this.root.getByRole('slider', { name: /^Known on/ });
  }

  /** "12 of 139 events". */
  get count(): Locator {
    return this.root.getByRole('status').filter({ hasText: /events$/ });
  }

  /** The button of a kind in the legend. */
  kind(id: string): Locator {
    return this.root.locator(`button[data-kind="${id}"]`);
  }

  /** Titles in the list under the timeline, those that are hidden left out. */
  async listed(): Promise<string[]> {
    return this.root.locator('[data-event-row]:not([hidden]) a').allTextContents();
  }

  /** Ids of all events that the chart shows, alone or in clusters. */
  drawn(): Promise<string[]> {
    return this.chart.evaluate((chart) =>
      [...chart.querySelectorAll<SVGElement>('.marks > a')].flatMap(
        ({ dataset }) => dataset.event ?? dataset.cluster?.split(' ') ?? [],
      ),
    );
  }

  /** The query of the address. */
  query(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}

/** Titles of the events that pass a test, in order of time. */
export function titlesOf(passes: (event: Event) => boolean): string[] {
  return timeline.events.filter(passes).map(({ title }) => title);
}

/** "3 of 139 events". */
export function countOf(passes: (event: Event) => boolean): string {
  return `${titlesOf(passes).length} of ${timeline.events.length} events`;
}

export const isTold = (event: Event, article: string) => event.accounts.some((account) => account.article === article);
