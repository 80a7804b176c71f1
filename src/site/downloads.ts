import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { ANNOTATIONS_PATH, annotations, type ContextOf } from '../core/exports/annotations.ts';
import { atomFeed, FEED_PATH } from '../core/exports/atom-feed.ts';
import { timelineJsonLd } from '../core/exports/json-ld.ts';
import { contextsOf } from '../core/exports/passage-contexts.ts';
import { timelineCsv } from '../core/exports/timeline-csv.ts';
import { timelineIcs } from '../core/exports/timeline-ics.ts';
import { timelineJson } from '../core/exports/timeline-json.ts';
import { timelineJsonSchema } from '../core/exports/timeline-schema.ts';
import { timelineJs } from '../core/exports/timelinejs.ts';
import { siteAddresses } from './addresses.ts';
import { href } from './links.ts';
import { getTimeline } from './timeline.ts';

/** A file that readers can take away. */
export interface Download {
  /** Where it stands, without the base path. */
  path: string;
  /** Media type. */
  type: string;
  /** Its text, the same for the same content. */
  make(): Promise<string>;
}

const JSON_TYPE = 'application/json';
const JSON_LD_TYPE = 'application/ld+json';

/** Everything that `/data/` offers. */
export const downloads = {
  json: {
    path: '/data/timeline.json',
    type: JSON_TYPE,
    make: once(async () => JSON.stringify(timelineJson(await getTimeline(), href))),
  },
  schema: {
    path: '/data/timeline.schema.json',
    type: 'application/schema+json',
    make: once(async () => JSON.stringify(timelineJsonSchema)),
  },
  csv: {
    path: '/data/timeline.csv',
    type: 'text/csv; charset=utf-8; header=present',
    make: once(async () => timelineCsv(await getTimeline(), siteAddresses)),
  },
  ics: {
    path: '/data/timeline.ics',
    type: 'text/calendar; charset=utf-8',
    make: once(async () => timelineIcs(await getTimeline(), siteAddresses)),
  },
  timelineJs: {
    path: '/data/timelinejs.json',
    type: JSON_TYPE,
    make: once(async () => JSON.stringify(timelineJs(await getTimeline(), siteAddresses))),
  },
  jsonLd: {
    path: '/data/timeline.jsonld',
    type: JSON_LD_TYPE,
    make: once(async () => JSON.stringify(timelineJsonLd(await getTimeline(), siteAddresses))),
  },
  annotations: {
    path: ANNOTATIONS_PATH,
    type: `${JSON_LD_TYPE}; profile="http://www.w3.org/ns/anno.jsonld"`,
    make: once(async () => JSON.stringify(annotations(await getTimeline(), siteAddresses, await contextsOfArticles()))),
  },
  feed: {
    path: FEED_PATH,
    type: 'application/atom+xml; charset=utf-8',
    make: once(async () => atomFeed(await getTimeline(), siteAddresses)),
  },
} satisfies Record<string, Download>;

/** Makes a text once a build, however many ask for it: the page that lists the files tells how long they are. */
function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}

/** The route that serves a download. */
export function routeOf({ type, make }: Download): APIRoute {
  return async () => new Response(await make(), { headers: { 'content-type': type } });
}

async function contextsOfArticles(): Promise<ContextOf> {
  const entries = await getCollection('articles');
  return contextsOf(entries.map(({ id, data }) => ({ id, data, contexts: data.contexts })));
}
