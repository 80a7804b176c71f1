import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { CitingArticle } from './article-schema.ts';
import { idFromName } from './id-from-name.ts';
import type { SourceFile, Topic } from './topic.ts';
import type { SiteWords } from './topic-schema.ts';
import type { YamlPath } from './yaml-source.ts';

type Names = ReadonlySet<string> | null;

/** What may be named, by the sort of thing that it is; null where that is not known. */
interface Known {
  actor: Names;
  event: Names;
  kind: Names;
  lane: Names;
  series: Names;
  stance: Names;
}

/** How to give each sort of thing a place, for the mend in a message. */
const MENDS: Record<keyof Known, (name: string) => string> = {
  actor: (name) => `write actors/${name}.yaml`,
  event: () => 'give an event of some article that id',
  kind: () => 'add it to "kinds" of site.yaml',
  lane: () => 'add it to "lanes" of site.yaml',
  series: () => 'add it to "series" of site.yaml',
  stance: () => 'add it to "stances" of site.yaml',
};

/** Content of which some files could not be read: what they would have named must not be missed. */
export interface ReadableTopic extends Omit<Topic, 'site'> {
  /** Null where site.yaml has mistakes of its own. */
  site: Topic['site'] | null;
  /** The words that site.yaml gives, as far as they can be told; null where none can. */
  siteWords: SiteWords | null;
  /** Ids of actors whose files have mistakes of their own. */
  brokenActors: readonly string[];
  /** What can be judged of articles that have mistakes of their own. */
  salvaged: readonly SourceFile<CitingArticle>[];
  /** Whether an article has such mistakes that its events are not known. */
  hasBrokenArticles: boolean;
}

/**
 * Every name in the content that stands for nothing: actors, kinds, stances, sides, series and the
 * events that others answer or are told apart from. Names that a file with mistakes of its own may
 * give a meaning to are passed over.
 */
export function checkReferences(topic: ReadableTopic): Diagnostic[] {
  const known = knownNames(topic);
  return [
    ...topic.actors.flatMap((actor) => unknown(actor, known, 'lane', actor.data.side, ['side'])),
    ...citing(topic).flatMap((article) => article.data.events.flatMap((_, i) => checkAccount(article, i, known))),
  ];
}

function citing({ articles, salvaged }: ReadableTopic): SourceFile<CitingArticle>[] {
  return [...articles, ...salvaged];
}

function knownNames(topic: ReadableTopic): Known {
  const { siteWords, actors, brokenActors, hasBrokenArticles } = topic;
  const inSite = (key: keyof SiteWords) => {
    const words = siteWords?.[key];
    return words ? new Set(Object.keys(words)) : null;
  };
  const events = citing(topic).flatMap((article) => article.data.events.map((account) => account.event));
  return {
    // A file that is named wrongly has a message of its own: what it shall be named is known already.
    actor: new Set([...actors.map((actor) => actor.id), ...brokenActors].flatMap((id) => idFromName(id) ?? [])),
    event: hasBrokenArticles ? null : new Set(events),
    kind: inSite('kinds'),
    lane: inSite('lanes'),
    series: inSite('series'),
    stance: inSite('stances'),
  };
}

function checkAccount(article: SourceFile<CitingArticle>, index: number, known: Known): Diagnostic[] {
  const account = article.data.events[index] as CitingArticle['events'][number];
  const at = (...path: PropertyKey[]) => ['events', index, ...path];
  const check = (sort: keyof Known, name: string | undefined, path: YamlPath) =>
    // Nothing stands where a salvaged article has no good name.
    name ? unknown(article, known, sort, name, path) : [];
  return [
    ...check('kind', account.kind, at('kind')),
    ...check('stance', account.stance, at('stance')),
    ...check('actor', account.attributedTo, at('attributedTo')),
    ...account.actors.flatMap((name, i) => check('actor', name, at('actors', i))),
    ...account.respondsTo.flatMap((name, i) => check('event', name, at('respondsTo', i))),
    ...account.distinctFrom.flatMap((name, i) => check('event', name, at('distinctFrom', i))),
    ...account.figures.flatMap((figure, i) => check('series', figure.series, at('figures', i, 'series'))),
    ...checkOwnReferences(article, account, at),
  ];
}

function checkOwnReferences(
  article: SourceFile<CitingArticle>,
  account: CitingArticle['events'][number],
  at: (...path: PropertyKey[]) => YamlPath,
): Diagnostic[] {
  const selfNaming = [
    ['respondsTo', 'answers-itself', 'cannot answer itself', 'Name the event that it answers'],
    ['distinctFrom', 'distinct-from-itself', 'cannot be told apart from itself', 'Name the event that looks like it'],
  ] as const;
  return selfNaming.flatMap(([key, ruleId, cannot, mend]) => {
    const own = account[key].indexOf(account.event);
    if (own < 0 || account.event === '') return [];
    const reason = `"${account.event}" ${cannot}.`;
    const note = `${mend}, or leave the line out.`;
    return [{ place: article.placeOf(at(key, own)), ruleId, severity: 'error' as const, reason, note }];
  });
}

function unknown(
  source: SourceFile<unknown>,
  known: Known,
  sort: keyof Known,
  name: string,
  path: YamlPath,
): Diagnostic[] {
  const names = known[sort];
  if (!names || names.has(name)) return [];
  const nearest = nearestName(name, names);
  const noun = sort === 'lane' ? 'side' : sort;
  const mend = MENDS[sort](name);
  return [
    {
      place: source.placeOf(path),
      ruleId: `unknown-${noun}`,
      severity: 'error',
      reason: `There is no ${noun} "${name}".`,
      actual: name,
      expected: [...names],
      note: nearest
        ? `Did you mean "${nearest}"? If not, ${mend}.`
        : `${mend.charAt(0).toUpperCase()}${mend.slice(1)}.`,
    },
  ];
}
