import { addresses } from '../core/exports/addresses.ts';

/** How the exports of this build write addresses: absolute where Astro's `site` is set. */
export const siteAddresses = addresses(import.meta.env.SITE, import.meta.env.BASE_URL);
