import type { Account, Article, ReportingLag, Timeline, TimelineEvent } from '../timeline/model.ts';

/** How long after an event one article told it. */
export interface ToldLag {
  event: TimelineEvent;
  account: Account;
  lag: ReportingLag;
}

/** How soon one article tells what it tells. */
export interface ArticleLags {
  article: Article;
  /** Those that can be drawn: the surest first, and of the equally sure the shortest. */
  lags: ToldLag[];
  /** Accounts of what has no known beginning or end. */
  undated: { event: TimelineEvent; account: Account }[];
}

/** The reporting lags of each article, in order of publication; articles without an account are left out. */
export function lagsByArticle({ articles, events }: Timeline): ArticleLags[] {
  const all = events.flatMap((event) => event.accounts.map((account) => ({ event, account })));
  const byArticle = Map.groupBy(all, ({ account }) => account.article);
  return articles.flatMap((article) => {
    const told = byArticle.get(article.id) ?? [];
    if (told.length === 0) return [];
    const lags = told.flatMap(({ event, account }) => (account.lag ? { event, account, lag: account.lag } : []));
    return [{ article, lags: lags.sort(compareLags), undated: told.filter(({ account }) => account.lag === null) }];
  });
}

function compareLags({ lag: a }: ToldLag, { lag: b }: ToldLag): number {
  return a.max - a.min - (b.max - b.min) || a.min - b.min;
}

/** Whether the article surely came before the event. */
export function isForetold({ lag }: ToldLag): boolean {
  return lag.max < 0;
}

/** Whether the article surely came within so many days after the event. */
export function isWithin({ lag }: ToldLag, days: number): boolean {
  return lag.min >= 0 && lag.max <= days;
}
