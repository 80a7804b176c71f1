import type { Account, Article, Timeline, TimelineEvent } from '../timeline/model.ts';

/** Who reports what: events down, articles across. */
export interface Matrix {
  /** In order of publication. */
  articles: Article[];
  /** Events that several articles tell, in order of time. */
  rows: MatrixRow[];
  /** How many events each article tells that no other does, in the order of `articles`. */
  alone: number[];
  /** The stance that most cells have: the one that need not be told of each. Empty where there are no cells. */
  usualStance: string;
}

export interface MatrixRow {
  event: TimelineEvent;
  /** What each article tells of it, in the order of `articles`; null where it is silent. */
  cells: (Account | null)[];
}

/** Sets events against the articles that tell them. */
export function matrixOf({ articles, events }: Timeline): Matrix {
  const [shared, single] = [events.filter(isShared), events.filter((event) => !isShared(event))];
  const rows = shared.map((event) => {
    // The first account counts where an article has several.
    const told = new Map(event.accounts.toReversed().map((account) => [account.article, account]));
    return { event, cells: articles.map(({ id }) => told.get(id) ?? null) };
  });
  const alone = Map.groupBy(single, (event) => event.accounts[0]?.article);
  return {
    articles,
    rows,
    alone: articles.map(({ id }) => alone.get(id)?.length ?? 0),
    usualStance: mostFrequent(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.stance ?? []))),
  };
}

/** How much of a matrix there is room for. */
export interface MatrixRoom {
  rows: number;
  columns: number;
}

/** The events that most articles tell, and the articles that tell most of these; all of a matrix for which there is room. */
export function excerptOf(matrix: Matrix, room: MatrixRoom): Matrix {
  if (matrix.rows.length <= room.rows && matrix.articles.length <= room.columns) return matrix;
  const tellers = ({ cells }: MatrixRow) => cells.filter((cell) => cell !== null).length;
  const widest = firstBy(matrix.rows, tellers, room.rows);
  const told = (at: number) => widest.filter(({ cells }) => cells[at]).length;
  const columns = firstBy([...matrix.articles.keys()], told, room.columns);
  const pick = <Value>(values: Value[]) => columns.map((at) => values[at] as Value);
  const rows = widest.map(({ event, cells }) => ({ event, cells: pick(cells) }));
  return {
    ...matrix,
    articles: pick(matrix.articles),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
    alone: pick(matrix.alone),
  };
}

/** So many values of the highest rank, in the order in which they were. */
function firstBy<Value>(values: readonly Value[], rank: (value: Value) => number, most: number): Value[] {
  const ranks = new Map(values.map((value) => [value, rank(value)]));
  const first = new Set(values.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0)).slice(0, most));
  return values.filter((value) => first.has(value));
}

function isShared({ accounts }: TimelineEvent): boolean {
  return accounts.some((account) => account.article !== accounts[0]?.article);
}

function mostFrequent(values: string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value ?? '';
}
