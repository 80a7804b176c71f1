import type { Correction } from '../content/article-schema.ts';
import { type Day, isoOfDay } from '../dates/day.ts';
import type { DateRange, HistoricalDate } from '../dates/historical-date.ts';
import { dateInWords } from '../dates/words.ts';
import { type Item, itemsOf, type Version } from '../layout/item.ts';
import { articlePath } from '../paths.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Account, Actor, Article, Figure, Timeline, TimelineEvent } from '../timeline/model.ts';

/** Version of the export's shape; goes up when a reader of the file would have to change. */
export const TIMELINE_JSON_VERSION = 1;

/** What every part of the file is written with. */
interface Writing {
  /** Site-absolute address of a path within the site, base path included. */
  hrefOf: (path: string) => string;
  inWords: (date: HistoricalDate) => string;
  /** When an article appeared, as EDTF. */
  publishedOf: (article: string) => string | undefined;
  /** Ids of the topic's lanes and actors, in the order that items number them in. */
  lanes: readonly string[];
  actorIds: readonly string[];
}

/**
 * The timeline as data for others: see `timelineJsonSchema` for the shape.
 * @param hrefOf site-absolute address of a path within the site, base path included
 */
export function timelineJson(timeline: Timeline, hrefOf: (path: string) => string) {
  const inWords = (date: HistoricalDate) => dateInWords(date, timeline.site.language);
  const { articles } = lookup(timeline);
  const publishedOf = (article: string) => articles.get(article)?.published.edtf;
  const items = itemsOf(timeline, inWords);
  const actorIds = timeline.actors.map(({ id }) => id);
  const writing = { hrefOf, inWords, publishedOf, lanes: Object.keys(timeline.site.lanes), actorIds };
  return {
    version: TIMELINE_JSON_VERSION,
    site: siteJson(timeline, hrefOf('/')),
    articles: timeline.articles.map((article) => articleJson(article, inWords)),
    actors: timeline.actors.map(actorJson),
    events: timeline.events.map((event, i) => eventJson(event, items[i] as Item, writing)),
  };
}

function siteJson({ site }: Timeline, href: string) {
  const { title, dek, language } = site;
  return {
    title,
    dek,
    language,
    href,
    lanes: entriesOf(site.lanes, ({ label, note }) => ({ label, note })),
    kinds: entriesOf(site.kinds, ({ label, colour, symbol }) => ({ label, colour, symbol })),
    stances: entriesOf(site.stances, ({ label, note }) => ({ label, note })),
    series: entriesOf(site.series, ({ label, unit }) => ({ label, unit })),
    eras: entriesOf(site.eras, ({ label, from, to, share, focus }) => ({
      label,
      start: isoOfDay(from.start ?? 0),
      end: isoOfDay(to.end ?? 0),
      share,
      focus,
    })),
  };
}

function entriesOf<Entry, Written>(record: Record<string, Entry>, write: (entry: Entry) => Written) {
  return Object.entries(record).map(([id, entry]) => ({ id, ...write(entry) }));
}

function articleJson(article: Article, inWords: Writing['inWords']) {
  const { id, title, publisher, publisherNote, published, url, origin, original, language, text } = article;
  return {
    id,
    title,
    publisher,
    publisherNote,
    published: published.edtf,
    when: inWords(published),
    ...boundsOf(published),
    url,
    origin,
    original,
    language,
    text,
  };
}

function actorJson({ id, name, shortName, side, role, aliases }: Actor) {
  return { id, name, shortName, side, role, aliases };
}

function eventJson(event: TimelineEvent, { when, certainty, versions }: Item, writing: Writing) {
  const { id, title, date, kind, lane, actors, places, disputed, respondsTo, accounts } = event;
  return {
    id,
    title,
    date: date.edtf,
    when,
    ...boundsOf(date),
    precision: date.precision,
    certainty,
    kind,
    lane,
    actors,
    place: places[0],
    disputed,
    respondsTo,
    accounts: accounts.map((account) => accountJson(account, writing)),
    earlier: versions?.map((version) => earlierJson(version, writing)),
  };
}

function earlierJson({ known, date, lane, actors, respondsTo }: Version, { lanes, actorIds }: Writing) {
  const { when, start, end, certainty, disputed } = date;
  return {
    known: isoOfDay(known),
    when,
    ...boundsOf({ start, end }),
    certainty,
    disputed,
    lane: lanes[lane ?? -1],
    actors: actors?.flatMap((at) => actorIds[at] ?? []),
    respondsTo,
  };
}

function accountJson(account: Account, { hrefOf, inWords, publishedOf }: Writing) {
  const { article, date, dateBasis, stance, attributedTo, summary, lag, passages, figures, corrections } = account;
  return {
    article,
    published: publishedOf(article),
    date: date.edtf,
    when: inWords(date),
    dateBasis,
    stance,
    attributedTo,
    summary,
    lagDays: lag && lag.min === lag.max ? lag.min : undefined,
    passages: passages.map(({ exact, original, paragraph, anchor }) => ({
      exact,
      original,
      paragraph,
      href: `${hrefOf(articlePath(article))}#${anchor}`,
    })),
    figures: figures.map((figure) => figureJson(figure, inWords)),
    corrections: corrections.map((correction) => correctionJson(correction, inWords)),
  };
}

function figureJson({ asOf, ...figure }: Figure, inWords: Writing['inWords']) {
  return { ...figure, asOf: asOf?.edtf, when: asOf && inWords(asOf) };
}

function correctionJson({ date, what, why }: Correction, inWords: Writing['inWords']) {
  return { date: date.edtf, when: inWords(date), what, why };
}

function boundsOf({ start, end }: DateRange) {
  return { start: isoOrNull(start), end: isoOrNull(end) };
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOfDay(day);
}

/** What `timelineJson` returns; undefined values are absent in the file. */
export type TimelineJson = ReturnType<typeof timelineJson>;
