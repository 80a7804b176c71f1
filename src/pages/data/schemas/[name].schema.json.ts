import type { APIRoute } from 'astro';
import { type AuthorSchemaName, authorSchemas } from '../../../core/content/author-schemas.ts';

export function getStaticPaths() {
  return Object.keys(authorSchemas).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => Response.json(authorSchemas[params.name as AuthorSchemaName]);
