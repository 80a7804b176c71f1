import type { BuiltSite } from '../pipeline/built-site.ts';

/** A site that `npm test -- build` builds. */
export interface TestedSite extends BuiltSite {
  /** The folder of its content; the shipped one where left out. */
  content?: string;
  /** Events of content that is made up before the build. */
  madeUp?: number;
  /** Folder of the content that is given other words before the build. */
  translated?: string;
}

/** The shipped content, built for the root of a host. */
export const SITE: TestedSite = { folder: 'test-results/site', base: '/' };

/** The same, built for a folder of a host, and told of which. */
export const BASED_SITE: TestedSite = {
  folder: 'test-results/site-under-base',
  base: '/a/b/',
  origin: 'https://timeline.example',
};

/** Another field, a script from right to left, other lanes and kinds, no eras. */
export const SECOND_TOPIC = topic('history-of-astronomy');

/** Years before our era, as a language writes them that ends them in a full stop; no eras either. */
export const ANCIENT_TOPIC = topic('carthage');

/** An attack in every field. */
export const ATTACK: TestedSite = { ...topic('attack'), origin: 'https://timeline.example' };

/** As little as a topic can hold, and as much on one day. */
export const SMALL_TOPICS = [topic('no-events'), topic('one-event'), topic('one-day')];

/** More events than one list or one file holds. */
export const BIG_TOPIC: TestedSite = {
  folder: 'test-results/topics/big',
  base: '/',
  content: 'test-results/big-content',
  madeUp: 1100,
};

/** The second topic once more, with all words of the site in its script. */
export const TRANSLATED: TestedSite = {
  folder: 'test-results/topics/translated',
  base: '/',
  content: 'test-results/translated-content',
  translated: SECOND_TOPIC.content as string,
};

export const ALL_SITES: TestedSite[] = [
  SITE,
  BASED_SITE,
  SECOND_TOPIC,
  ANCIENT_TOPIC,
  ATTACK,
  BIG_TOPIC,
  TRANSLATED,
  ...SMALL_TOPICS,
];

function topic(name: string): TestedSite {
  return { folder: `test-results/topics/${name}`, base: '/', content: `tests/fixtures/topics/${name}` };
}
