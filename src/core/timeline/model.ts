import type { AccountData, ArticleData, FigureData, PassageData } from '../content/article-schema.ts';
import type { ActorData, SiteData } from '../content/topic-schema.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';

/** A source article, without its events. */
export interface Article extends Omit<ArticleData, 'events'> {
  /** Its slug. */
  id: string;
  /** Ids of the events it tells, in the order of its front matter. */
  events: string[];
}

export interface Actor extends ActorData {
  id: string;
}

/** Words of an article at their place. */
export interface Passage extends PassageData {
  /** Fragment of the article's page. */
  anchor: string;
  /** The words as the article's body has them. */
  text: string;
}

/** Days between an event and its publication; negative where it was foretold. */
export interface ReportingLag {
  /** If the event ended, and the article appeared, as late and as early as they can have. */
  min: number;
  /** If the event began as early, and the article appeared as late, as they can have. */
  max: number;
}

/** One article's report of one event. */
export interface Account extends Omit<AccountData, 'passages'> {
  /** Slug of the article. */
  article: string;
  passages: Passage[];
  /** Null where the event or the article has no bounded date. */
  lag: ReportingLag | null;
}

/** What happened, as all accounts that share its id tell it. */
export interface TimelineEvent {
  id: string;
  title: string;
  /** The tightest range that all accounts agree on; where they do not, one of their dates. */
  date: HistoricalDate;
  /** The accounts' dates have no day in common. */
  disputed: boolean;
  kind: string;
  /** Lane of its first actor; the topic's last lane where it has none. */
  lane: string;
  /** Everyone whom an account names, in that order. */
  actors: string[];
  /** Every place that an account names, in that order. */
  places: string[];
  /** Events that this one answers, and those that answer it. */
  respondsTo: string[];
  answeredBy: string[];
  /** In order of publication. */
  accounts: Account[];
  /** Independent witnesses: accounts counted by whose reporting they are. */
  witnesses: number;
}

/** Everything that pages, islands and exports are made of. Events are in order of time. */
export interface Timeline {
  site: SiteData;
  articles: Article[];
  actors: Actor[];
  events: TimelineEvent[];
}

export type { FigureData as Figure };
