import type { APIRoute } from 'astro';
import { toCsv } from '../../core/figures/csv.ts';
import { csvFiles } from '../../site/charts/csv-files.ts';
import { figuresOf } from '../../site/charts/figures.ts';
import { getTimeline } from '../../site/timeline.ts';

/** The data behind each figure, as a file. */
export async function getStaticPaths() {
  const timeline = await getTimeline();
  return [...csvFiles(timeline, figuresOf(timeline))].map(([name, rows]) => ({ params: { name }, props: { rows } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(toCsv(props.rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
