import { createHash } from 'node:crypto';
import { codeVersion, PAGE_CODE } from '../content/code-version.ts';
import { contentDir } from '../content/content-dir.ts';
import type { Timeline } from '../core/timeline/model.ts';
import { hasPreviews } from './previews.ts';

/**
 * Everything but the timeline that pages are made of, with the foot of each: code, the files beside those of actors and
 * articles, and the version of Node that runs, which writes dates and numbers.
 */
const code = codeVersion(PAGE_CODE, [contentDir()]).then((version) =>
  digestOf([version, process.version, hasPreviews]),
);

/**
 * A digest of all that a page is made of: one that an earlier build made under the same key is used again.
 * @param timeline what the page tells of: the whole timeline, or that part of it which the page is given
 * @param text what it shows besides
 */
export async function pageKey(timeline: Timeline, text = ''): Promise<string> {
  return digestOf([await code, digestOnce(timeline, digestOfTimeline), text]);
}

function digestOfTimeline({ site, articles, actors, events }: Timeline): string {
  return digestOf([[site], articles, actors, events].map((list: object[]) => list.map((part) => digestOnce(part))));
}

/** Timelines, and parts of them, are in the keys of many pages. */
const digests = new WeakMap<object, string>();

function digestOnce<Part extends object>(part: Part, digest: (part: Part) => string = digestOf): string {
  const known = digests.get(part) ?? digest(part);
  digests.set(part, known);
  return known;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
