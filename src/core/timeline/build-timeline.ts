import type { AccountData, ArticleData } from '../content/article-schema.ts';
import type { ActorData, SiteData } from '../content/topic-schema.ts';
import { compareRanges, type DateRange } from '../dates/historical-date.ts';
import { passageAnchor } from '../passages/requests.ts';
import { mergeDates } from './merge-dates.ts';
import type { Account, Actor, Article, ReportingLag, Timeline, TimelineEvent } from './model.ts';

/** The content as it was read: what `buildTimeline` makes a timeline of. */
export interface TimelineSource {
  site: SiteData;
  actors: { id: string; data: ActorData }[];
  articles: { id: string; data: ArticleData; passages: string[] }[];
}

/** Merges what articles say into events. Expects content that has passed the check. */
export function buildTimeline(source: TimelineSource): Timeline {
  const actors = source.actors.map(({ id, data }): Actor => ({ id, ...data }));
  const articles = source.articles
    .map(({ id, data }): Article => ({ ...data, id, events: data.events.map((account) => account.event) }))
    .sort((a, b) => compareRanges(a.published, b.published) || compareIds(a.id, b.id));
  const accounts = source.articles.flatMap(accountsOf);
  return { site: source.site, articles, actors, events: mergeAccounts(accounts, articles, actors, source.site) };
}

function accountsOf({ id, data, passages }: TimelineSource['articles'][number]): Account[] {
  const words = passages[Symbol.iterator]();
  return data.events.map((account) => ({
    ...account,
    article: id,
    passages: account.passages.map((passage, i) => ({
      ...passage,
      anchor: passageAnchor(account.event, i),
      text: words.next().value ?? passage.exact,
    })),
    lag: reportingLag(account.date, data.published),
  }));
}

/**
 * Days from an event to an article's publication.
 * @returns null where either has no bounds
 */
export function reportingLag(event: DateRange, published: DateRange): ReportingLag | null {
  if (event.start === null || event.end === null || published.start === null || published.end === null) return null;
  return { min: published.start - event.end, max: published.end - event.start };
}

/**
 * Events from accounts, in order of time.
 * @param articles in order of publication
 */
export function mergeAccounts(
  accounts: readonly Account[],
  articles: readonly Article[],
  actors: readonly Actor[],
  site: SiteData,
): TimelineEvent[] {
  const order = new Map(articles.map((article, i) => [article.id, i]));
  const origins = new Map(articles.map((article) => [article.id, article.origin ?? article.id]));
  const sides = new Map(actors.map((actor) => [actor.id, actor.side]));
  const lastLane = Object.keys(site.lanes).at(-1) ?? '';
  const events = [...Map.groupBy(accounts, (account) => account.event)].map(([id, told]) => {
    const inOrder = told.toSorted((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
    const event = mergeOne(id, inOrder);
    const lane = sides.get(event.actors[0] ?? '') ?? lastLane;
    return { ...event, lane, witnesses: new Set(inOrder.map((account) => origins.get(account.article))).size };
  });
  return linkAnswers(events.sort((a, b) => compareRanges(a.date, b.date) || compareIds(a.id, b.id)));
}

type Unplaced = Omit<TimelineEvent, 'lane' | 'witnesses'>;

/** @param accounts at least one, in order of publication */
function mergeOne(id: string, accounts: Account[]): Unplaced {
  const [first] = accounts as [Account];
  return {
    id,
    title: first.title,
    ...mergeDates(accounts.map((account) => account.date)),
    kind: first.kind,
    actors: union(accounts, (account) => account.actors),
    places: union(accounts, (account) => account.place ?? []),
    respondsTo: union(accounts, (account) => account.respondsTo),
    answeredBy: [],
    accounts,
  };
}

function union(accounts: Account[], pick: (account: AccountData) => string | string[]): string[] {
  return [...new Set(accounts.flatMap(pick))];
}

/** @param events in order of time, which the answers to one of them keep */
function linkAnswers(events: TimelineEvent[]): TimelineEvent[] {
  const answers = new Map<string, string[]>();
  for (const event of events) {
    for (const id of event.respondsTo) answers.set(id, [...(answers.get(id) ?? []), event.id]);
  }
  return events.map((event) => ({ ...event, answeredBy: answers.get(event.id) ?? [] }));
}

/** By code units, so that every machine puts ids in the same order whatever its language. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
