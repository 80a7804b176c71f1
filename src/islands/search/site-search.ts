import { count, number } from '../../core/words/count.ts';
import { plural, t } from '../../core/words/t.ts';
import { type Filters, type Found, loadPagefind, type Pagefind } from './pagefind.ts';
import { resultRow } from './result-list.ts';

/** Results shown at first, and with each push of "more". */
const PAGE = 20;
/** Pause after typing before a search begins, ms. */
const PAUSE = 120;

/**
 * The search page: words and filters from a form, which the address keeps, and what they find. `/` goes to
 * the field, the arrow keys through the results, Escape back to the field.
 */
class SiteSearch extends HTMLElement {
  #loading: Promise<Pagefind> | undefined;
  #timer = 0;
  #searches = 0;
  #found: Found['results'] = [];

  connectedCallback(): void {
    this.#fillForm();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#search(), PAUSE);
    });
    this.#more.addEventListener('click', () => this.#showMore());
    document.addEventListener('keydown', this.#onKey);
    if (this.#isAsked) this.#search();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }
  get #field() {
    return this.querySelector('input[type=search]') as HTMLInputElement;
  }
  get #list() {
    return this.querySelector('[data-results]') as HTMLOListElement;
  }
  get #more() {
    return this.querySelector('[data-more]') as HTMLButtonElement;
  }

  #say(text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
  }

  /** The form's values that are set, by name; `q` is the words. */
  #values(): Record<string, string> {
    const values = [...new FormData(this.#form)].map(([name, value]) => [name, String(value).trim()]);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  }

  get #isAsked(): boolean {
    return Object.keys(this.#values()).length > 0;
  }

  /** Fills in what the address holds, but for what the reader has set before this script came. */
  #fillForm(): void {
    const set = this.#values();
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name in set) continue;
      const control = this.#form.elements.namedItem(name);
      if (
        control instanceof RadioNodeList ||
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement
      )
        control.value = value;
    }
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const search = ++this.#searches;
    const values = this.#values();
    const { q = null, ...filters } = values;
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${this.#isAsked ? `?${new URLSearchParams(values)}` : ''}`,
    );
    if (!this.#isAsked) return this.#show({ results: [], filters: {} }, {}, '');
    try {
      this.#loading ??= loadPagefind(this.dataset.base ?? '/');
      const pagefind = await this.#loading;
      const { type, ...others } = filters;
      const ofAnyType = await pagefind.search(q, { filters: others });
      const found = type ? await pagefind.search(q, { filters }) : ofAnyType;
      // Words typed meanwhile have a search of their own.
      if (search === this.#searches) this.#show(found, ofAnyType.filters.type ?? {}, q ?? '');
    } catch (error) {
      this.#loading = undefined;
      this.#say(t('The search index could not be loaded. The lists below lead to everything.'));
      console.info(error);
    }
  }

  #show(found: Found, types: Filters | Record<string, number>, words: string): void {
    this.#found = found.results;
    const isKnown = Object.keys(types).length > 0;
    for (const element of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const sum = Number(types[element.dataset.count ?? ''] ?? 0);
      element.textContent = isKnown ? number(sum, document.documentElement.lang) : '';
    }
    this.#say(this.#isAsked ? foundInWords(this.#found.length, words) : '');
    this.#showMore(0);
  }

  /** Shows results after those that are there; from the first on, in their place. */
  async #showMore(from = this.#list.children.length): Promise<void> {
    const search = this.#searches;
    const records = await Promise.all(this.#found.slice(from, from + PAGE).map((result) => result.data()));
    if (search !== this.#searches || (from > 0 && this.#list.children.length !== from)) return;
    const rows = records.map(resultRow);
    // Whoever has gone on into the list meanwhile stays in it.
    const hadFocus = this.#list.contains(document.activeElement);
    if (from > 0) this.#list.append(...rows);
    else this.#list.replaceChildren(...rows);
    this.#more.hidden = this.#list.children.length >= this.#found.length;
    if (from > 0) this.#links()[from]?.focus();
    else if (hadFocus) (this.#links()[0] ?? this.#field).focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #onKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (key === '/' && !isTyping) this.#focus(event, this.#field);
    const links = this.#links();
    const at = links.indexOf(target as HTMLAnchorElement);
    if (key === 'Escape' && at >= 0) this.#focus(event, this.#field);
    const inList = at >= 0 || target === this.#field;
    if (key === 'ArrowDown' && inList && links[at + 1]) this.#focus(event, links[at + 1]);
    if (key === 'ArrowUp' && at >= 0) this.#focus(event, links[at - 1] ?? this.#field);
  };

  #focus(event: KeyboardEvent, target: HTMLElement | undefined): void {
    event.preventDefault();
    target?.focus();
  }
}

/** @param words that were searched for; empty where only filters were set */
function foundInWords(sum: number, words: string): string {
  const { lang } = document.documentElement;
  if (sum === 0) return words ? t('Nothing found for “{words}”', { words }) : t('Nothing found');
  return words
    ? count(sum, lang, plural('{n} result for “{words}”', '{n} results for “{words}”'), { words })
    : count(sum, lang, plural('{n} result', '{n} results'));
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
