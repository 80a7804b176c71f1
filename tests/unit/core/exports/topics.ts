import { readTopic } from '../../../../src/content/read-topic.ts';
import { addresses } from '../../../../src/core/exports/addresses.ts';
import type { ContextOf } from '../../../../src/core/exports/annotations.ts';
import { contextsOf } from '../../../../src/core/exports/passage-contexts.ts';
import { buildTimeline } from '../../../../src/core/timeline/build-timeline.ts';
import type { Timeline } from '../../../../src/core/timeline/model.ts';
import { markdownRenderer } from '../../../../src/markdown/markdown-renderer.ts';
import { fixture } from '../../fixtures.ts';

/** A content folder as exports have it. */
export interface ExportedTopic {
  timeline: Timeline;
  contextOf: ContextOf;
  /** HTML of each article's body, by its id. */
  bodies: Map<string, string>;
}

/** The shipped content, and one in which every field holds what some format would stumble over. */
export const topics: Record<'shipped' | 'nasty', ExportedTopic> = {
  shipped: await read('content'),
  nasty: await read(fixture('exports')),
};

/** Addresses of a site that knows where it stands, and of one that does not. */
export const KNOWN = addresses('https://example.org', '/a/b/');
export const UNKNOWN = addresses(undefined, '/a/b/');

async function read(dir: string): Promise<ExportedTopic> {
  const render = await markdownRenderer();
  const { topic } = await readTopic(dir, { render, base: '/' });
  if (!topic) throw new Error(`${dir} has mistakes: npm run check tells them.`);
  const timeline = buildTimeline({ site: topic.site.data, actors: topic.actors, articles: topic.articles });
  return {
    timeline,
    contextOf: contextsOf(topic.articles),
    bodies: new Map(topic.articles.map(({ id, html }) => [id, html])),
  };
}

/** An event of the nasty topic. */
export function nastyEvent(id: string) {
  const event = topics.nasty.timeline.events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`The fixture has no event "${id}"`);
  return event;
}

/** Every account with its event, in order of time. */
export function accountsOf(timeline: Timeline) {
  return timeline.events.flatMap((event) => event.accounts.map((account) => ({ event, account })));
}
