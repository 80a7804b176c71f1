import { type Document, isAlias, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import { undashedItem, withoutRestOfItem } from './missing-dash.ts';

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
  const told = withoutRestOfItem(first < 0 ? errors : errors.slice(0, first + 1), document);
  return [...told.map((error) => mistakeOf(error, document, text)), ...protoKeys(document)];
}

function mistakeOf({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlMistake {
  const rest = text.slice(offset);
  switch (code) {
    case 'DUPLICATE_KEY': {
      // After a key without a value it is the end of that line.
      const before = /^(?:\s|#.*)*/.exec(rest)?.[0] ?? '';
      const at = offset + before.length;
      const [, key = ''] = /^["']?(.*?)["']?\s*:(?:\s|$)/.exec(rest.slice(before.length)) ?? [];
      if (!undashedItem(document, offset)) {
        return { offset: at, reason: `The key "${key}" stands twice.`, note: 'Keep one of the two lines.' };
      }
      const reason = `"${key}" begins another item of the list, but no "- " stands before it.`;
      return { offset: at, reason, note: 'Write "- " there, in the column of the "- " of the item above.' };
    }
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
      return (
        unclosed(message, offset, document, text) ??
        badLine(code, message, offset, text) ??
        moreThanText(code, offset, text) ??
        otherMistake(message, offset)
      );
  }
}

/** A bracket or quotation mark that is never closed: the place to mend is where it opens. */
function unclosed(message: string, offset: number, document: Document, text: string): YamlMistake | null {
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
  const inComment = bracket && closedInComment(text.slice(0, offset), opening, bracket);
  if (inComment) return inComment;
  const note = bracket ? `Write a "${bracket}" at its end.` : 'Write the same mark at its end.';
  return { offset: opening, reason: `This ${bracket ? 'bracket' : 'quotation mark'} is never closed.`, note };
}

/** A bracket that is closed, but behind a `#`: what was meant as text there is a comment. */
function closedInComment(text: string, opening: number, bracket: string): YamlMistake | null {
  const comment = /[ \t,[{](#[^\s,\]}]*)(.*)/.exec(text.slice(opening));
  if (!comment?.[0].includes(bracket)) return null;
  return {
    offset: opening + comment.index + 1,
    reason: `"${comment[1]}" begins a comment, which the "${bracket}" after it is part of.`,
    note: 'Put a text that begins with "#" between quotation marks; write a comment after the bracket.',
  };
}

/** A line that is no key with a value, or that stands in a column where none belongs. */
function badLine(code: string, message: string, offset: number, text: string): YamlMistake | null {
  const rest = text.slice(offset);
  const [line = ''] = rest.split('\n', 1);
  if (code === 'MULTILINE_IMPLICIT_KEY' || /^Implicit map keys/.test(message)) {
    const reason = `"${line.trim()}" is not a key with its value: no ": " parts them.`;
    return { offset, reason, note: 'Write ": " after the key. Indent a line that goes on with a text above.' };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(line)) {
    const next = /^.*\n\s*/.exec(rest)?.[0].length ?? 0;
    const reason = 'This line is indented further than the key above it.';
    return { offset: offset + next, reason, note: `Begin it in the same column. ${QUOTING}` };
  }
  if (code === 'BAD_INDENT' || /^Sequence item without/.test(message)) {
    const indentation = /^\s*/.exec(rest)?.[0].length ?? 0;
    const reason = 'This line begins in another column than those that it stands among.';
    const note = 'Indent it like the line that it belongs with, and begin an item of a list with "- ".';
    return { offset: offset + indentation, reason, note };
  }
  return null;
}

/** A text of which YAML takes the beginning for something else: a quotation, a list, a sign with a meaning of its own. */
function moreThanText(code: string, offset: number, text: string): YamlMistake | null {
  if (code !== 'UNEXPECTED_TOKEN' && code !== 'BAD_SCALAR_START') return null;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(from).split('\n', 1);
  const [, before = '', value = ''] = /^(\s*(?:- +)*(?:[\w-]+: +)?)(.*?)\s*$/.exec(line) ?? [];
  const place = from + before.length;
  const quotation = /^(["']).*\1./.exec(value)?.[1] ?? (/^'.*'.*'$/.test(value) ? "'" : undefined);
  if (quotation) {
    const whole = value.endsWith(quotation) && quotation === "'" ? value.slice(1, -1) : value;
    const written = whole.includes('"') ? `'${whole.replaceAll("'", "''")}'` : `"${whole}"`;
    const reason = `For YAML this text ends at its second ${quotation}.`;
    return { offset: place, reason, note: `Put the whole of it between quotation marks: ${written}.` };
  }
  const [sign] = /^(?:[@%`>|*&!]|\[(?=[^\]]*\]\s*\S)|\{(?=[^}]*\}\s*\S))/.exec(value) ?? [];
  if (!sign) return null;
  const reason = `A text cannot begin with "${sign}", which means something to YAML.`;
  return { offset: place, reason, note: 'Put the whole text between quotation marks.' };
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
