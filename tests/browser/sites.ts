import type { BuiltSite } from '../pipeline/built-site.ts';

/** The shipped content, built for the root of a host. */
export const SITE: BuiltSite = { folder: 'test-results/site', base: '/' };

/** The same, built for a folder of a host. */
export const BASED_SITE: BuiltSite = { folder: 'test-results/site-under-base', base: '/a/b/' };
