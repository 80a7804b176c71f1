import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TimelineJson } from '../../src/core/exports/timeline-json.ts';
import { actorPath, articlePath, eventPath, withBase } from '../../src/core/paths.ts';
import type { BuiltSite } from './built-site.ts';
import { follow, type Targets } from './links.ts';

/** The timeline that a built site offers for download. */
export async function readTimeline({ folder }: Pick<BuiltSite, 'folder'>): Promise<TimelineJson> {
  return JSON.parse(await readFile(join(folder, 'data/timeline.json'), 'utf8'));
}

/**
 * Holds `data/timeline.json` against its schema and against the pages.
 * @returns a law to where it is broken
 */
export async function checkTimelineData(site: BuiltSite, targets: Targets): Promise<Map<string, string[]>> {
  const timeline = await readTimeline(site);
  const hrefs = timeline.events.flatMap(({ accounts }) =>
    accounts.flatMap(({ passages }) => passages.map(({ href }) => href)),
  );
  const pages = [
    ...timeline.events.map(({ id }) => eventPath(id)),
    ...timeline.articles.map(({ id }) => articlePath(id)),
    ...timeline.actors.map(({ id }) => actorPath(id)),
  ].map((path) => withBase(site.base, path));
  return new Map([
    ['timeline.json has the shape that timeline.schema.json tells', await schemaErrors(site, timeline)],
    ['every href of timeline.json is an id of a page', broken(hrefs, targets)],
    ['every event, article and actor of timeline.json has a page', broken(pages, targets)],
  ]);
}

function broken(addresses: string[], targets: Targets): string[] {
  return addresses.flatMap((address) => {
    const result = follow(address, targets.base, targets);
    if (result === null) return `${address}  is not within the site`;
    return 'problem' in result ? `${address}  ${result.problem}` : [];
  });
}

async function schemaErrors({ folder }: BuiltSite, timeline: TimelineJson): Promise<string[]> {
  const schema = JSON.parse(await readFile(join(folder, 'data/timeline.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(timeline);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'}  ${message}`);
}
