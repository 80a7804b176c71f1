import { type Day, dayOfIso, isoOfDay } from '../dates/day.ts';
import type { Reading } from './level.ts';

/** What lanes stand for. */
export type LaneBy = 'side' | 'kind' | 'source';

/** Everything that a reader has set: the address of the page is its other spelling. */
export interface ReaderState {
  /** Id of the open event. */
  event: string | null;
  /** First and last day that are seen, where that is not the first view. */
  from: Day | null;
  to: Day | null;
  reading: Reading;
  shortened: boolean;
  lanes: LaneBy;
}

/** What a reader sees who has set nothing. */
export const INITIAL_STATE: ReaderState = {
  event: null,
  from: null,
  to: null,
  reading: 'scale',
  shortened: true,
  lanes: 'side',
};

/**
 * The state as a query string, in a fixed order and without what is as at first; empty for
 * `INITIAL_STATE`.
 */
export function toQuery(state: ReaderState): string {
  const entries: [string, string | null][] = [
    ['e', state.event],
    ['from', state.from === null ? null : isoOfDay(Math.floor(state.from))],
    ['to', state.to === null ? null : isoOfDay(Math.floor(state.to))],
    ['read', state.reading === 'scale' ? null : state.reading],
    ['gaps', state.shortened ? null : 'full'],
    ['lanes', state.lanes === 'side' ? null : state.lanes],
  ];
  const set = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(set).toString();
}

/** Inverse of `toQuery`. What is missing, unknown or broken is as at first: links outlive versions. */
export function fromQuery(query: string): ReaderState {
  const params = new URLSearchParams(query);
  const [from, to] = [dayOrNull(params.get('from')), dayOrNull(params.get('to'))];
  const hasRange = from !== null && to !== null && from <= to;
  return {
    event: params.get('e') || null,
    from: hasRange ? from : null,
    to: hasRange ? to : null,
    reading: params.get('read') === 'sequence' ? 'sequence' : 'scale',
    shortened: params.get('gaps') !== 'full',
    lanes: oneOf(params.get('lanes'), ['side', 'kind', 'source'] as const),
  };
}

function dayOrNull(text: string | null): Day | null {
  const day = text === null ? Number.NaN : dayOfIso(text);
  return Number.isFinite(day) ? day : null;
}

function oneOf<Option extends string>(text: string | null, options: readonly [Option, ...Option[]]): Option {
  return options.find((option) => option === text) ?? options[0];
}
