import type { APIRoute } from 'astro';
import { getIslandFiles } from '../../../site/island.ts';

export async function getStaticPaths() {
  const { others } = await getIslandFiles();
  return [...others].map(([file, data]) => ({ params: { file }, props: { data } }));
}

/** What the timeline's island loads of a big timeline after its first file, and as it is needed. */
export const GET: APIRoute<{ data: unknown }> = ({ props }) => Response.json(props.data);
