import { type Document, isAlias, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** A mistake in YAML as an author would name it. */
export interface YamlMistake {
  /** Where it is, in the text. */
  offset: number;
  reason: string;
  note: string;
}

/** Mistakes that leave the rest of the text readable, so that all of them are worth telling. */
const HARMLESS_TO_OTHERS = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/**
 * What is wrong with a YAML text. A mistake of structure makes everything after it look wrong: only
 * the first one is told, with the others that come before it.
 */
export function yamlMistakes(document: Document, text: string): YamlMistake[] {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.findIndex((error) => !HARMLESS_TO_OTHERS.has(error.code));
  const told = first < 0 ? errors : errors.slice(0, first + 1);
  return [...told.map((error) => mistakeOf(error, document, text)), ...protoKeys(document)];
}

function mistakeOf({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlMistake {
  const rest = text.slice(offset);
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        offset,
        reason: `The key "${/^[^:\s]+/.exec(rest)?.[0]}" stands twice.`,
        note: 'Keep one of the two lines.',
      };
    case 'TAB_AS_INDENT':
      return { offset, reason: 'A tab stands in the indentation.', note: 'Indent with spaces.' };
    case 'TAG_RESOLVE_FAILED':
      return {
        offset,
        reason: `The tag "${/^\S+/.exec(rest)?.[0]}" means nothing here.`,
        note: 'Leave it out, or put a text that begins with "!" between quotation marks.',
      };
    case 'MULTIPLE_DOCS':
      return {
        offset,
        reason: 'A second document begins here.',
        note: 'Write one file for each thing, without "---" in it.',
      };
    default:
      return unclosed(message, offset, document) ?? otherMistake(message, offset);
  }
}

/** A bracket or quotation mark that is never closed: the place to mend is where it opens. */
function unclosed(message: string, offset: number, document: Document): YamlMistake | null {
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (!bracket && !/^Missing closing/.test(message)) return null;
  let opening = offset;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? offset;
      const opens = bracket ? isCollection(node) && node.flow : isScalar(node) && /^QUOTE/.test(node.type ?? '');
      if (opens && start < offset) opening = start;
    },
  });
  const note = bracket ? `Write a "${bracket}" at its end.` : 'Write the same mark at its end.';
  return { offset: opening, reason: `This ${bracket ? 'bracket' : 'quotation mark'} is never closed.`, note };
}

const QUOTING = 'Put a text that has ": " or " #" in it, or begins with a sign, between quotation marks.';

function otherMistake(message: string, offset: number): YamlMistake {
  if (/^Nested mappings/.test(message)) return { offset, reason: 'This text has ": " in it.', note: QUOTING };
  const reason = message.split('\n', 1)[0]?.replace(/[.:]?$/, '.') ?? '';
  return { offset, reason: `This is not YAML: ${reason}`, note: `${QUOTING} Check the indentation.` };
}

/** JavaScript gives `__proto__` a meaning of its own, and libraries drop it without a word. */
function protoKeys(document: Document): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const offset = key.range?.[0] ?? 0;
      mistakes.push({ offset, reason: '"__proto__" cannot be a key.', note: 'Choose another name.' });
    },
  });
  return mistakes;
}

/** What is wrong with the aliases of a text whose values cannot be worked out. */
export function aliasMistake({ message }: Error, document: Document): YamlMistake {
  const unresolved = /^Unresolved alias .*: (.*)$/.exec(message)?.[1];
  let offset: number | null = null;
  visit(document, {
    Alias(_, node) {
      if (unresolved === undefined || node.source === unresolved) offset ??= node.range?.[0] ?? null;
      return isAlias(node) && offset !== null ? visit.BREAK : undefined;
    },
  });
  const reason =
    unresolved === undefined
      ? 'The aliases of this file unfold into too much.'
      : `"*${unresolved}" stands for nothing: no "&${unresolved}" comes before it.`;
  const note = 'Write the values out, or put a text that begins with "*" between quotation marks.';
  return { offset: offset ?? 0, reason, note };
}
