import type { Day } from '../../core/dates/day.ts';
import type { FileEvent, TimelineFile } from '../../core/file/timeline-file.ts';
import type { IslandData } from '../../core/layout/island-data.ts';
import type { Item } from '../../core/layout/item.ts';
import { asKnown } from '../../core/layout/selection.ts';

/**
 * A file without what its sources had not told by a day: events that nobody had told yet, accounts of others, and whom
 * and what only those name.
 * @param data what is drawn of the file
 */
export function fileAsKnown(file: TimelineFile, data: IslandData, known: Day): TimelineFile {
  const items = new Map(data.items.map((item) => [item.id, asKnown(item, data, known)]));
  return {
    ...file,
    events: file.events.flatMap((event) => {
      const item = items.get(event.id);
      return item ? eventAsKnown(event, item, data) : [];
    }),
  };
}

function eventAsKnown(event: FileEvent, item: Item, { articles, actors }: IslandData): FileEvent {
  const told = new Set(item.articles.map((at) => articles[at]?.id));
  const named = new Set(item.actors.map((at) => actors[at]?.id));
  const accounts = event.accounts.filter(({ article }) => told.has(article));
  return {
    ...event,
    when: item.when,
    disputed: item.disputed,
    actors: event.actors.filter((id) => named.has(id)),
    // Which account names it is not in the file.
    place: accounts.length < event.accounts.length ? undefined : event.place,
    respondsTo: item.respondsTo,
    accounts,
  };
}
