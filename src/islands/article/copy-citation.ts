import { t } from '../../core/words/t.ts';

/**
 * Buttons that copy the citations which the page holds as text. Without it the texts can be selected.
 * `data-path` is the page's address within its host: in texts with `data-hostless` it stands alone, since
 * the site was built without knowing where it would be published.
 */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const path = this.dataset.path ?? '';
    for (const text of this.querySelectorAll('[data-hostless]')) {
      text.textContent = (text.textContent ?? '').replaceAll(path, location.origin + path);
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.addEventListener('click', () => this.#copy(button));
    }
    for (const tools of this.querySelectorAll<HTMLElement>('[data-tools]')) tools.hidden = false;
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const source = document.getElementById(button.dataset.copy ?? '');
    const status = this.querySelector('[role=status]');
    if (!source || !status) return;
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      status.textContent = `${t('Copied:')} ${button.getAttribute('aria-label')}`;
    } catch {
      // No clipboard, or not for this page: the text is marked, so that the reader's own keys copy it.
      source.closest('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(source);
      status.textContent = t('Marked below: copy it with your keyboard or menu');
    }
  }
}

if (!customElements.get('copy-citation')) customElements.define('copy-citation', CopyCitation);
