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
  const shared = events.filter((event) => tellers(event).size > 1);
  const rows = shared.map((event) => ({
    event,
    cells: articles.map(({ id }) => event.accounts.find((account) => account.article === id) ?? null),
  }));
  return {
    articles,
    rows,
    alone: articles.map(({ id }) => events.filter((event) => isToldOnlyBy(event, id)).length),
    usualStance: mostFrequent(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.stance ?? []))),
  };
}

function tellers(event: TimelineEvent): Set<string> {
  return new Set(event.accounts.map((account) => account.article));
}

function isToldOnlyBy(event: TimelineEvent, article: string): boolean {
  return event.accounts.every((account) => account.article === article);
}

function mostFrequent(values: string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value ?? '';
}
