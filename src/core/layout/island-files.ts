import type { IslandData } from './island-data.ts';
import type { Certainty, Item } from './item.ts';

/** Up to so many events, everything is in one file. */
const MOST_IN_ONE = 500;
/** Events of one file of columns, and of one file of texts. */
const COLUMNS_SIZE = 10_000;
const TEXTS_SIZE = 1000;
/** Of twenty events, the one that lasts longest has its text in the first files: it shows at every zoom. */
const LONG_SHARE = 0.05;

/** What grows with a big topic, though slower than its events do. */
export type Names = Pick<IslandData, 'actors' | 'articles'>;

/** The file that the island asks for: all of its data, or, of a big timeline, what does not grow with it. */
export type IslandFrame =
  | IslandData
  | (Omit<IslandData, 'items' | keyof Names> & {
      /** How many files of each sort there are, `columns-0.json` the first. */
      files: { columns: number; texts: number };
    });

/** A stretch of items in columns, without their texts. */
export interface Columns {
  /** Parted by spaces. */
  ids: string;
  /** Days from the start of the item before; null where it is open. */
  starts: (number | null)[];
  /** Days from start to end; from the start of the item before where the start is open, null where the end is. */
  lengths: (number | null)[];
  lanes: number[];
  kinds: number[];
  /** Positions in `CERTAINTIES`, and `DISPUTED` more where the date is disputed. */
  dates: number[];
  actors: number[][];
  articles: number[][];
  /** By position in the stretch: what few items have. */
  respondsTo: [number, string[]][];
  versions: [number, NonNullable<Item['versions']>][];
}

/** Titles and dates in words, in the order of `textOrder`. */
export type Texts = [title: string, when: string][];

const CERTAINTIES: readonly Certainty[] = ['exact', 'within', 'about'];
const DISPUTED = 4;

/**
 * The data as the files that the island loads.
 * @returns the first of them, and the others by name, none for a timeline that fits into one
 */
export function islandFiles(data: IslandData): { frame: IslandFrame; others: Map<string, Columns | Texts | Names> } {
  if (data.items.length <= MOST_IN_ONE) return { frame: data, others: new Map() };
  const { items, actors, articles, ...frame } = data;
  const columns = chunks(items, COLUMNS_SIZE).map(encodeColumns);
  const ordered = textOrder(items).map((position) => items[position] as Item);
  const texts = chunks(ordered, TEXTS_SIZE).map((chunk) =>
    chunk.map(({ title, when }): Texts[number] => [title, when]),
  );
  return {
    frame: { ...frame, files: { columns: columns.length, texts: texts.length } },
    others: new Map<string, Columns | Texts | Names>([
      ['names', { actors, articles }],
      ...columns.map((chunk, i) => [`columns-${i}`, chunk] as const),
      ...texts.map((chunk, i) => [`texts-${i}`, chunk] as const),
    ]),
  };
}

/**
 * Positions of items in the order of their texts: the longest first, which stand alone among clusters
 * however far out the view is, then all others; both in order of time.
 */
export function textOrder(items: readonly Pick<Item, 'start' | 'end'>[]): number[] {
  const lengths = items.map(({ start, end }) => (start === null || end === null ? Infinity : end - start));
  const least = lengths.toSorted((a, b) => b - a)[Math.floor(items.length * LONG_SHARE)] ?? 0;
  const positions = items.map((_, i) => i);
  const isLong = (position: number) => (lengths[position] as number) > least;
  return [...positions.filter(isLong), ...positions.filter((position) => !isLong(position))];
}

/** The file that holds the text at a place of `textOrder`. */
export function textsFileOf(place: number): number {
  return Math.floor(place / TEXTS_SIZE);
}

/** The places of `textOrder` that a file holds: from the first, inclusive, to the last, exclusive. */
export function placesOf(file: number): [from: number, to: number] {
  return [file * TEXTS_SIZE, (file + 1) * TEXTS_SIZE];
}

function encodeColumns(items: readonly Item[]): Columns {
  let before = 0;
  const starts: Columns['starts'] = [];
  const lengths: Columns['lengths'] = [];
  for (const { start, end } of items) {
    starts.push(start === null ? null : start - before);
    before = start ?? before;
    lengths.push(end === null ? null : end - before);
  }
  return {
    ids: items.map((item) => item.id).join(' '),
    starts,
    lengths,
    lanes: items.map((item) => item.lane),
    kinds: items.map((item) => item.kind),
    dates: items.map((item) => CERTAINTIES.indexOf(item.certainty) + (item.disputed ? DISPUTED : 0)),
    actors: items.map((item) => item.actors),
    articles: items.map((item) => item.articles),
    respondsTo: items.flatMap((item, i) => (item.respondsTo.length > 0 ? [[i, item.respondsTo] as const] : [])) as [],
    versions: items.flatMap((item, i) => (item.versions ? [[i, item.versions] as const] : [])) as [],
  };
}

/** Inverse of the encoding: items without their texts, which are empty. */
export function decodeColumns(columns: Columns): Item[] {
  const respondsTo = new Map(columns.respondsTo);
  const versions = new Map(columns.versions);
  let before = 0;
  return columns.ids.split(' ').map((id, i) => {
    const [step, length, date = 0] = [columns.starts[i], columns.lengths[i], columns.dates[i]];
    const start = step === null || step === undefined ? null : before + step;
    before = start ?? before;
    const earlier = versions.get(i);
    return {
      id,
      title: '',
      when: '',
      start,
      end: length === null || length === undefined ? null : before + length,
      certainty: CERTAINTIES[date % DISPUTED] ?? 'exact',
      disputed: date >= DISPUTED,
      lane: columns.lanes[i] ?? 0,
      kind: columns.kinds[i] ?? 0,
      actors: columns.actors[i] ?? [],
      articles: columns.articles[i] ?? [],
      respondsTo: respondsTo.get(i) ?? [],
      ...(earlier && { versions: earlier }),
    };
  });
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}
