import {
  elementSnippet,
  embedQuery,
  frameSnippet,
  heightSnippet,
  type Theme,
} from '../../core/exports/embed-snippet.ts';
import { fromQuery } from '../../core/layout/reader-state.ts';
import { t } from '../../core/words/t.ts';

/**
 * `<embed-snippet>`: what to copy into another page so that it shows the timeline as it is shown here. Loaded when it is
 * opened.
 */
class EmbedSnippet extends HTMLElement {
  connectedCallback(): void {
    this.#write();
    this.addEventListener('toggle', () => this.#write(), { capture: true });
    this.addEventListener('change', () => this.#write());
    // The view may have changed since: the address of the page tells it.
    this.addEventListener('focusin', () => this.#write());
    this.addEventListener('click', (event) => {
      const name = (event.target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
      if (name) void this.#copy(name);
    });
  }

  #write(): void {
    const { frame = '', script = '', module = '', source = '', name = '' } = this.dataset;
    const absolute = (path: string) => new URL(path, location.href).href;
    const theme = (this.querySelector('select') as HTMLSelectElement).value as Theme;
    const query = embedQuery(fromQuery(location.search), theme);
    this.#field('frame').value = frameSnippet(absolute(query ? `${frame}?${query}` : frame), name);
    this.#field('script').value = heightSnippet(absolute(script));
    this.#field('element').value = elementSnippet(absolute(module), absolute(source), query);
  }

  #field(name: string): HTMLTextAreaElement {
    return this.querySelector(`[data-field="${name}"]`) as HTMLTextAreaElement;
  }

  async #copy(name: string): Promise<void> {
    this.#write();
    const field = this.#field(name);
    const status = this.querySelector('[role="status"]') as HTMLElement;
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = t('Copied');
    } catch {
      // The browser does not let us: the reader can.
      field.select();
      status.textContent = t('Press Ctrl or ⌘ and C to copy');
    }
  }
}

customElements.define('embed-snippet', EmbedSnippet);
