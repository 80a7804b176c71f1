import { type DateRange, overlaps } from '../dates/historical-date.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { AccountData } from './article-schema.ts';
import type { Topic } from './topic.ts';

/** What is compared of an event: its first account. */
export interface Candidate extends Pick<AccountData, 'event' | 'title' | 'date' | 'actors' | 'distinctFrom'> {
  article: string;
}

/** Two events that may be one, and how like they are, from 0 to 1. */
export interface LikelyDuplicate<Event extends Candidate = Candidate> {
  first: Event;
  second: Event;
  likeness: number;
}

/** Days that dates of one event may lie apart. */
const NEAR = 2;
/** A date as wide as this says too little of when. */
const WIDEST = 62;
/** From here on two events are worth an author's look. */
const THRESHOLD = 0.6;

/**
 * Pairs of events from different articles that may be one under two ids: near in time, with actors and
 * words of the title in common. Words count by how rare they are among all titles (inverse document
 * frequency), so that no list of common words of any language is needed.
 * @param events one candidate an event
 * @returns the likeliest first; pairs that either side sets apart by `distinctFrom` are left out
 */
export function likelyDuplicates<Event extends Candidate>(events: readonly Event[]): LikelyDuplicate<Event>[] {
  const rarity = rarityOf(events.map((event) => wordsOf(event.title)));
  const dated = events.filter(({ date }) => widthOf(date) <= WIDEST).sort((a, b) => startOf(a) - startOf(b));
  const found: LikelyDuplicate<Event>[] = [];
  for (const [i, first] of dated.entries()) {
    for (let j = i + 1; j < dated.length; j++) {
      const second = dated[j] as Event;
      if (startOf(second) > endOf(first) + NEAR) break;
      if (!mayBeOne(first, second)) continue;
      const likeness = likenessOf(first, second, rarity);
      if (likeness >= THRESHOLD) found.push({ first, second, likeness });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

function startOf({ date }: Candidate): number {
  return date.start ?? -Infinity;
}

function endOf({ date }: Candidate): number {
  return date.end ?? Infinity;
}

function widthOf({ start, end }: DateRange): number {
  return start === null || end === null ? Infinity : end - start;
}

function mayBeOne(first: Candidate, second: Candidate): boolean {
  if (first.event === second.event || first.article === second.article) return false;
  if (first.distinctFrom.includes(second.event) || second.distinctFrom.includes(first.event)) return false;
  const near = { start: startOf(first) - NEAR, end: endOf(first) + NEAR };
  return overlaps(near, second.date) && second.actors.some((actor) => first.actors.includes(actor));
}

/** Words in common by rarity (Dice's coefficient); shared actors count for a quarter. */
function likenessOf(first: Candidate, second: Candidate, rarity: (word: string) => number): number {
  const [a, b] = [wordsOf(first.title), wordsOf(second.title)];
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarity(word), 0);
  const all = weigh(a) + weigh(b);
  const words = all === 0 ? 0 : (2 * weigh(a.intersection(b))) / all;
  const [actorsA, actorsB] = [new Set(first.actors), new Set(second.actors)];
  const actors = actorsA.intersection(actorsB).size / Math.min(actorsA.size, actorsB.size);
  return 0.75 * words + 0.25 * actors;
}

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // Plural and third person end in s: the plainest of stems, and enough to meet "warn" in "warns".
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)));
}

function rarityOf(titles: readonly Set<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + titles.length / (counts.get(word) ?? 1)) - Math.LN2;
}

/** A warning for every likely duplicate, at the second event's first account. */
export function checkDuplicates({ articles }: Pick<Topic, 'articles'>): Diagnostic[] {
  const firsts = new Map<string, Candidate & { placeOf: () => Place }>();
  for (const article of articles) {
    for (const [index, account] of article.data.events.entries()) {
      // Places are worked out for what is found only: that can mean parsing a file again.
      const placeOf = () => article.placeOf(['events', index, 'event']);
      if (!firsts.has(account.event)) firsts.set(account.event, { ...account, article: article.id, placeOf });
    }
  }
  return likelyDuplicates([...firsts.values()]).map(({ first, second }) => ({
    place: second.placeOf(),
    ruleId: 'likely-duplicate',
    severity: 'warning',
    reason: `"${second.event}" may be the same event as "${first.event}": near dates, shared actors and words.`,
    note: `Give both one id, or write distinctFrom: [${first.event}].`,
    cause: first.placeOf(),
  }));
}
