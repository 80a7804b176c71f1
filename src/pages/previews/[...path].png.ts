import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPreview } from '../../site/draw-preview.ts';
import { hasPreviews, previewsOf } from '../../site/previews.ts';
import { getTimeline } from '../../site/timeline.ts';

/** The pictures that other sites show where they link here; none where the build draws none. */
export const getStaticPaths: GetStaticPaths = async () => {
  if (!hasPreviews) return [];
  const previews = previewsOf(await getTimeline());
  return [...previews].map(([path, preview]) => ({
    params: { path: path.replace(/^\/previews\/|\.png$/g, '') },
    props: { preview },
  }));
};

export const GET: APIRoute = async ({ props }) => {
  return new Response(await drawPreview(props.preview), { headers: { 'content-type': 'image/png' } });
};
