import { z } from 'zod';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { PALETTE, SYMBOLS } from './kind-looks.ts';
import { edtf, flag, id, language, positive, text } from './scalars.ts';

const named = z.strictObject({
  label: text.describe('What readers see.'),
  note: text.optional().describe('What it means.'),
});

const era = z
  .strictObject({
    label: text.describe('What readers see.'),
    from: edtf.describe('First day, as EDTF.'),
    to: edtf.describe('Last day, as EDTF.'),
    share: positive.optional().describe('Width in the overview, relative to the other eras; 1 if left out.'),
    focus: flag.optional().describe('true for the era that the timeline opens on.'),
  })
  .refine(({ from, to }) => runs(from, to), {
    error: '"to" comes before "from". Swap them, or mend the one that is wrong',
    path: ['to'],
    params: { ruleId: 'bad-date', sentence: true },
  });

/** Whether some day lies between the first day of the one and the last day of the other. */
function runs(from: HistoricalDate | undefined, to: HistoricalDate | undefined): boolean {
  return (from?.start ?? -Infinity) <= (to?.end ?? Infinity);
}

const kind = z.strictObject({
  label: text.describe('What readers see.'),
  colour: z.enum(PALETTE, { error: `one of ${PALETTE.join(', ')}` }).describe('A colour of the palette.'),
  symbol: z.enum(SYMBOLS, { error: `one of ${SYMBOLS.join(', ')}` }).describe('The shape of its mark.'),
});

const series = z.strictObject({
  label: text.describe('What is counted.'),
  unit: text.describe('In what: people, missions, days.'),
});

/** The topic: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  title: text.describe('Name of the timeline.'),
  dek: text.describe('One or two sentences under the title.'),
  language: language
    .default('en')
    .describe('Language of the content, and of the site’s own words where there are any: a BCP 47 tag.'),
  eras: z.record(id, era, { error: 'a map of eras by id' }).default({}).describe('Stretches of time, in order.'),
  lanes: z
    .record(id, named, { error: 'a map of lanes by id' })
    .describe('Sides: an event stands in the lane of its first actor.'),
  kinds: z.record(id, kind, { error: 'a map of kinds by id' }).describe('What sort of thing an event is.'),
  stances: z.record(id, named, { error: 'a map of stances by id' }).describe('How an account can stand to an event.'),
  series: z.record(id, series, { error: 'a map of series by id' }).default({}).describe('What figures count.'),
});

/** An actor: `content/actors/<id>.yaml`. */
export const actorSchema = z
  .strictObject({
    name: text.describe('Full name.'),
    shortName: text.optional().describe('Name for marks and lists.'),
    role: text.optional().describe('Office or nature, at the time of the events.'),
    side: id.describe('A lane of site.yaml.'),
    kind: z
      .enum(['person', 'state', 'alliance', 'outlet', 'body'], { error: 'person, state, alliance, outlet or body' })
      .optional()
      .describe('What sort of actor.'),
    aliases: z.array(text, { error: 'a list of names' }).default([]).describe('Other spellings and titles.'),
    since: edtf.optional().describe('When the role began.'),
    until: edtf.optional().describe('When the role ended.'),
  })
  .refine(({ since, until }) => runs(since, until), {
    error: '"until" comes before "since". Swap them, or mend the one that is wrong',
    path: ['until'],
    params: { ruleId: 'bad-date', sentence: true },
  });

// Where one word is no id, nobody can tell what references to it look like.
const words = z.record(id, z.unknown()).nullable().catch(null);

/** What can still be judged of a site.yaml with mistakes: which words it gives its authors. */
export const salvagedSiteSchema = z.looseObject({ kinds: words, lanes: words, series: words, stances: words });

/** The words that a site gives its authors, as keys; null where they are not known. */
export type SiteWords = Record<'kinds' | 'lanes' | 'series' | 'stances', Readonly<Record<string, unknown>> | null>;
export type SiteData = z.output<typeof siteSchema>;
export type ActorData = z.output<typeof actorSchema>;
export type { Palette, SymbolName } from './kind-looks.ts';
