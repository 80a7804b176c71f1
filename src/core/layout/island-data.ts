import type { Palette } from '../content/topic-schema.ts';
import type { Day } from '../dates/day.ts';
import { dateInWords } from '../dates/words.ts';
import type { Timeline } from '../timeline/model.ts';
import { type Item, itemsOf } from './item.ts';
import { type Era, erasOf } from './overview.ts';
import { symbolPath } from './symbols.ts';

/** Everything that the timeline's island needs to draw, filter and announce events; their pages hold the rest. */
export interface IslandData {
  language: string;
  items: Item[];
  lanes: { id: string; label: string }[];
  /** `path` draws the symbol of the kind. */
  kinds: { id: string; label: string; colour: Palette; path: string }[];
  /** `label` is the short name, if there is one. */
  actors: { id: string; label: string; name: string }[];
  /** `published` is the day by which it had surely appeared. */
  articles: { id: string; label: string; title: string; published: Day }[];
  eras: Era[];
  /** First and last day of what is seen first; null for everything. */
  focus: [Day, Day] | null;
}

/** The island's data of a timeline. */
export function islandData(timeline: Timeline): IslandData {
  const { site, actors, articles } = timeline;
  const focused = Object.values(site.eras).find((era) => era.focus);
  return {
    language: site.language,
    items: itemsOf(timeline, (date) => dateInWords(date, site.language)),
    lanes: Object.entries(site.lanes).map(([id, { label }]) => ({ id, label })),
    kinds: Object.entries(site.kinds).map(([id, { label, colour, symbol }]) => ({
      id,
      label,
      colour,
      path: symbolPath(symbol),
    })),
    actors: actors.map(({ id, name, shortName }) => ({ id, label: shortName ?? name, name })),
    articles: articles.map(({ id, title, publisher, published }) => ({
      id,
      label: publisher,
      title,
      published: published.end ?? published.start ?? 0,
    })),
    eras: erasOf(site),
    focus: focused ? [focused.from.start ?? 0, focused.to.end ?? 0] : null,
  };
}
