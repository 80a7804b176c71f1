import type { Day } from '../dates/day.ts';
import { compareRanges } from '../dates/historical-date.ts';
import type { IslandData } from './island-data.ts';
import type { Item } from './item.ts';
import type { ReaderState } from './reader-state.ts';

/** What filters ask for, with ids turned into positions. */
type Test = (item: Item) => boolean;

/** The filters that a reader can drop one by one. */
export type FilterName = 'kinds' | 'actors' | 'sources' | 'text' | 'known' | 'onlyPicks';

/** How many events each option of a filter would leave, given all the other filters. */
export interface Facets {
  kinds: number[];
  actors: number[];
  sources: number[];
}

export interface Selection {
  /** In order of time; on a day in the past with the dates and sources known then. */
  items: Item[];
  facets: Facets;
  /** For every filter that is set, how many events there would be without it. */
  without: Partial<Record<FilterName, number>>;
}

/** What a reader's filters leave of the timeline. */
export function select(data: IslandData, state: ReaderState): Selection {
  const known = data.items.flatMap((item) => asKnown(item, data, state.known) ?? []);
  // Dates that were known then may have another order than those of today.
  if (state.known !== null) known.sort(compareRanges);
  const tests = testsOf(data, state);
  const except = (name: FilterName) => known.filter((item) => passes(item, tests, name));
  return {
    items: known.filter((item) => passes(item, tests)),
    facets: {
      kinds: count(except('kinds'), data.kinds.length, (item) => [item.kind]),
      actors: count(except('actors'), data.actors.length, (item) => item.actors),
      sources: count(except('sources'), data.articles.length, (item) => item.articles),
    },
    without: countWithout(data, state, tests, except),
  };
}

/**
 * An item as it could be read on a day: with the sources published by then, the date they give and whom they name.
 * @returns null where nobody had told it yet
 */
export function asKnown(item: Item, data: IslandData, known: Day | null): Item | null {
  if (known === null) return item;
  const articles = item.articles.filter((article) => (data.articles[article]?.published ?? Infinity) <= known);
  if (articles.length === 0) return null;
  if (articles.length === item.articles.length) return item;
  const { date, known: _, ...others } = item.versions?.findLast((candidate) => candidate.known <= known) ?? {};
  return { ...item, ...date, ...others, articles };
}

function testsOf(data: IslandData, state: ReaderState): Partial<Record<FilterName, Test>> {
  const kinds = positions(data.kinds, state.kinds);
  const actors = positions(data.actors, state.actors);
  const sources = positions(data.articles, state.sources);
  const picks = new Set(state.picks);
  const words = fold(state.text).split(' ').filter(Boolean);
  return {
    ...(state.kinds.length > 0 && { kinds: (item) => kinds.has(item.kind) }),
    ...(state.actors.length > 0 && { actors: (item) => item.actors.some((actor) => actors.has(actor)) }),
    ...(state.sources.length > 0 && { sources: (item) => item.articles.some((article) => sources.has(article)) }),
    ...(state.text.trim() && { text: (item) => words.length > 0 && hasWords(item, data, words) }),
    ...(state.onlyPicks && { onlyPicks: (item) => picks.has(item.id) }),
  };
}

function positions(list: readonly { id: string }[], ids: readonly string[]): Set<number> {
  return new Set(ids.map((id) => list.findIndex((entry) => entry.id === id)));
}

/** A word of two letters, such as "US", is looked for where words begin: it is part of too many others. */
function hasWords(item: Item, { actors }: IslandData, words: readonly string[]): boolean {
  const names = item.actors.map((actor) => `${actors[actor]?.label} ${actors[actor]?.name}`);
  const searched = fold([' ', item.title, item.when, ...names].join(' '));
  return words.every((word) => searched.includes(word.length < 3 && word !== word.toUpperCase() ? ` ${word}` : word));
}

/** Letters and digits without case and accents, so that "zelensky's" finds "Zélensky’s" and "buildup" a "build-up". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{Mn}'’-]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .toLowerCase();
}

function passes(item: Item, tests: Partial<Record<FilterName, Test>>, except?: FilterName): boolean {
  return Object.entries(tests).every(([name, test]) => name === except || test(item));
}

function count(items: readonly Item[], length: number, pick: (item: Item) => readonly number[]): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const item of items) for (const at of new Set(pick(item))) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

function countWithout(
  data: IslandData,
  state: ReaderState,
  tests: Partial<Record<FilterName, Test>>,
  except: (name: FilterName) => Item[],
): Selection['without'] {
  const names = Object.keys(tests) as FilterName[];
  const counts: Selection['without'] = Object.fromEntries(names.map((name) => [name, except(name).length]));
  if (state.known !== null) counts.known = data.items.filter((item) => passes(item, tests)).length;
  return counts;
}
