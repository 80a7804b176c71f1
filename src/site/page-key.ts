import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { codeVersion, PAGE_CODE } from '../content/code-version.ts';
import { hasPreviews } from './previews.ts';

let making: Promise<string> | undefined;

/**
 * A digest of all that the pages of this build are made of: one that an earlier build made under the same key is used
 * again. Pages tell of each other's events, so that they share one key: whatever changes, all of them are made anew.
 */
export function getPageKey(): Promise<string> {
  making ??= makePageKey();
  return making;
}

async function makePageKey(): Promise<string> {
  const [code, site, actors, articles] = await Promise.all([
    codeVersion(PAGE_CODE),
    getCollection('site'),
    getCollection('actors'),
    getCollection('articles'),
  ]);
  const content = [...site, ...actors, ...articles].map(({ id, data, rendered }) => [id, data, rendered?.html]);
  // Dates and numbers are written by the version of Node that runs.
  const all = JSON.stringify([code, process.version, hasPreviews, content]);
  return createHash('sha256').update(all).digest('hex');
}
