import { withBase } from '../paths.ts';

/** How an export writes the addresses of pages and files of the site. */
export interface Addresses {
  /** Whether the publisher has said where the site stands. */
  known: boolean;
  /**
   * Address of a path within the site: absolute where it is known where the site stands, else from the
   * root of its host, base path included.
   */
  of(path: string): string;
  /**
   * Name of what stands at a path, for ids that must be absolute and unlike all others. It is the
   * address where that is known; else one under a domain that can never exist (RFC 2606, 2).
   */
  name(path: string): string;
}

const NOWHERE = 'https://site.invalid';

/**
 * @param site origin of the site; undefined where nobody has said
 * @param base its base path
 */
export function addresses(site: string | undefined, base: string): Addresses {
  const absolute = (path: string) => new URL(withBase(base, path), site ?? NOWHERE).href;
  return {
    known: site !== undefined,
    of: (path) => (site === undefined ? withBase(base, path) : absolute(path)),
    name: absolute,
  };
}
