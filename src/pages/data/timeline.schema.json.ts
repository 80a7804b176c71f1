import type { APIRoute } from 'astro';
import { timelineJsonSchema } from '../../core/exports/timeline-schema.ts';

export const GET: APIRoute = () => Response.json(timelineJsonSchema);
