import type { APIRoute } from 'astro';
import { islandData } from '../../core/layout/island-data.ts';
import { getTimeline } from '../../site/timeline.ts';

/** What the timeline's island loads; not a format for others: that is timeline.json. */
export const GET: APIRoute = async () => Response.json(islandData(await getTimeline()));
