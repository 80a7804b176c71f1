import { addresses } from '../core/exports/addresses.ts';

/** How the exports of this build write addresses: absolute where Astro's `site` is set. */
export const siteAddresses = addresses(import.meta.env.SITE, import.meta.env.BASE_URL);

/** Address of a path within the site, absolute where Astro's `site` is set. */
export const absoluteAddress = (path: string) => siteAddresses.of(path);
