import { dateInWords } from '../core/dates/words.ts';
import { directionOf } from '../core/direction.ts';
import type { Preview } from '../core/exports/preview-image.ts';
import { lookup } from '../core/timeline/lookup.ts';
import type { Timeline, TimelineEvent } from '../core/timeline/model.ts';
import { countsOf } from './counts.ts';

/**
 * Whether this build draws preview images. Other sites find them by absolute addresses only, so there are none where
 * nobody has said where the site will stand; PREVIEW_IMAGES=off leaves them out for a quicker build.
 */
export const hasPreviews = import.meta.env.SITE !== undefined && process.env.PREVIEW_IMAGES !== 'off';

export const sitePreview = '/previews/site.png';
export const eventPreview = (id: string) => `/previews/events/${id}.png`;

/** Every preview image of the site: its path, and what it says. */
export function previewsOf(timeline: Timeline): Map<string, Preview> {
  const events = timeline.events.map((event) => [eventPreview(event.id), previewOfEvent(timeline, event)] as const);
  return new Map([[sitePreview, previewOfSite(timeline)], ...events]);
}

function previewOfSite(timeline: Timeline): Preview {
  const { site, articles } = timeline;
  return {
    language: site.language,
    direction: directionOf(site.language),
    site: '',
    kinds: Object.values(site.kinds),
    title: site.title,
    facts: countsOf(timeline).join(' · '),
    foot: list(new Set(articles.map(({ publisher }) => publisher))),
  };
}

function previewOfEvent(timeline: Timeline, event: TimelineEvent): Preview {
  const { site } = timeline;
  const { articles } = lookup(timeline);
  const kind = site.kinds[event.kind];
  const dates = event.disputed ? event.accounts.map(({ date }) => date) : [event.date];
  return {
    language: site.language,
    direction: directionOf(site.language),
    site: site.title,
    kinds: kind ? [kind] : [],
    title: event.title,
    // Where the accounts disagree, all of their dates: no one of them is the date.
    facts: [...new Set(dates.map((date) => dateInWords(date, site.language)))].join(' ≠ '),
    foot: list(new Set(event.accounts.flatMap(({ article }) => articles.get(article)?.publisher ?? []))),
  };
}

function list(names: ReadonlySet<string>): string {
  return [...names].join(' · ');
}
