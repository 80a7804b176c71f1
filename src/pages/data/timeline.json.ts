import type { APIRoute } from 'astro';
import { timelineJson } from '../../core/exports/timeline-json.ts';
import { href } from '../../site/links.ts';
import { getTimeline } from '../../site/timeline.ts';

export const GET: APIRoute = async () => Response.json(timelineJson(await getTimeline(), href));
