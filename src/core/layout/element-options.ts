import { fromQuery, type ReaderState } from './reader-state.ts';

/** What attributes of `<event-timeline>` on other pages are called, where the timeline's address has a shorter name. */
export const ATTRIBUTES: Record<string, string> = {
  e: 'event',
  read: 'reading',
  kind: 'kinds',
  actor: 'actors',
  source: 'sources',
  q: 'words',
};

/** What the timeline's address can ask for, and an element too. */
const KEYS = ['e', 'from', 'to', 'read', 'gaps', 'rows', 'lanes', 'kind', 'actor', 'source', 'q', 'known', 'list'];

/** Attributes of the element, and what the address of the timeline calls the same. */
export const ELEMENT_OPTIONS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ KEYS.map((key) => [ATTRIBUTES[key] ?? key, key]),
);

/**
 * What the attributes of an element ask for. They are read as the timeline's own address is: what is missing, unknown
 * or broken is as at first. `compact` alone is short for `rows="compact"`.
 * @param attribute value of an attribute; null where the element does not have it
 */
export function stateOfOptions(attribute: (name: string) => string | null): ReaderState {
  const query = new URLSearchParams(attribute('compact') === null ? {} : { rows: 'compact' });
  for (const [name, key] of Object.entries(ELEMENT_OPTIONS)) {
    const value = attribute(name);
    if (value !== null) query.set(key, key === 'q' ? value : value.replaceAll(/\s*,\s*/g, ','));
  }
  return fromQuery(query.toString());
}

/** The parts of a state that another one has differently. */
export function changesOf(before: ReaderState, after: ReaderState): Partial<ReaderState> {
  const isChanged = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[key as keyof ReaderState]);
  return Object.fromEntries(Object.entries(after).filter(isChanged));
}
