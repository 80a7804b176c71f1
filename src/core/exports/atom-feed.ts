import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { dateInWords } from '../dates/words.ts';
import { articlePath, eventPath } from '../paths.ts';
import type { Account, Timeline, TimelineEvent } from '../timeline/model.ts';
import { accountInWords, articleOf } from './account-words.ts';
import type { Addresses } from './addresses.ts';
import { dateNotes } from './date-notes.ts';
import { htmlLink, htmlText } from './html-text.ts';
import { instantOf, type ToldOn, toldOn } from './told-on.ts';

/** Where the feed stands. */
export const FEED_PATH = '/feed.xml';

/** As many entries as this, and the rest of the day on which the last of them was told. */
const ENTRIES = 100;

/**
 * The events that were told last, as an Atom feed (RFC 4287). `published` and `updated` are the days of
 * the oldest and of the newest account or correction, in UTC: the same content makes the same feed.
 */
export function atomFeed(timeline: Timeline, addresses: Addresses): string {
  const { title, dek, language } = timeline.site;
  const latest = latestEvents(timeline);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('id', addresses.name('/')),
    x('title', xmlText(title)),
    x('subtitle', xmlText(dek)),
    x('updated', timestamp(latest[0]?.told.last ?? 0)),
    x('author', [x('name', xmlText(title))]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: addresses.of(FEED_PATH) }),
    x('link', { rel: 'alternate', type: 'text/html', href: addresses.of('/') }),
    ...latest.map(({ event, told }) => entryOf(event, told, timeline, addresses)),
  ]);
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const xml = toXml([declaration, { type: 'text', value: '\n' }, feed], { closeEmptyElements: true });
  // XML forbids this in texts (2.4) and the library lets it pass.
  return `${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

/** The newest first; those of one day in order of time. */
function latestEvents(timeline: Timeline): { event: TimelineEvent; told: ToldOn }[] {
  const all = timeline.events
    .map((event) => ({ event, told: toldOn(event, timeline) }))
    .sort((a, b) => b.told.last - a.told.last);
  const oldest = all[ENTRIES - 1]?.told.last ?? -Infinity;
  return all.filter(({ told }) => told.last >= oldest);
}

function entryOf(event: TimelineEvent, told: ToldOn, timeline: Timeline, addresses: Addresses): Element {
  const { kinds, language } = timeline.site;
  const when = [dateInWords(event.date, language), ...dateNotes(event.date)].join('; ');
  const accounts = event.accounts.map((account) => accountText(account, event, timeline, addresses));
  const content = `<p>${htmlText(when)}</p><ul>${accounts.join('')}</ul>`;
  return x('entry', [
    x('id', addresses.name(eventPath(event.id))),
    x('title', xmlText(event.title)),
    x('published', timestamp(told.first)),
    x('updated', timestamp(told.last)),
    x('link', { rel: 'alternate', type: 'text/html', href: addresses.of(eventPath(event.id)) }),
    x('category', { term: event.kind, label: xmlText(kinds[event.kind]?.label ?? event.kind) }),
    x('summary', xmlText(when)),
    x('content', { type: 'html' }, xmlText(content)),
  ]);
}

function accountText(account: Account, event: TimelineEvent, timeline: Timeline, addresses: Addresses): string {
  const article = articleOf(account, timeline);
  const said = htmlText(accountInWords(account, event, timeline));
  const source = htmlLink(addresses.of(articlePath(article.id)), article.title);
  const published = htmlText(dateInWords(article.published, timeline.site.language));
  return `<li>${htmlText(article.publisher)}, ${source}, ${published}: ${said}</li>`;
}

function timestamp(day: number): string {
  return `${instantOf(day).toISOString().slice(0, 19)}Z`;
}

/** Without the characters that XML has no way to write, escaped or not. */
function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
