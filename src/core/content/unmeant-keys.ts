import { isScalar, type Pair, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { LostWords } from './lost-words.ts';
import { prose } from './scalars.ts';
import { declaredAt, keysAt } from './schema-paths.ts';
import { pathTo, type YamlPath, type YamlSource } from './yaml-source.ts';

/**
 * Words of a text that YAML has made a key of: those before a `: ` where a text may stand alone, and those
 * after a comma in braces.
 */
export function unmeantKeys(source: YamlSource, schema: z.ZodType): LostWords[] {
  const found: LostWords[] = [];
  visit(source.document, {
    Map(_, map, ancestors) {
      const path = pathTo([...ancestors, map]);
      const known = keysAt(schema, path);
      const declared = declaredAt(schema, path);
      const isProse = declared !== null && prose.get(declared) !== undefined;
      if (map.flow) found.push(...afterCommas(map, path, known, source));
      else if (isProse && isUnknown(keyOf(map.items[0]), known)) found.push(beforeColon(map, path, source));
    },
  });
  return found;
}

function keyOf(pair: Pair | undefined): string {
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}

/** A slip in a key has a message of its own. */
function isUnknown(key: string, known: string[]): boolean {
  return nearestName(key, known) === null;
}

function beforeColon(map: YAMLMap, path: YamlPath, source: YamlSource): LostWords {
  const key = keyOf(map.items[0]);
  return {
    path,
    diagnostic: inText(source, path, 'colon-in-text', `The ": " makes "${key}" a key.`, key, QUOTE),
  };
}

const QUOTE = 'Put the whole text between quotation marks.';

/** Each key without a value; of those in a row the first is told. */
function afterCommas(map: YAMLMap, path: YamlPath, known: string[], source: YamlSource): LostWords[] {
  return map.items.flatMap((pair, i) => {
    const before = map.items[i - 1];
    const key = keyOf(pair);
    if (pair.value !== null || !before || known.includes(key)) return [];
    return [{ path: [...path, key], diagnostic: before.value === null ? null : afterComma(before, key, path, source) }];
  });
}

function afterComma(before: Pair, key: string, path: YamlPath, source: YamlSource): Diagnostic {
  const text = isScalar(before.value) ? String(before.value.value) : '';
  const isNumber = /^-?\d+$/.test(text) && /^\d+$/.test(key);
  const reason = `The comma ends "${isScalar(before.value) ? text : keyOf(before)}", and "${key}" has no value.`;
  const note = isNumber ? withoutComma(text, key) : QUOTE;
  return inText(source, [...path, key], 'comma-in-text', reason, key, note);
}

/** Three digits after a comma are thousands for some and a fraction for others. */
function withoutComma(whole: string, rest: string): string {
  if (rest.length !== 3) return `Write a point for it: ${whole}.${rest}.`;
  return `Write the number without it: ${whole}${rest}; or with a point, if it is a fraction: ${whole}.${rest}.`;
}

function inText(
  source: YamlSource,
  path: YamlPath,
  ruleId: string,
  reason: string,
  actual: string,
  note: string,
): Diagnostic {
  return { place: source.placeOfKey(path), ruleId, severity: 'error', reason, actual, note };
}
