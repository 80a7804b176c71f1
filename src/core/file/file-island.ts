import { PALETTE, SYMBOLS } from '../content/kind-looks.ts';
import { compareRanges } from '../dates/historical-date.ts';
import type { IslandData } from '../layout/island-data.ts';
import type { Item } from '../layout/item.ts';
import { symbolPath } from '../layout/symbols.ts';
import { actorsOf } from '../timeline/actor-part.ts';
import { eventDate, fileDay, plainDate } from './file-dates.ts';
import type { FileArticle, FileEvent, FileSite, TimelineFile } from './timeline-file.ts';

/**
 * What the timeline draws, of a `timeline.json`. Lanes, kinds and eras that the file does not tell are worked out from
 * its events, so that every file which keeps the contract can be shown.
 */
export function islandOfFile(file: TimelineFile): IslandData {
  const { site, articles, actors } = file;
  const lanes = site.lanes ?? namesOf(file.events.map((event) => laneIn(event, file)));
  const kinds = site.kinds ?? namesOf(file.events.map(({ kind }) => kind)).map(withLook);
  const eras = erasOf(site);
  const focus = eras.find((era) => era.focus);
  return {
    language: site.language,
    items: itemsOf(file, lanes, kinds),
    lanes: lanes.map(({ id, label }) => ({ id, label })),
    kinds: kinds.map(({ id, label, colour, symbol }) => ({
      id,
      label,
      colour: PALETTE.includes(colour) ? colour : 'grey',
      path: symbolPath(SYMBOLS.includes(symbol) ? symbol : 'circle'),
    })),
    actors: actors.map(({ id, name, shortName }) => ({ id, label: shortName ?? name, name })),
    articles: articles.map((article) => ({
      id: article.id,
      label: article.publisher,
      title: article.title,
      published: publishedBy(article),
    })),
    eras: eras.map(({ label, day0, day1, share }) => ({ label, day0, day1, share })),
    focus: focus ? [focus.day0, focus.day1 - 1] : null,
  };
}

/** In order of time, whatever the order in the file. */
function itemsOf(file: TimelineFile, lanes: readonly Named[], kinds: readonly Named[]): Item[] {
  const places = {
    lanes: placesIn(lanes),
    kinds: placesIn(kinds),
    actors: placesIn(file.actors),
    articles: placesIn(file.articles),
  };
  const { language } = file.site;
  const items = file.events.map((event): Item => {
    const versions = event.earlier?.map(({ known, lane, actors, respondsTo, ...date }) => ({
      known: fileDay(known) ?? 0,
      date: { ...date, start: fileDay(date.start), end: fileDay(date.end) },
      ...(lane && { lane: places.lanes.get(lane) ?? 0 }),
      ...(actors && { actors: actors.flatMap((id) => places.actors.get(id) ?? []) }),
      ...(respondsTo && { respondsTo }),
    }));
    return {
      id: event.id,
      title: event.title,
      ...eventDate(event, language),
      lane: places.lanes.get(laneIn(event, file)) ?? 0,
      kind: places.kinds.get(event.kind) ?? 0,
      actors: actorsOf(event).flatMap((id) => places.actors.get(id) ?? []),
      articles: event.accounts.flatMap(({ article }) => places.articles.get(article) ?? []),
      respondsTo: event.respondsTo,
      ...(versions && { versions }),
    };
  });
  return items.sort(compareRanges);
}

interface Named {
  id: string;
  label: string;
}

function placesIn(list: readonly { id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, i) => [id, i]));
}

const sidesOf = new WeakMap<TimelineFile, ReadonlyMap<string, string>>();

/** The lane of an event: the side of whoever acts first. */
function laneIn({ lane, actors: [first = ''] }: FileEvent, file: TimelineFile): string {
  const sides = sidesOf.get(file) ?? new Map(file.actors.map(({ id, side }) => [id, side]));
  sidesOf.set(file, sides);
  return lane ?? sides.get(first) ?? 'others';
}

/** Names of ids, in the order in which they come first: "armed-forces" is "Armed forces". */
function namesOf(ids: readonly string[]): Named[] {
  return [...new Set(ids)].map((id) => ({ id, label: labelOf(id) }));
}

/** The name of what only has an id. */
export function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withLook(named: Named, i: number) {
  const colour = PALETTE[i % PALETTE.length] ?? 'grey';
  return { ...named, colour, symbol: SYMBOLS[i % SYMBOLS.length] ?? 'circle' };
}

function erasOf({ eras = [] }: FileSite) {
  return eras.map(({ label, start, end, share, focus }) => ({
    label,
    day0: fileDay(start) ?? 0,
    day1: (fileDay(end) ?? 0) + 1,
    share: share ?? 1,
    focus,
  }));
}

function publishedBy({ published, start, end }: FileArticle): number {
  return fileDay(end) ?? fileDay(start) ?? plainDate(published)?.end ?? 0;
}
