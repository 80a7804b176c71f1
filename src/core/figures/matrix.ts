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

function isShared({ accounts }: TimelineEvent): boolean {
  return accounts.some((account) => account.article !== accounts[0]?.article);
}

function mostFrequent(values: string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value ?? '';
}
