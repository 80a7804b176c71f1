import { isoOfDay } from '../dates/day.ts';
import type { Account, Actor, Article, Timeline, TimelineEvent } from '../timeline/model.ts';

/** Version of the export's shape; goes up when a reader of the file would have to change. */
export const TIMELINE_JSON_VERSION = 1;

/**
 * The timeline as data for others: see `timelineJsonSchema` for the shape.
 * @param articleHref site-absolute address of an article's page, base path included, ending in `/`
 */
export function timelineJson(timeline: Timeline, articleHref: (article: string) => string) {
  const { title, dek, language } = timeline.site;
  return {
    version: TIMELINE_JSON_VERSION,
    site: { title, dek, language },
    articles: timeline.articles.map(articleJson),
    actors: timeline.actors.map(actorJson),
    events: timeline.events.map((event) => eventJson(event, articleHref)),
  };
}

function articleJson(article: Article) {
  const { id, title, publisher, published, url, origin, original, language } = article;
  return { id, title, publisher, published: published.edtf, url, origin, original, language };
}

function actorJson({ id, name, side, role, aliases }: Actor) {
  return { id, name, side, role, aliases };
}

function eventJson(event: TimelineEvent, articleHref: (article: string) => string) {
  const { id, title, date, kind, actors, places, disputed, respondsTo, accounts } = event;
  return {
    id,
    title,
    date: date.edtf,
    start: date.start === null ? null : isoOfDay(date.start),
    end: date.end === null ? null : isoOfDay(date.end),
    precision: date.precision,
    kind,
    actors,
    place: places[0],
    disputed,
    respondsTo,
    accounts: accounts.map((account) => accountJson(account, articleHref)),
  };
}

function accountJson(account: Account, articleHref: (article: string) => string) {
  const { article, date, stance, attributedTo, lag, passages, figures } = account;
  return {
    article,
    date: date.edtf,
    stance,
    attributedTo,
    lagDays: lag && lag.min === lag.max ? lag.min : undefined,
    passages: passages.map(({ exact, original, paragraph, anchor }) => ({
      exact,
      original,
      paragraph,
      href: `${articleHref(article)}#${anchor}`,
    })),
    figures: figures.map(({ asOf, ...figure }) => ({ ...figure, asOf: asOf?.edtf })),
  };
}

/** What `timelineJson` returns; undefined values are absent in the file. */
export type TimelineJson = ReturnType<typeof timelineJson>;
