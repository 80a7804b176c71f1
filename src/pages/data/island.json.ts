import type { APIRoute } from 'astro';
import { getIslandFiles } from '../../site/island.ts';

/** What the timeline's island loads; not a format for others: that is timeline.json. */
export const GET: APIRoute = async () => Response.json((await getIslandFiles()).frame);
