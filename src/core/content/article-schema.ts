import { z } from 'zod';
import { edtf, flag, id, language, number, ordinal, prose, text, url } from './scalars.ts';

/** At most this many words of an original may be quoted. */
export const MAX_QUOTED_WORDS = 8;

/** A passage, written as a map. */
export const passageObject = z.strictObject({
  exact: text.describe('Words that stand in the body below, exactly once.'),
  prefix: text.optional().describe('The words right before, where `exact` stands more than once.'),
  suffix: text.optional().describe('The words right after, where `exact` stands more than once.'),
  original: text
    .refine((value) => value.split(/\s+/).length <= MAX_QUOTED_WORDS, { error: `at most ${MAX_QUOTED_WORDS} words` })
    .meta({ pattern: `^\\s*\\S+(?:\\s+\\S+){0,${MAX_QUOTED_WORDS - 1}}\\s*$` })
    .optional()
    .describe('A short phrase as the original article prints it, at most 8 words.'),
  paragraph: ordinal.optional().describe('The paragraph of the original in which that phrase stands.'),
});

/** A passage as authors may write it. */
export const passage = z
  .union([z.string().transform((exact) => ({ exact })), z.looseObject({})], { error: 'a quote, or a map with `exact`' })
  .pipe(passageObject)
  .describe('Words of the body that report the event: a text, or a map with `exact`.')
  .register(prose, { isProse: true });

const figure = z
  .strictObject({
    series: id.describe('What is counted: a series of site.yaml.'),
    value: number.optional().describe('The number claimed.'),
    low: number.optional().describe('Lower end, where a range is claimed.'),
    high: number.optional().describe('Upper end, where a range is claimed.'),
    approx: flag.optional().describe('true where the source says "about".'),
    asOf: edtf.optional().describe('The EDTF date that the number holds for, often not the date of the article.'),
    note: text.optional().describe('What a reader must know to read the number rightly.'),
  })
  .refine((figure) => figure.value !== undefined || figure.low !== undefined || figure.high !== undefined, {
    error: 'A figure needs "value", or "low", "high" or both',
    params: { ruleId: 'missing-key', sentence: true },
  })
  .refine(({ low, high }) => (low ?? -Infinity) <= (high ?? Infinity), {
    error: '"low" is above "high". Swap them, or mend the one that is wrong',
    path: ['low'],
    params: { sentence: true },
  })
  .refine(({ low, value, high }) => value === undefined || ((low ?? value) <= value && value <= (high ?? value)), {
    error: '"value" does not lie between "low" and "high"',
    path: ['value'],
    params: { sentence: true },
  });

const correction = z.strictObject({
  date: edtf.describe('When it was corrected.'),
  what: text.describe('What was corrected.'),
  why: text.describe('Why.'),
});

const account = z.strictObject({
  event: id.describe('The id of the event. The same id in another article is another account of the same event.'),
  title: text.describe('What happened, in one neutral line. The same in every account of the event.'),
  date: edtf.describe('When, as an EDTF date (ISO 8601-2): 2021-11-15, 2021-11, 2021, 2021-10-18/2021-10-22.'),
  dateBasis: text.optional().describe('How the date is known, wherever the source does not print it as such.'),
  kind: id.describe('A kind of site.yaml.'),
  actors: z.array(id, { error: 'a list of actor ids' }).default([]).describe('Who takes part; the one who acts first.'),
  place: text.optional().describe('Where, as the source has it.'),
  stance: id.describe('How the account stands to the event: a stance of site.yaml.'),
  attributedTo: id.optional().describe('The actor who says it, where the outlet passes on a word.'),
  respondsTo: z.array(id, { error: 'a list of event ids' }).default([]).describe('Events that this one answers.'),
  distinctFrom: z
    .array(id, { error: 'a list of event ids' })
    .default([])
    .describe('Events that look like this one and are not.'),
  summary: text.optional().describe('What this account says of the event, in a sentence or two of our own.'),
  passages: z
    .array(passage, { error: 'a list of passages' })
    .min(1, { error: 'at least one passage' })
    .describe('The words of the body that report the event.'),
  figures: z.array(figure, { error: 'a list of figures' }).default([]).describe('Numbers that this account claims.'),
  corrections: z
    .array(correction, { error: 'a list of corrections' })
    .default([])
    .describe('What was corrected in this account, when and why.'),
});

/** The front matter of an article: `content/articles/<slug>.md`. */
export const articleSchema = z.strictObject({
  title: text.describe('The headline as published.'),
  publisher: text.describe('Who published it.'),
  publisherNote: text.optional().describe('What a reader should know of the outlet, such as who owns it.'),
  author: text.optional().describe('The by-line.'),
  published: edtf.describe('When it was published, as EDTF; 2021-12-02~ where the day is not printed.'),
  url: url.optional().describe('Where the original is, if it was really seen there.'),
  archiveUrl: url.optional().describe('Where a copy of the original is kept.'),
  noArchive: text.optional().describe('Why there is no archived copy.'),
  origin: id.optional().describe('Whose reporting it is, where it is a reprint, a translation or agency copy.'),
  language: language.default('en').describe('Language of the article, a BCP 47 tag.'),
  translationOf: text.optional().describe('What it is a translation of.'),
  text: z
    .enum(['digest', 'full'], { error: '"digest" or "full"' })
    .default('digest')
    .describe('digest: the body is our own words, paragraph by paragraph; full: it is the text itself.'),
  original: text.optional().describe('The file that `verify` compares with.'),
  events: z.array(account, { error: 'a list of events' }).default([]).describe('The events that the article reports.'),
});

/** A name, or nothing where what stands there is none. */
const nameOrNothing = id.catch('');
const namesOrNothing = z.array(nameOrNothing).catch([]);

/**
 * What can still be judged of a front matter with mistakes: its references and citations, each by
 * itself. What is no good is empty here; the mistakes are `articleSchema`'s to tell.
 */
export const salvagedArticleSchema = z.looseObject({
  events: z
    .array(
      z.looseObject({
        event: nameOrNothing,
        title: text.catch(''),
        kind: nameOrNothing,
        stance: nameOrNothing,
        attributedTo: nameOrNothing,
        actors: namesOrNothing,
        respondsTo: namesOrNothing,
        distinctFrom: namesOrNothing,
        passages: z.array(passage.catch({ exact: '' })).catch([]),
        figures: z.array(z.looseObject({ series: nameOrNothing }).catch({ series: '' })).catch([]),
      }),
    )
    .catch([]),
});

/** An article's front matter as the rest of the code sees it. */
export type ArticleData = z.output<typeof articleSchema>;
/** One article's report of one event, as written. */
export type AccountData = ArticleData['events'][number];
export type PassageData = AccountData['passages'][number];
export type FigureData = AccountData['figures'][number];
export type Correction = AccountData['corrections'][number];
/** An article as far as its references and citations go: sound, or salvaged. */
export interface CitingArticle {
  events: (Pick<
    AccountData,
    'event' | 'title' | 'kind' | 'stance' | 'actors' | 'respondsTo' | 'distinctFrom' | 'passages'
  > & {
    attributedTo?: string | undefined;
    figures: { series: string }[];
  })[];
}
