import type { HistoricalDate } from '../dates/historical-date.ts';
import type { Account, Figure, TimelineEvent } from './model.ts';

/** Who says the same thing: articles by id, in order of publication. */
export interface Position<Value> {
  value: Value;
  articles: string[];
}

/**
 * What the accounts of an event say of it, aspect by aspect: one position where they agree. An aspect
 * that a single article speaks of is left out, since nothing is agreed on by one.
 */
export interface Comparison {
  dates: Position<HistoricalDate>[];
  /** Of the accounts that name one. */
  places: Position<string>[];
  stances: Position<string>[];
  /** By series that two articles or more give a number for. */
  figures: { series: string; positions: Position<Figure>[] }[];
}

/** Lays the accounts of an event side by side, aspect by aspect. Nothing is weighed or averaged. */
export function compareAccounts({ accounts }: TimelineEvent): Comparison {
  return {
    dates: positions(accounts, (account) => [account.date], rangeKey),
    places: positions(
      accounts,
      (account) => account.place ?? [],
      (place) => place.toLowerCase(),
    ),
    stances: positions(
      accounts,
      (account) => [account.stance],
      (stance) => stance,
    ),
    figures: figuresBySeries(accounts),
  };
}

function positions<Value>(
  accounts: readonly Account[],
  valuesOf: (account: Account) => Value | Value[],
  keyOf: (value: Value) => string,
): Position<Value>[] {
  const found = new Map<string, Position<Value>>();
  for (const account of accounts) {
    for (const value of [valuesOf(account)].flat() as Value[]) {
      const key = keyOf(value);
      const position = found.get(key) ?? { value, articles: [] };
      if (!position.articles.includes(account.article)) position.articles.push(account.article);
      found.set(key, position);
    }
  }
  const speakers = new Set([...found.values()].flatMap((position) => position.articles));
  return speakers.size > 1 ? [...found.values()] : [];
}

/** Dates agree where they are the same days, however they are written. */
function rangeKey({ start, end }: HistoricalDate): string {
  return `${start}/${end}`;
}

function figuresBySeries(accounts: readonly Account[]): Comparison['figures'] {
  const names = new Set(accounts.flatMap((account) => account.figures.map((figure) => figure.series)));
  const compared = [...names].map((series) => ({
    series,
    positions: positions(
      accounts,
      (account) => account.figures.filter((figure) => figure.series === series),
      ({ value, low, high }) => `${value} ${low} ${high}`,
    ),
  }));
  return compared.filter((figure) => figure.positions.length > 0);
}

/** Whether somebody says otherwise: two positions or more. */
export function differs(list: readonly Position<unknown>[]): boolean {
  return list.length > 1;
}
