import { dateInWords } from '../dates/words.ts';
import { lookup } from '../timeline/lookup.ts';
import type { Account, Article, Timeline, TimelineEvent } from '../timeline/model.ts';

/** The article that gives an account. */
export function articleOf(account: Account, timeline: Timeline): Article {
  const article = lookup(timeline).articles.get(account.article);
  if (!article) throw new Error(`Account of the unknown article "${account.article}"`);
  return article;
}

/** What an account says of an event, in one line; with its own date before it, where dates are disputed. */
export function accountInWords(account: Account, event: TimelineEvent, timeline: Timeline): string {
  const said = oneLine(account.summary ?? account.passages[0]?.text ?? event.title);
  return event.disputed ? `${dateInWords(account.date, timeline.site.language)}: ${said}` : said;
}

/** A text without line breaks, for formats in which they mean something. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
