import { getEntry } from 'astro:content';
import { type AboutText, NOTHING_SAID } from '../core/content/about-schema.ts';

/** What who publishes the site says of it, in their own words. */
export async function getAbout(): Promise<AboutText> {
  const entry = await getEntry('about', 'about');
  return entry?.data ?? NOTHING_SAID;
}
