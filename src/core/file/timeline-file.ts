import type { TimelineJson } from '../exports/timeline-json.ts';
import { t } from '../words/t.ts';

/** What others may leave out of `timeline.json`: fields that only serve to show it. The rest is its contract. */
type Extras = {
  site: 'href' | 'lanes' | 'kinds' | 'stances' | 'series' | 'eras';
  article: 'publisherNote' | 'when' | 'start' | 'end' | 'text';
  actor: 'shortName';
  event: 'when' | 'certainty' | 'lane' | 'earlier';
  account: 'when' | 'dateBasis' | 'summary' | 'corrections';
};

type Loose<Shape, Optional extends keyof Shape> = Omit<Shape, Optional> & {
  [Key in Optional]?: Shape[Key] | undefined;
};

type Site = TimelineJson['site'];
type Event = TimelineJson['events'][number];
type Account = Event['accounts'][number];

export type FileSite = Loose<Site, Extras['site']>;
export type FileArticle = Loose<TimelineJson['articles'][number], Extras['article']>;
export type FileActor = Loose<TimelineJson['actors'][number], Extras['actor']>;
export type FileAccount = Loose<Account, Extras['account']>;
export type FileEvent = Omit<Loose<Event, Extras['event']>, 'accounts'> & { accounts: FileAccount[] };
export type FileFigure = Account['figures'][number];
export type FilePassage = Account['passages'][number];

/** A `timeline.json` as a reader of it may find it: of this project's making, or written by hand to the contract. */
export interface TimelineFile {
  site: FileSite;
  articles: FileArticle[];
  actors: FileActor[];
  events: FileEvent[];
}

/** The version of the file that this code reads. */
const VERSION: TimelineJson['version'] = 1;

/**
 * Takes a parsed JSON file for a timeline.
 * @throws Error with a sentence for readers, where it is something else or of a version with another shape
 */
export function asTimelineFile(value: unknown): TimelineFile {
  const { version, site, articles, actors, events } = (value ?? {}) as Record<string, unknown>;
  if (version === undefined || !site || !events) throw new Error(t('It is not a timeline.json of Sourceline.'));
  if (version !== VERSION) {
    const versions = { version: String(version), shown: VERSION };
    throw new Error(t('It is of version {version}; this page can show version {shown}.', versions));
  }
  if (![articles, actors, events].every(Array.isArray)) {
    throw new Error(t('Its articles, actors and events are not lists.'));
  }
  return value as TimelineFile;
}
