import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { aliasMistake, type YamlMistake, yamlMistakes } from './yaml-mistakes.ts';

/** Where a value stands in a YAML text: keys and indices from its root. */
export type YamlPath = readonly PropertyKey[];

/** A YAML text read, with the way from every value back to its line and column. */
export interface YamlSource {
  /** Maps, lists and texts: no scalar is taken for anything but the text that was typed. */
  value: unknown;
  /** What is wrong with the YAML itself; `value` is not to be used unless empty. */
  diagnostics: Diagnostic[];
  /** The text itself, and what its scalars were written as. */
  text: string;
  document: Document;
  /** Where a value begins, or the nearest thing above it that exists. */
  placeOf(path: YamlPath): Place;
  /** Where the key of a value begins. */
  placeOfKey(path: YamlPath): Place;
  /** Where an offset of the text stands. */
  placeAt(offset: number): Place;
}

/** Enough for any honest file, too few for a file that unfolds into gigabytes. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2 with the failsafe schema (https://yaml.org/spec/1.2.2/#101-failsafe-schema): dates,
 * numbers and words such as `no` stay the text they are.
 * @param file name for diagnostics
 * @param firstLine line of the file on which the text begins
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const badYaml = ({ offset, reason, note }: YamlMistake): Diagnostic => {
    return { place: placeAt(offset), ruleId: 'bad-yaml', severity: 'error', reason, note };
  };
  const { value, mistakes } = toValue(document, yamlMistakes(document, text));
  return {
    value,
    diagnostics: mistakes.map(badYaml),
    text,
    document,
    placeAt,
    placeOf: (path) => placeAt(startOf(nearestNode(document, path))),
    placeOfKey: (path) => placeAt(startOf(keyNode(document, path) ?? nearestNode(document, path))),
  };
}

function toValue(document: Document, mistakes: YamlMistake[]): { value: unknown; mistakes: YamlMistake[] } {
  if (mistakes.length > 0) return { value: null, mistakes };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), mistakes };
  } catch (error) {
    return { value: null, mistakes: [aliasMistake(error as Error, document)] };
  }
}

function nearestNode(document: Document, path: YamlPath): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return isNode(document.contents) ? document.contents : null;
}

/** The way to the last node of a chain from a document's root. */
export function pathTo(chain: readonly unknown[]): YamlPath {
  return chain.flatMap((node, i): PropertyKey[] => {
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)];
    return isSeq(node) ? [node.items.indexOf(chain[i + 1])] : [];
  });
}

function keyNode(document: Document, path: YamlPath): Node | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return null;
  const pair = parent.items.find((item: Pair) => String(item.key) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : null;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
