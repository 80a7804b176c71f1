import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { idFromName } from './id-from-name.ts';
import { independentIssues, isMissing } from './independent-issues.ts';
import { lostWords } from './lost-words.ts';
import { keysAt, schemaAt } from './schema-paths.ts';
import { unmeantKeys } from './unmeant-keys.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/**
 * Holds a YAML text against a schema.
 * @param what the thing in words, with its article: "an actor"
 * @returns the data, or null with one diagnostic for every mistake
 */
export function validate<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  what: string,
): { data: z.output<Schema> | null; diagnostics: Diagnostic[] } {
  if (source.diagnostics.length > 0) return { data: null, diagnostics: source.diagnostics };
  const lost = [...lostWords(source, schema), ...unmeantKeys(source, schema)];
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success && lost.length === 0) return { data: result.data, diagnostics: [] };
  const issues = independentIssues(result.error?.issues ?? [], lost, schema);
  const context = { source, schema, what };
  const diagnostics = [
    ...lost.flatMap(({ diagnostic }) => diagnostic ?? []),
    ...issues.map((issue) => diagnose(issue, context)),
  ];
  return { data: null, diagnostics };
}

interface Context {
  source: YamlSource;
  schema: z.ZodType;
  what: string;
}

function diagnose(issue: z.core.$ZodIssue, context: Context): Diagnostic {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, context);
  if (issue.code === 'invalid_key') return badKey(issue, context);
  return isMissing(issue) ? missingKey(issue.path, context) : badValue(issue, context);
}

function unknownKey(path: YamlPath, { source, schema, what }: Context): Diagnostic {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const nearest = nearestName(key, known);
  return {
    place: source.placeOfKey(path),
    ruleId: 'unknown-key',
    severity: 'error',
    reason: `"${key}" is not a key of ${owner(schema, path, what)}.`,
    actual: key,
    expected: known,
    note: nearest ? `Did you mean "${nearest}"?` : `Known keys: ${known.join(', ')}.`,
  };
}

function missingKey(path: YamlPath, { source, schema, what }: Context): Diagnostic {
  const key = String(path.at(-1));
  return {
    place: source.placeOf(path.slice(0, -1)),
    ruleId: 'missing-key',
    severity: 'error',
    reason: `${capitalised(owner(schema, path, what))} needs "${key}".`,
    expected: [key],
    note: `Add a line "${key}: …".`,
  };
}

function badKey(issue: z.core.$ZodIssue, { source }: Context): Diagnostic {
  const key = String(issue.path.at(-1));
  return {
    place: source.placeOfKey(issue.path),
    ruleId: 'bad-id',
    severity: 'error',
    reason: `"${key}" is not an id.`,
    actual: key,
    note: 'Write lower-case letters, digits and single hyphens, beginning with a letter.',
  };
}

function badValue(issue: z.core.$ZodIssue, { source, schema, what }: Context): Diagnostic {
  const params = issue.code === 'custom' ? (issue.params as CustomParams | undefined) : undefined;
  const ruleId = params?.ruleId ?? 'bad-value';
  const place = source.placeOf(issue.path);
  // Some messages are sentences of their own: nothing that "must be" tells them better.
  if (params?.sentence) {
    return { place, ruleId, severity: 'error', reason: sentence(issue.message), ...noteOf(issue, params) };
  }
  const expected = isMapWanted(issue) ? mapOf(keysAt(schema, issue.path)) : issue.message;
  const subject = issue.path.length === 0 ? capitalised(what) : fieldName(issue.path);
  return {
    place,
    ruleId,
    severity: 'error',
    reason: `${subject} must be ${expected}, not ${inWords(issue.input)}.`,
    actual: inWords(issue.input),
    expected: [expected],
    ...noteOf(issue, params),
  };
}

/** A name where an id is wanted is most likely that of the thing. */
function noteOf(issue: z.core.$ZodIssue, params: CustomParams | undefined): { note?: string } {
  const meant = issue.message.startsWith('an id ') && typeof issue.input === 'string' ? idFromName(issue.input) : null;
  const note = params?.note ?? (meant && `Did you mean "${meant}"?`);
  return note ? { note } : {};
}

/** What a schema's refinement can say about its issue. */
export interface CustomParams {
  ruleId?: string;
  /** The message is a whole sentence. */
  sentence?: boolean;
  /** How to mend it. */
  note?: string;
}

function isMapWanted(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'object';
}

function mapOf(keys: string[]): string {
  return `a map with keys such as ${keys
    .slice(0, 2)
    .map((key) => `"${key}"`)
    .join(' and ')}`;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A value as a reader of the message would name it. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : `"${shorten(value)}"`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return value === null || value === undefined ? 'nothing' : 'a map';
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function fieldName(path: YamlPath): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return 'This';
  return typeof path.at(-1) === 'number' ? `An item of "${key}"` : `"${key}"`;
}

/** The thing that a key belongs to, in words: "an event" for `events.3.tilte`, "a lane" for `lanes.west.lable`. */
function owner(schema: z.ZodType, path: YamlPath, what: string): string {
  const list = path.slice(0, -1).findLast((_, i) => holdsMany(schemaAt(schema, path.slice(0, i + 1))));
  if (list === undefined) return what;
  const plural = String(list);
  const noun = plural === 'series' ? plural : plural.replace(/s$/, '');
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function holdsMany(schema: z.ZodType | null): boolean {
  return schema instanceof z.ZodArray || schema instanceof z.ZodRecord;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
