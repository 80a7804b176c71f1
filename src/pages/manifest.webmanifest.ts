import type { APIRoute } from 'astro';
import { directionOf } from '../core/direction.ts';
import { href } from '../site/links.ts';
import { getTimeline } from '../site/timeline.ts';

/** What a device should know that keeps the site beside its programs. */
export const GET: APIRoute = async () => {
  const { site } = await getTimeline();
  const manifest = {
    name: site.title,
    description: site.dek,
    lang: site.language,
    dir: directionOf(site.language),
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: [
      { src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: href('/icon-192.png'), type: 'image/png', sizes: '192x192' },
      { src: href('/icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
