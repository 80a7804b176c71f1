import type { APIRoute } from 'astro';
import { siteAddresses } from '../site/addresses.ts';

/** Everything may be read by everybody; the sitemap is named where there is one. */
export const GET: APIRoute = () => {
  const sitemap = siteAddresses.known ? [`Sitemap: ${siteAddresses.of('/sitemap-index.xml')}`] : [];
  return new Response(`${['User-agent: *', 'Allow: /', ...sitemap].join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
