import { z } from 'zod';
import { DateError, MAX_LENGTH, parseEdtf } from '../dates/edtf.ts';
import { likelyDate } from '../dates/likely-date.ts';
import { isLanguageTag, likelyLanguageTag } from './language-tags.ts';

/**
 * Front matter is read with YAML's failsafe schema: every scalar arrives as the text that the author
 * typed, so that 2021 and "2021" are one date, `no` is a language and 2021-02-30 is nobody's 2 March.
 * These schemas turn the text into what a field means; none of them coerces in silence.
 *
 * Editors read YAML with its core schema, where 2021 is a number and `true` is none of our texts: what is
 * in `meta` tells a JSON Schema which of their values spell the text that is wanted.
 */

/** Which schemas take words as an author likes to write them: there, what YAML reads as more than words is a mistake. */
export const prose = z.registry<{ isProse: true }>();

/** A line of plain text; surrounding white space is dropped. */
export const text = z
  .string({ error: 'text' })
  .trim()
  .min(1, { error: 'some text' })
  .refine((value) => !FORBIDDEN.test(value), { error: 'text without control or direction-override characters' })
  .meta({ type: ['string', 'number', 'boolean'] })
  .register(prose, { isProse: true });

/** A text of elsewhere without the characters that no text of ours may have. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(new RegExp(FORBIDDEN, 'g'), '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** The name of a thing in URLs and cross references. */
export const id = z.string({ error: 'an id' }).regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'an id of lower-case letters, digits and single hyphens that begins with a letter, such as "riga-summit"',
});

/** An EDTF date, as a `HistoricalDate`. */
export const edtf = z
  .string({ error: 'a date' })
  .transform((value, context) => {
    try {
      return parseEdtf(value);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      const likely = likelyDate(value);
      context.issues.push({
        code: 'custom',
        input: value,
        message: error.message,
        params: { ruleId: 'bad-date', sentence: true, ...(likely && { note: `Did you mean ${likely}?` }) },
      });
      return z.NEVER;
    }
  })
  .meta({ type: ['string', 'integer'], minLength: 1, maxLength: MAX_LENGTH });

/** An absolute web address; `javascript:`, `data:` and addresses with a password are refused. */
export const url = z
  .string({ error: 'a web address' })
  .refine(isWebAddress, {
    error: 'a web address that begins with https:// or http:// and holds no password',
    params: { ruleId: 'bad-url' },
  })
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' });

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** A decimal number; digits may be grouped with `_`. */
export const number = z
  .string({ error: 'a number' })
  .regex(/^-?\d[\d_]*(?:\.\d+)?$/, { error: 'a number in digits, such as 100000' })
  .transform((value) => Number(value.replaceAll('_', '')))
  .meta({ type: ['number', 'string'] });

/** A decimal number above 0. */
export const positive = number
  .refine((value) => value > 0, { error: 'a number above 0' })
  .meta({ exclusiveMinimum: 0 });

/** A whole number from 1 up. */
export const ordinal = z
  .string({ error: 'a whole number' })
  .regex(/^[1-9]\d*$/, { error: 'a whole number from 1 up' })
  .transform(Number)
  .meta({ type: ['integer', 'string'], minimum: 1 });

/** YAML's `true` or `false`. */
export const flag = z
  .enum(['true', 'false'], { error: 'true or false' })
  .transform((value) => value === 'true')
  .meta({ type: ['boolean', 'string'], enum: [true, false, 'true', 'false'] });

/** A language tag: https://www.rfc-editor.org/info/bcp47. */
export const language = z.string({ error: 'a language tag' }).check((context) => {
  if (isLanguageTag(context.value)) return;
  const likely = likelyLanguageTag(context.value);
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: 'a BCP 47 language tag, such as "en" or "pt-BR"',
    params: likely ? { note: `Did you mean "${likely}"?` } : {},
  });
});
