import { followPassages } from './follow-passages.ts';
import { rove } from './rove.ts';

/**
 * A strip of events: one stop for the Tab key, and the arrow keys within it. With `data-follow` it shows
 * the events whose passages are on the screen.
 */
class EventStrip extends HTMLElement {
  #stopFollowing: (() => void) | undefined;

  connectedCallback(): void {
    for (const strip of this.querySelectorAll('svg.strip')) rove([...strip.querySelectorAll<SVGAElement>('a')]);
    if (this.hasAttribute('data-follow')) this.#stopFollowing = followPassages(this);
  }

  disconnectedCallback(): void {
    this.#stopFollowing?.();
  }
}

if (!customElements.get('event-strip')) customElements.define('event-strip', EventStrip);
