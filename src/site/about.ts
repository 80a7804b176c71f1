import { getEntry } from 'astro:content';
import type { AboutText } from '../markdown/about-sections.ts';

/** What who publishes the site says of it, in their own words. */
export async function getAbout(): Promise<AboutText> {
  const entry = await getEntry('about', 'about');
  return entry?.data ?? { lead: '', sections: [] };
}
