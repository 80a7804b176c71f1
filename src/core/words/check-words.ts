import { isMap, isScalar, type Pair } from 'yaml';
import type { YamlSource } from '../content/yaml-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { placesOf } from './marked.ts';
import type { Forms } from './t.ts';
import type { Translation } from './translate.ts';

/** Every text of the site: its English, and of plurals the form for one; null for the others. */
export type SiteTexts = ReadonlyMap<string, string | null>;

/**
 * Holds a file of words against the texts of the site.
 * @param language whose words they are: it decides which forms a count can have
 * @returns what can be used, and every mistake; a text without words is not translated yet, which is none
 */
export function checkWords(
  source: YamlSource,
  texts: SiteTexts,
  language: string,
): { translation: Translation; diagnostics: Diagnostic[] } {
  const translation = new Map<string, string | Forms>();
  const diagnostics = [...source.diagnostics];
  const { contents } = source.document;
  if (diagnostics.length > 0 || contents === null || isEmpty(contents)) return { translation, diagnostics };
  if (!isMap(contents)) {
    diagnostics.push(mistake(source, 0, 'not-words', 'This is no list of texts with their words.', EXAMPLE));
    return { translation, diagnostics };
  }
  for (const pair of contents.items) {
    const found = checkPair(pair, source, texts, language);
    diagnostics.push(...found.diagnostics);
    if (found.words !== null) translation.set(String(keyOf(pair)), found.words);
  }
  return { translation, diagnostics };
}

const EXAMPLE = 'Write one to a line, such as "Close: Schließen".';

interface Checked {
  words: string | Forms | null;
  diagnostics: Diagnostic[];
}

function checkPair(pair: Pair, source: YamlSource, texts: SiteTexts, language: string): Checked {
  const text = keyOf(pair);
  const at = offsetOf(pair.key);
  if (!texts.has(text)) return { words: null, diagnostics: [unknownText(source, at, text, texts)] };
  if (isEmpty(pair.value)) return { words: null, diagnostics: [] };
  const isPlural = texts.get(text) !== null;
  if (isScalar(pair.value)) return checkScalar(pair, text, source);
  if (isMap(pair.value) && isPlural) {
    const filled = pair.value.items.filter(({ value }) => !isEmpty(value));
    return filled.length === 0 ? { words: null, diagnostics: [] } : checkForms(filled, text, source, language);
  }
  const note = isPlural ? 'Write a text, or one for each form, such as "one" and "other".' : 'Write a text.';
  const reason = `These are no words for "${text}".`;
  return { words: null, diagnostics: [mistake(source, offsetOf(pair.value), 'not-words', reason, note)] };
}

function checkScalar({ value }: Pair, text: string, source: YamlSource): Checked {
  const words = String((value as { value: unknown }).value);
  const diagnostics = checkPlaces(words, text, source, offsetOf(value), placesOf(text));
  return { words: diagnostics.length === 0 ? words : null, diagnostics };
}

/** The forms of a plural, each of which may leave the number out: "an event". */
function checkForms(pairs: readonly Pair[], text: string, source: YamlSource, language: string): Checked {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const forms: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const pair of pairs) {
    const [form, words] = [keyOf(pair), isScalar(pair.value) ? String(pair.value.value) : ''];
    if (!(pluralCategories as string[]).includes(form)) {
      const reason = `"${form}" is not a form that a count has in this language.`;
      const note = `Its forms are ${pluralCategories.join(', ')}.`;
      diagnostics.push(mistake(source, offsetOf(pair.key), 'unknown-form', reason, note));
      continue;
    }
    const needed = placesOf(text).filter((name) => name !== 'n');
    diagnostics.push(...checkPlaces(words, text, source, offsetOf(pair.value), needed));
    forms[form] = words;
  }
  if (forms.other === undefined) {
    const reason = `The words for "${text}" lack the form "other", which stands for all that are missing.`;
    diagnostics.push(mistake(source, offsetOf(pairs[0]?.key), 'missing-form', reason, 'Add it.'));
  }
  return { words: diagnostics.length === 0 ? (forms as Forms) : null, diagnostics };
}

/** @param needed the places that the words cannot do without */
function checkPlaces(words: string, text: string, source: YamlSource, at: number, needed: string[]): Diagnostic[] {
  const [allowed, found] = [placesOf(text), placesOf(words)];
  const wrong = found.filter((name) => !allowed.includes(name));
  const missing = needed.filter((name) => !found.includes(name));
  const list = (names: string[]) => names.map((name) => `{${name}}`).join(', ');
  if (wrong.length > 0) {
    const reason = `"${text}" has no place ${list(wrong)}.`;
    const note = allowed.length > 0 ? `Its places are ${list(allowed)}.` : 'Write the words without it.';
    return [mistake(source, at, 'unknown-place', reason, note)];
  }
  if (missing.length === 0) return [];
  const reason = `The words for "${text}" have no place for ${list(missing)}.`;
  return [mistake(source, at, 'missing-place', reason, 'Write it where it shall stand.')];
}

/** A warning: what a later version of the site words differently shall not keep a topic from being built. */
function unknownText(source: YamlSource, at: number, text: string, texts: SiteTexts): Diagnostic {
  const nearest = nearestName(text, texts.keys());
  return {
    place: source.placeAt(at),
    ruleId: 'unknown-text',
    severity: 'warning',
    reason: `The site has no text "${text}".`,
    actual: text,
    ...(nearest !== null && { expected: [nearest] }),
    note: nearest === null ? 'Take the line out.' : `Is it "${nearest}"? If not, take the line out.`,
  };
}

function mistake(source: YamlSource, at: number, ruleId: string, reason: string, note: string): Diagnostic {
  return { place: source.placeAt(at), ruleId, severity: 'error', reason, note };
}

/** Of a value that was left out, or written as an empty text. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ''));
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? 0;
}
