import { z } from 'zod';

const section = z.strictObject({
  /** Fragment of the page About. */
  id: z.string(),
  /** Plain text. */
  title: z.string(),
  html: z.string(),
});

/** What who publishes a site says on its page About: `content/about.md`, rendered and cut at its headings. */
export const aboutSchema = z.strictObject({
  /** HTML before the first heading. */
  lead: z.string(),
  sections: z.array(section),
});

export type AboutText = z.output<typeof aboutSchema>;

/** Of a site whose publisher says nothing. */
export const NOTHING_SAID: AboutText = { lead: '', sections: [] };
