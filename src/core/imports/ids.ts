import { idFromName } from '../content/id-from-name.ts';
import type { ImportedEvent, ImportedSource } from './imported-timeline.ts';

/** Longer ids make long addresses. */
const LONGEST = 60;

/**
 * Ids of kinds by the words that the file has for them.
 * @param events with plain texts
 */
export function kindIds(events: readonly ImportedEvent[]): Map<string, string> {
  const used = new Set<string>();
  return new Map([...new Set(events.map(({ kind }) => kind))].map((kind) => [kind, unused(idOf(kind), used)]));
}

/**
 * The events of each source, by the id of its article.
 * @param events with plain texts
 * @param itself the timeline, as the source of events that name none
 */
export function articlesOf(events: readonly ImportedEvent[], itself: ImportedSource): Map<string, ImportedEvent[]> {
  const bySource = Map.groupBy(
    events,
    ({ source }) => source && JSON.stringify([source.url || source.title, source.publisher]),
  );
  const used = new Set<string>();
  return new Map(
    [...bySource.values()].map((told) => {
      const { publisher, published } = told[0]?.source ?? itself;
      return [unused(idFromName(`${publisher} ${published}`) ?? 'article', used), told];
    }),
  );
}

/**
 * Ids of events: those of different articles that have one id in the file, or one title, are one event; within an
 * article none is.
 * @param articles events with plain texts, by their articles
 */
export function eventIds(articles: Iterable<readonly ImportedEvent[]>): Map<ImportedEvent, string> {
  const ids = new Map<ImportedEvent, string>();
  const idsByName = new Map<string, string>();
  const used = new Set<string>();
  for (const told of articles) {
    const toldHere = new Set<string>();
    for (const event of told) {
      const name = event.id || event.title;
      const known = toldHere.has(name) ? undefined : idsByName.get(name);
      const id = known ?? unused(idOf(name), used);
      idsByName.set(name, id);
      toldHere.add(name);
      ids.set(event, id);
    }
  }
  return ids;
}

/** An id of a name in any script: what Latin letters and digits it has. */
function idOf(name: string): string {
  return shortened(idFromName(name) ?? idFromName(`event ${name}`) ?? 'event');
}

/** Cut between two words, if it has several. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  const words = id.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  return words.slice(0, LONGEST);
}

/** The id, or one with the first number that nothing has. Not "talks-2" alone: the second passage of "talks" is there. */
function unused(id: string, used: Set<string>): string {
  let free = id;
  for (let n = 2; used.has(free); n++) free = `${id}-no-${n}`;
  used.add(free);
  return free;
}
