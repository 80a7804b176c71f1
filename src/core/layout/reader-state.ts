import { type Day, dayOfIso, isoOfDay } from '../dates/day.ts';
import type { Reading } from './level.ts';

/** What lanes stand for. */
export type LaneBy = 'side' | 'kind' | 'source';

/** The timeline itself, or the same selection as a table of events and sources. */
export type Show = 'timeline' | 'table';

/** Everything that a reader has set: the address of the page is its other spelling. */
export interface ReaderState {
  /** Id of the open event. */
  event: string | null;
  /** Where what is seen begins and ends, days with their fractions, where that is not the first view. */
  from: Day | null;
  to: Day | null;
  reading: Reading;
  /** Long empty stretches are drawn short. */
  shortened: boolean;
  compact: boolean;
  lanes: LaneBy;
  show: Show;
  /** Ids of kinds, actors and articles: events that have one of each list; an empty list asks for nothing. */
  kinds: readonly string[];
  actors: readonly string[];
  sources: readonly string[];
  /** Words that an event's title or actors must have. */
  text: string;
  /** The timeline as it could be read on this day. */
  known: Day | null;
  /** Ids of events that the reader has picked. */
  picks: readonly string[];
  onlyPicks: boolean;
}

/** What a reader sees who has set nothing. */
export const INITIAL_STATE: ReaderState = {
  event: null,
  from: null,
  to: null,
  reading: 'scale',
  shortened: true,
  compact: false,
  lanes: 'side',
  show: 'timeline',
  kinds: [],
  actors: [],
  sources: [],
  text: '',
  known: null,
  picks: [],
  onlyPicks: false,
};

/** What `no filters` means: a part of `INITIAL_STATE`. */
export const NO_FILTERS = { kinds: [], actors: [], sources: [], text: '', known: null, onlyPicks: false } as const;

/**
 * The state as a query string, in a fixed order and without what is as at first; empty for
 * `INITIAL_STATE`. Picks are in it only where they are what is shown: else they are the reader's own.
 */
export function toQuery(state: ReaderState): string {
  const entries: [string, string | null][] = [
    ['e', state.event],
    ['from', isoOrNull(state.from)],
    // The last day that is seen, if only a part of it: an address shows no less than what was seen.
    ['to', isoOrNull(state.to === null ? null : Math.ceil(state.to - TRIFLE) - 1)],
    ['read', state.reading === 'scale' ? null : state.reading],
    ['gaps', state.shortened ? null : 'full'],
    ['rows', state.compact ? 'compact' : null],
    ['lanes', state.lanes === 'side' ? null : state.lanes],
    ['show', state.show === 'timeline' ? null : state.show],
    ['kind', listOrNull(state.kinds)],
    ['actor', listOrNull(state.actors)],
    ['source', listOrNull(state.sources)],
    ['q', state.text || null],
    ['known', isoOrNull(state.known)],
    ['list', state.onlyPicks ? state.picks.join(',') : null],
  ];
  // Commas stay readable: they are allowed in a query, and URLSearchParams would spell them %2C.
  return entries
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed()).replaceAll('%2C', ',')}`)
    .join('&');
}

/** Days that were placed on an axis and read from it again are off by a trifle. */
function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOfDay(Math.floor(day + TRIFLE));
}

const TRIFLE = 1e-6;

function listOrNull(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.join(',');
}

/** Inverse of `toQuery`. What is missing, unknown or broken is as at first: links outlive versions. */
export function fromQuery(query: string): ReaderState {
  const params = new URLSearchParams(query);
  const [from, last] = [dayOrNull(params.get('from')), dayOrNull(params.get('to'))];
  const hasRange = from !== null && last !== null && from <= last;
  return {
    event: params.get('e') || null,
    from: hasRange ? from : null,
    to: hasRange ? last + 1 : null,
    reading: params.get('read') === 'sequence' ? 'sequence' : 'scale',
    shortened: params.get('gaps') !== 'full',
    compact: params.get('rows') === 'compact',
    lanes: oneOf(params.get('lanes'), ['side', 'kind', 'source'] as const),
    show: oneOf(params.get('show'), ['timeline', 'table'] as const),
    kinds: idsOf(params.get('kind')),
    actors: idsOf(params.get('actor')),
    sources: idsOf(params.get('source')),
    text: params.get('q') ?? '',
    known: dayOrNull(params.get('known')),
    picks: idsOf(params.get('list')),
    onlyPicks: params.has('list'),
  };
}

function dayOrNull(text: string | null): Day | null {
  const day = text === null ? Number.NaN : dayOfIso(text);
  // Date.parse takes 30 February for 2 March.
  return Number.isInteger(day) && isoOfDay(day) === text ? day : null;
}

function idsOf(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter((id) => /^[a-z0-9-]+$/.test(id)))];
}

function oneOf<Option extends string>(text: string | null, options: readonly [Option, ...Option[]]): Option {
  return options.find((option) => option === text) ?? options[0];
}
