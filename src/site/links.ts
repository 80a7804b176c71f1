import { actorPath, articlePath, eventPath, passagePath, withBase, yearPath } from '../core/paths.ts';

/** A site-absolute address with the base path that the site is built for. */
export const href = (path: string) => withBase(import.meta.env.BASE_URL, path);

export const eventHref = (id: string) => href(eventPath(id));
export const yearHref = (year: number) => href(yearPath(year));
export const articleHref = (id: string) => href(articlePath(id));
export const actorHref = (id: string) => href(actorPath(id));
export const passageHref = (article: string, anchor: string) => href(passagePath(article, anchor));
