import { dateInWords } from '../dates/words.ts';
import { actorPath, articlePath, eventPath, passagePath } from '../paths.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Account, Actor, Article, Timeline, TimelineEvent } from '../timeline/model.ts';
import { t } from '../words/t.ts';

/** One thing that a reader can find. */
export interface SearchRecord {
  /** Its address within the site, without the base path. */
  url: string;
  /** The words that are searched. */
  content: string;
  meta: {
    /** What is found by its own name, which counts for more than other words of it. */
    title?: string;
    /** Of a passage, the title of the event that it reports: what is found by that is the event. */
    event?: string;
    type: SearchType;
    /** When, by whom or in which role, in words. */
    detail: string;
  };
  /** Labels, as readers see them. */
  filters: { type: [SearchType]; kind?: string[]; source?: string[] };
}

/** What there is to find, in the order in which filters offer it. */
export const SEARCH_TYPES = ['Event', 'Passage', 'Actor', 'Article'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/**
 * Everything that the site's search finds: events, the passages that report them, actors, articles.
 * @param textOf the text of an article, by its slug
 */
export function searchRecords(timeline: Timeline, textOf: (article: string) => string): SearchRecord[] {
  return [
    ...timeline.events.flatMap((event) => [
      eventRecord(timeline, event),
      ...event.accounts.flatMap((account) => passageRecords(timeline, event, account)),
    ]),
    ...timeline.actors.map((actor) => actorRecord(timeline, actor)),
    ...timeline.articles.map((article) => articleRecord(timeline, article, textOf(article.id))),
  ];
}

function eventRecord(timeline: Timeline, event: TimelineEvent): SearchRecord {
  const { articles, actors } = lookup(timeline);
  const outlets = unique(event.accounts.map((account) => articles.get(account.article)?.publisher));
  const when = dateInWords(event.date, timeline.site.language);
  const names = event.actors.map((id) => actors.get(id)?.name);
  const summaries = event.accounts.map((account) => account.summary);
  return {
    url: eventPath(event.id),
    content: sentences([event.title, ...summaries, ...event.places, when, unique(names).join(', ')]),
    meta: { title: event.title, type: 'Event', detail: `${when} · ${outlets.join(', ')}` },
    filters: { type: ['Event'], kind: [kindLabel(timeline, event)], source: outlets },
  };
}

function passageRecords(timeline: Timeline, event: TimelineEvent, account: Account): SearchRecord[] {
  const publisher = lookup(timeline).articles.get(account.article)?.publisher ?? account.article;
  const when = dateInWords(account.date, timeline.site.language);
  return account.passages.map(({ anchor, text, original }) => ({
    url: passagePath(account.article, anchor),
    content: sentences([text, original && t('“{words}”', { words: original })]),
    meta: { event: event.title, type: 'Passage', detail: `${publisher} · ${when}` },
    filters: { type: ['Passage'], kind: [kindLabel(timeline, event)], source: [publisher] },
  }));
}

function actorRecord({ site }: Timeline, { id, name, shortName, role, side, aliases }: Actor): SearchRecord {
  const lane = site.lanes[side]?.label;
  return {
    url: actorPath(id),
    content: sentences([name, shortName, role, ...aliases, lane]),
    meta: { title: name, type: 'Actor', detail: [role, lane].filter(Boolean).join(' · ') },
    filters: { type: ['Actor'] },
  };
}

function articleRecord({ site }: Timeline, article: Article, text: string): SearchRecord {
  const { id, title, publisher, publisherNote, author, published } = article;
  return {
    url: articlePath(id),
    content: sentences([title, publisher, author, publisherNote, text]),
    meta: { title, type: 'Article', detail: `${publisher} · ${dateInWords(published, site.language)}` },
    filters: { type: ['Article'], source: [publisher] },
  };
}

function kindLabel({ site }: Timeline, { kind }: TimelineEvent): string {
  return site.kinds[kind]?.label ?? kind;
}

function unique(texts: (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}

/** Texts one after the other, each once and with an end, so that an excerpt does not run two into one. */
function sentences(texts: (string | undefined)[]): string {
  return unique(texts)
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]["”’»)]*$/.test(text) ? text : `${text}.`))
    .join(' ');
}
