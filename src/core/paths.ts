/** Addresses of pages within the site, without the base path. Published links depend on them. */
export const eventPath = (id: string) => `/events/${id}/`;
/** @param year astronomical */
export const yearPath = (year: number) => `/years/${year}/`;
export const articlePath = (id: string) => `/articles/${id}/`;
export const actorPath = (id: string) => `/actors/${id}/`;
export const passagePath = (article: string, anchor: string) => `${articlePath(article)}#${anchor}`;

/**
 * An address within the site as it is written into a page.
 * @param base base path of the site, with or without slashes at its ends
 * @param path begins with `/`
 */
export function withBase(base: string, path: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? path : `/${trimmed}${path}`;
}

/** The module that shows the timeline on other pages. Published pages depend on it, too. */
export const EMBED_MODULE_PATH = '/embed/event-timeline.js';
