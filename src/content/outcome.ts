import type { z } from 'zod';
import { idFromName } from '../core/content/id-from-name.ts';
import type { SourceFile } from '../core/content/topic.ts';
import { validate } from '../core/content/validate.ts';
import type { YamlSource } from '../core/content/yaml-source.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';

/** One of the author's files on disk. */
export interface FileOnDisk {
  id: string;
  /** As diagnostics name it. */
  name: string;
  text: string;
}

/** What became of one file. */
export interface Outcome<File, Salvaged = never> {
  id: string;
  /** Null where the front matter is not good enough to go on with. */
  file: File | null;
  /** Of a file with such mistakes, what can be judged all the same. */
  salvaged?: Salvaged;
  diagnostics: Diagnostic[];
}

/**
 * Holds a file's YAML against its schema.
 * @param what it should be, as the diagnostics say
 */
export function toSourceFile<Schema extends z.ZodType>(
  { id, name }: FileOnDisk,
  source: YamlSource,
  schema: Schema,
  what: string,
): Outcome<SourceFile<z.output<Schema>>> {
  const { data, diagnostics } = validate(source, schema, what);
  return { id, file: data === null ? null : { id, file: name, data, placeOf: source.placeOf }, diagnostics };
}

/** File names are part of addresses, so they keep to the letters of ids. */
export function checkFileName({ id, name }: FileOnDisk): Diagnostic[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return [];
  return [badFileName(id, name, `"${id}" cannot stand in a web address.`, LETTERS)];
}

/** The name of an actor's file is the id by which articles name the actor. */
export function checkActorFileName({ id, name }: FileOnDisk): Diagnostic[] {
  if (idFromName(id) === id) return [];
  return [badFileName(id, name, `"${id}" cannot be the id of an actor.`, `${LETTERS}, beginning with a letter`)];
}

const LETTERS = 'lower-case letters, digits and single hyphens';

function badFileName(id: string, name: string, reason: string, letters: string): Diagnostic {
  const nearest = idFromName(id);
  const example = nearest ? `: ${nearest}${/\.[^.]*$/.exec(name)?.[0]}` : '';
  return {
    place: { file: name, line: 1, column: 1 },
    ruleId: 'bad-file-name',
    severity: 'error',
    reason,
    actual: id,
    note: `Name the file with ${letters}${example}.`,
  };
}
