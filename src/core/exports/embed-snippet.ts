import { ATTRIBUTES } from '../layout/element-options.ts';
import { INITIAL_STATE, type ReaderState, toQuery } from '../layout/reader-state.ts';

/** Colours of an embedded timeline; `auto` are those that the reader's device prefers. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Px of the frame until, and where, nothing tells its height: chart, overview, tools and legend. */
const FRAME_HEIGHT = 720;

/**
 * Query of the embedded timeline that shows what a reader sees. A reader's own list goes along where it is what is
 * shown; the table does not: the frame shows the timeline.
 */
export function embedQuery(state: ReaderState, theme: Theme): string {
  const query = toQuery({ ...state, show: INITIAL_STATE.show });
  return [query, theme !== 'auto' && `theme=${theme}`].filter(Boolean).join('&');
}

/**
 * The element that shows the timeline on another page.
 * @param address of the embedded timeline, absolute, with its query
 */
export function frameSnippet(address: string, title: string): string {
  const [src, name] = [address, title].map(escapeAttribute);
  return `<iframe src="${src}" title="${name}" width="100%" height="${FRAME_HEIGHT}" style="border: 0" loading="lazy"></iframe>`;
}

/**
 * The element that makes every such frame on a page as high as what is in it.
 * @param address of the script, absolute
 */
export function heightSnippet(address: string): string {
  return `<script src="${escapeAttribute(address)}" async></script>`;
}

/**
 * The script and the element that show the timeline within another page.
 * @param script address of the module, absolute
 * @param source address of `timeline.json`, absolute
 * @param query of the embedded timeline that shows the same
 */
export function elementSnippet(script: string, source: string, query: string): string {
  const options = [...new URLSearchParams(query)].map(
    ([key, value]) => ` ${ATTRIBUTES[key] ?? key}="${escapeAttribute(value)}"`,
  );
  const [module, src] = [script, source].map(escapeAttribute);
  return `<script type="module" src="${module}"></script>\n<event-timeline src="${src}"${options.join('')}></event-timeline>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeAttribute(text: string): string {
  return text.replaceAll(/[&<>"]/g, (char) => ENTITIES[char] as string);
}
