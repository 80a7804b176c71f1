import { type Document, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { prose } from './scalars.ts';
import { declaredAt } from './schema-paths.ts';
import { pathTo, type YamlPath, type YamlSource } from './yaml-source.ts';

/** A text of which YAML has taken some words for something else. */
export interface LostWords {
  /** The value that is not what was typed. */
  path: YamlPath;
  /** Null where that of words before it tells of these, too. */
  diagnostic: Diagnostic | null;
}

/** A scalar that is a value, where it stands, and what is wanted there. */
interface Value {
  scalar: Scalar;
  path: YamlPath;
  parent: unknown;
  isProse: boolean;
}

/**
 * Words that an author typed and no reader would see: YAML reads ` #` as a comment, `&` as a name, `!` as
 * a tag, and a comma in brackets as the end of an item. What is no text (an id, a date, a list, a map)
 * may have comments and names of its own.
 */
export function lostWords(source: YamlSource, schema: z.ZodType): LostWords[] {
  const aliases = aliasesOf(source.document);
  return valuesOf(source.document, schema).flatMap((value) => {
    const diagnostic = inComment(value, source) ?? inProperty(value, source, aliases);
    if (diagnostic) return [{ path: value.path, diagnostic }];
    const parted = intoItems(value, source);
    return parted ? [{ path: value.path.slice(0, -1), diagnostic: parted }] : [];
  });
}

/** Whether a path leads to what another one leads to, or into it. */
export function isWithin(path: YamlPath, outer: YamlPath): boolean {
  return outer.every((part, i) => part === path[i]);
}

function valuesOf(document: Document, schema: z.ZodType): Value[] {
  const values: Value[] = [];
  visit(document, {
    Scalar(key, scalar, ancestors) {
      if (key === 'key') return;
      const path = pathTo([...ancestors, scalar]);
      const declared = declaredAt(schema, path);
      // `has` does not know what was registered before `describe` made a copy of it.
      const isProse = declared !== null && prose.get(declared) !== undefined;
      values.push({ scalar, path, parent: ancestors.at(-1), isProse });
    },
  });
  return values;
}

function aliasesOf(document: Document): Set<string> {
  const names = new Set<string>();
  visit(document, { Alias: (_, { source }) => void names.add(source) });
  return names;
}

/** Right before a letter or a digit, `#` is seldom meant to begin a comment. */
const COMMENT = /^[ \t]*#[\p{L}\p{N}].*/u;

/** Where nothing else stands, a text was meant whatever is wanted there. */
function inComment({ scalar, path, isProse }: Value, source: YamlSource): Diagnostic | null {
  const [, end = 0] = scalar.range ?? [];
  const comment = scalar.type === 'PLAIN' && COMMENT.exec(source.text.slice(end))?.[0].trim();
  if (!comment || !(isProse || scalar.value === '')) return null;
  return {
    place: source.placeOf(path),
    ruleId: 'comment-in-text',
    severity: 'error',
    reason: `"${comment}" counts as a comment here, and not as text.`,
    actual: comment,
    note: 'Put the whole text between quotation marks; where a comment is meant, write a space after its "#".',
  };
}

/** A name that nothing refers to was most likely a word. */
function inProperty({ scalar, isProse }: Value, source: YamlSource, aliases: Set<string>): Diagnostic | null {
  const { anchor, tag, range } = scalar;
  const word = anchor && !aliases.has(anchor) ? `&${anchor}` : tag === '!' ? '!' : null;
  if (!isProse || !word) return null;
  return {
    place: source.placeAt(source.text.lastIndexOf(word, range?.[0])),
    ruleId: 'sign-in-text',
    severity: 'error',
    reason: `"${word}" has a meaning of its own in YAML, and does not count as text.`,
    actual: word,
    note: `Put the whole text between quotation marks, or leave "${word}" out.`,
  };
}

/** Told of a list of passages only: other lists of texts are of names, which hold no comma. */
function intoItems({ scalar, path, parent, isProse }: Value, source: YamlSource): Diagnostic | null {
  if (!isProse || path.at(-2) !== 'passages' || !isSeq(parent) || !parent.flow) return null;
  const plain = parent.items.map((item) => isScalar(item) && item.type === 'PLAIN');
  const parted = plain.findIndex((isPlain, i) => isPlain && plain[i + 1]);
  if (parted < 0 || parent.items[parted] !== scalar) return null;
  const [before, after] = parent.items.slice(parted, parted + 2).map((item) => `"${(item as Scalar).value}"`);
  return {
    place: source.placeOf(path),
    ruleId: 'comma-in-text',
    severity: 'error',
    reason: `A comma makes two passages of this: ${before} and ${after}.`,
    note: 'Put each passage between quotation marks, or on a line of its own with "- " before it.',
  };
}
