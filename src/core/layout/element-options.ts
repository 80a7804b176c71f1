import { fromQuery, type ReaderState } from './reader-state.ts';

/** Attributes of `<event-timeline>` on other pages, and what the address of the timeline calls the same. */
export const ELEMENT_OPTIONS = {
  event: 'e',
  from: 'from',
  to: 'to',
  reading: 'read',
  gaps: 'gaps',
  rows: 'rows',
  lanes: 'lanes',
  kinds: 'kind',
  actors: 'actor',
  sources: 'source',
  words: 'q',
  known: 'known',
  list: 'list',
} as const;

/**
 * What the attributes of an element ask for. They are read as the timeline's own address is: what is missing, unknown
 * or broken is as at first. `compact` alone is short for `rows="compact"`.
 * @param attribute value of an attribute; null where the element does not have it
 */
export function stateOfOptions(attribute: (name: string) => string | null): ReaderState {
  const query = new URLSearchParams(attribute('compact') === null ? {} : { rows: 'compact' });
  for (const [name, key] of Object.entries(ELEMENT_OPTIONS)) {
    const value = attribute(name);
    if (value !== null) query.set(key, value.replaceAll(/\s*,\s*/g, ','));
  }
  return fromQuery(query.toString());
}

/** The parts of a state that another one has differently. */
export function changesOf(before: ReaderState, after: ReaderState): Partial<ReaderState> {
  const isChanged = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[key as keyof ReaderState]);
  return Object.fromEntries(Object.entries(after).filter(isChanged));
}
