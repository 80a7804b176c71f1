import { getCollection, getEntry } from 'astro:content';
import { notedMistakes } from '../content/dev-mistakes.ts';
import { buildTimeline } from '../core/timeline/build-timeline.ts';
import type { Timeline } from '../core/timeline/model.ts';

let building: Promise<Timeline> | undefined;

/** The timeline of the whole content: worked out once a build, anew for every page under the dev server. */
export function getTimeline(): Promise<Timeline> {
  if (import.meta.env.DEV) return fromCollections();
  building ??= fromCollections();
  return building;
}

async function fromCollections(): Promise<Timeline> {
  const [site, actors, articles] = await Promise.all([
    getEntry('site', 'site'),
    getCollection('actors'),
    getCollection('articles'),
  ]);
  if (!site) throw new Error(notedMistakes() || 'The content has no site.yaml that can be read.');
  return buildTimeline({
    site: site.data,
    actors: actors.map(({ id, data }) => ({ id, data })),
    articles: articles.map(({ id, data: { passages, contexts: _, ...data } }) => ({ id, data, passages })),
  });
}
