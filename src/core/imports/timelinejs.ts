import { z } from 'zod';
import { validate } from '../content/validate.ts';
import { readYaml } from '../content/yaml-source.ts';
import { DateError } from '../dates/edtf.ts';
import { edtfOfParts } from './date-parts.ts';
import type { Imported, ImportedMedia } from './imported-timeline.ts';

/** JSON is read as YAML's failsafe texts, so that mistakes have a line: `null` arrives as a word. */
const words = z
  .string({ error: 'a text or a number' })
  .transform((value) => (value === 'null' ? '' : value.trim()))
  .default('');

/** What stands for an end where there is none. */
const NO_DATE = { year: '', month: '', day: '' };

const date = z.looseObject({ year: words, month: words, day: words });
const heading = z.looseObject({ headline: words, text: words });

/** A map, or nothing, which may be `null`. */
function ifAny<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.literal('null').transform(() => undefined)], { error: 'an object' }).optional();
}

const slide = z
  .looseObject({
    start_date: date,
    end_date: ifAny(date),
    text: ifAny(heading),
    media: ifAny(z.looseObject({ url: words, caption: words, credit: words })),
    group: words,
    unique_id: words,
    background: z.unknown().optional(),
  })
  .transform((slide, context) => {
    try {
      return { ...slide, edtf: edtfOfParts(slide.start_date, slide.end_date ?? NO_DATE) };
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      const params = { ruleId: 'bad-date', sentence: true };
      context.issues.push({ code: 'custom', input: slide, path: ['start_date'], message: error.message, params });
      return z.NEVER;
    }
  });

const timeline = z.looseObject({
  title: ifAny(z.looseObject({ text: ifAny(heading) })),
  events: z.array(slide, { error: 'a list of slides' }).min(1, { error: 'a list with a slide in it' }),
});

type Slide = z.output<typeof slide>;

/** Parts of a slide that content has no place for, by the path that TimelineJS's documentation gives them. */
const LEFT_OUT: Record<string, (slide: Slide) => unknown> = {
  background: (slide) => slide.background,
  'start_date.hour': ({ start_date }) => start_date.hour,
  'start_date.display_date': ({ start_date }) => start_date.display_date,
  'media.thumbnail': ({ media }) => media?.thumbnail,
};

/**
 * Reads a timeline of Knight Lab's TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
 * @param file name for diagnostics
 * @returns the timeline, or every mistake that keeps it from being read
 */
export function readTimelineJs(json: string, file: string): Imported {
  const source = readYaml(json, file);
  const { data, diagnostics } = validate(source, timeline, 'a timeline of TimelineJS');
  if (!data) return { timeline: null, diagnostics };
  const events = data.events.map((slide, i) => ({
    place: source.placeOf(['events', i]),
    id: slide.unique_id,
    title: slide.text?.headline ?? '',
    date: slide.edtf,
    kind: slide.group,
    where: '',
    text: slide.text?.text ?? '',
    summary: '',
    media: mediaOf(slide),
    source: null,
  }));
  const { headline = '', text = '' } = data.title?.text ?? {};
  const leftOut = Object.keys(LEFT_OUT).filter((name) => data.events.some((slide) => LEFT_OUT[name]?.(slide)));
  if ('eras' in data) leftOut.push('eras');
  return { timeline: { title: headline, dek: text, events, leftOut }, diagnostics: [] };
}

function mediaOf({ media }: Slide): ImportedMedia | null {
  return media?.url ? { url: media.url, caption: media.caption, credit: media.credit } : null;
}
