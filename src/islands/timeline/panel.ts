import { t } from '../../core/words/t.ts';

/** The panel beside the chart: it shows the event's own page, so that there is one way an event looks. */
export interface Panel {
  /** Shows an event: resolves once its page is there, or another one has been asked for. */
  open(event: PanelEvent): Promise<void>;
  /**
   * Shows a list of events, for a cluster that no zoom takes apart, and takes the focus.
   * @param current id of the event in it to go on from; null for its beginning
   */
  list(title: string, events: ListEntry[], current: string | null): void;
  /** Takes the focus, and the window to where the panel is seen. */
  focus(): void;
  /**
   * Gives the focus back to what the panel was opened from.
   * @returns whether the focus is left without a place: the panel had it, and what it was opened from cannot take it
   */
  close(): boolean;
}

export interface PanelEvent {
  id: string;
  title: string;
  href: string;
  /** Changes what is shown of its page. */
  adapt?: ((view: Element) => Promise<void>) | undefined;
}

/** An event in a list: its date in words, and the address of its page. */
export type ListEntry = Record<'id' | 'title' | 'when' | 'href', string>;

/** Px of the panel that must be on the screen for a reader to see that it has opened. */
const LEAST_SEEN = 120;

/** Pages of events that were fetched: an event opens at once the second time. */
const pages = new Map<string, Promise<Element>>();

/** The element of an event's page that tells the event. */
export function fetchEvent(href: string): Promise<Element> {
  const known = pages.get(href);
  if (known) return known;
  const page = load(href);
  pages.set(href, page);
  page.catch(() => pages.delete(href));
  return page;
}

async function load(href: string): Promise<Element> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  // Styles that the build wrote into that page are not allowed on this one, and a browser says so even of a page
  // that is only read. What an event looks like is in this page's own.
  const markup = (await response.text()).replaceAll(/<style\b[^>]*>[^<]*<\/style>/g, '');
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const view = page.querySelector('[data-event-view]');
  if (!view) throw new Error(`${href} has no event`);
  return view;
}

/** Fills the panel, and has the focus go in and come back. Where an event's page cannot be had, it links to it. */
export function bindPanel(element: HTMLElement): Panel {
  const body = element.querySelector('[data-panel-body]') as HTMLElement;
  let wanted: string | null = null;
  let shown: string | null = null;
  // How far down an event was read, for when the reader comes back to it.
  const scrolled = new Map<string, number>();
  /** What it was opened from, where that is not the chart. */
  let opener: HTMLElement | null = null;
  const leave = () => {
    if (shown !== null) scrolled.set(shown, body.scrollTop);
    shown = null;
  };
  return {
    async open({ id, title, href, adapt }) {
      wanted = id;
      element.hidden = false;
      element.setAttribute('aria-label', title);
      const view = await fetchEvent(href).catch(() => fallback(title, href));
      const copy = document.importNode(view, true);
      await adapt?.(copy).catch(console.error);
      if (wanted !== id) return;
      // The title of its own page is a heading of the second level on this one.
      copy.querySelector('h1')?.setAttribute('aria-level', '2');
      leave();
      body.replaceChildren(copy);
      body.scrollTop = scrolled.get(id) ?? 0;
      shown = id;
    },
    list(title, events, current) {
      wanted = null;
      leave();
      element.hidden = false;
      element.setAttribute('aria-label', title);
      const heading = Object.assign(document.createElement('h2'), { textContent: title });
      const items = events.map(listItem);
      const list = document.createElement('ol');
      list.append(...items);
      body.replaceChildren(heading, list);
      body.scrollTop = 0;
      this.focus();
      items
        .find((_, i) => events[i]?.id === current)
        ?.querySelector('a')
        ?.focus();
    },
    focus() {
      const { activeElement } = document;
      if (!element.contains(activeElement)) {
        opener = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
      }
      element.focus({ preventScroll: true });
      // From the list under the timeline it may be far away.
      const { top } = element.getBoundingClientRect();
      if (top < 0 || top > window.innerHeight - LEAST_SEEN) element.scrollIntoView({ block: 'start' });
    },
    close() {
      const hadFocus = element.contains(document.activeElement);
      wanted = null;
      leave();
      element.hidden = true;
      body.replaceChildren();
      if (!hadFocus) return false;
      const canTake = opener?.checkVisibility() ?? false;
      if (canTake) opener?.focus();
      return !canTake;
    },
  };
}

function listItem({ id, title, when, href }: ListEntry): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { textContent: title, href });
  link.dataset.event = id;
  const date = Object.assign(document.createElement('span'), { textContent: when, className: 'when' });
  const item = document.createElement('li');
  item.append(link, date);
  return item;
}

function fallback(title: string, href: string): Element {
  const paragraph = document.createElement('p');
  const link = Object.assign(document.createElement('a'), { textContent: title, href });
  paragraph.append(t('This event could not be loaded here. Open its page:'), ' ', link);
  return paragraph;
}
