import { directionOf } from '../../core/direction.ts';
import { changesOf, ELEMENT_OPTIONS, stateOfOptions } from '../../core/layout/element-options.ts';
import type { ReaderState } from '../../core/layout/reader-state.ts';
import { t } from '../../core/words/t.ts';
import { LoadError, loadTimelineFile } from './load.ts';
import { make, makeLink } from './make.ts';
import { sheet } from './style.ts';
import { TimelineView } from './timeline-view.ts';

/**
 * `<event-timeline src="https://…/data/timeline.json">`: a timeline on a page of somebody else's. It loads the file,
 * which is all that it ever asks for, and shows it in a shadow root, so that the page's styles do not come in and its
 * own do not get out. `theme` is `light`, `dark` or, left out, what the reader's device prefers; other attributes are
 * those of `ELEMENT_OPTIONS`. Fires `load` when the timeline is there and `error` where it cannot be.
 *
 * The site's own `<event-timeline>` is another class, in `islands/timeline`: that one takes over markup which the build
 * has printed around it, and keeps the page's address. The two have one name because an author knows one element, and
 * share what lays out and draws. No page of the site loads this module; were it pasted into one, the class that was
 * there first would stay.
 */
class EventTimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'theme', 'compact', ...Object.keys(ELEMENT_OPTIONS)];

  readonly #shadow = this.attachShadow({ mode: 'open' });
  /** Ends what has been begun; null while the element is on no page. */
  #running: AbortController | null = null;
  #view: TimelineView | null = null;
  /** What the attributes asked for last. */
  #asked: ReaderState | null = null;

  connectedCallback(): void {
    this.#shadow.adoptedStyleSheets = [sheet];
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string): void {
    if (!this.#running) return;
    if (name === 'src') void this.#start();
    else if (name === 'theme') this.#paint();
    else this.#ask(name);
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#view?.dispose();
    this.#view = null;
    this.#shadow.replaceChildren();
  }

  async #start(): Promise<void> {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    const src = this.getAttribute('src');
    this.#show(message(t('Loading the timeline …')));
    try {
      if (!src || !URL.canParse(src, document.baseURI))
        throw new LoadError(t('The element has no attribute src with the address of a timeline.json.'));
      const source = new URL(src, document.baseURI).href;
      const file = await loadTimelineFile(source, running.signal);
      if (running.signal.aborted) return;
      this.#asked = this.#options();
      if (file.events.length > 0) this.#view = new TimelineView(file, source, this.#asked);
      this.#show(this.#view?.element ?? message(t('{title}: no events yet.', { title: file.site.title })));
      this.#view?.start();
      this.dispatchEvent(new Event('load'));
    } catch (error) {
      if (!running.signal.aborted) this.#fail(src, error);
    }
  }

  #fail(src: string | null, error: unknown): void {
    const reason = error instanceof LoadError ? error.message : t('It is not written as a timeline.json must be.');
    // Whoever wrote the file is told where it breaks.
    if (!(error instanceof LoadError)) console.error(error);
    this.#view?.dispose();
    this.#view = null;
    const content = message(t('The timeline cannot be shown.'), ' ', reason, ' ', src ? makeLink(src, src) : '');
    content.setAttribute('role', 'alert');
    this.#show(content);
    this.dispatchEvent(new Event('error'));
  }

  #show(content: HTMLElement): void {
    this.#shadow.replaceChildren(content);
    this.#paint();
  }

  #paint(): void {
    const root = this.#shadow.firstElementChild;
    if (root instanceof HTMLElement) root.dataset.theme = this.getAttribute('theme') ?? 'auto';
  }

  /** @param without an attribute that counts as left out */
  #options(without?: string): ReaderState {
    return stateOfOptions((name) => (name === without ? null : this.getAttribute(name)));
  }

  /**
   * Changes what the page has set, also to what it asked for before, and leaves the rest as the reader has it.
   * @param name of the attribute that was set
   */
  #ask(name: string): void {
    if (!this.#asked) return;
    const asked = this.#options();
    this.#view?.set({ ...changesOf(this.#asked, asked), ...changesOf(this.#options(name), asked) });
    this.#asked = asked;
  }
}

/** The language of these words, which no file tells as yet: whoever translates them writes the tag of their own. */
const LANGUAGE = t('en');

function message(...words: (string | Node)[]): HTMLElement {
  return make('p', { class: 'root message', lang: LANGUAGE, dir: directionOf(LANGUAGE) }, ...words);
}

// A page may hold the module twice, from two hosts; a name is given once.
if (!customElements.get('event-timeline')) customElements.define('event-timeline', EventTimelineElement);
