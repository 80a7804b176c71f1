import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { onOneLine } from '../passages/block-break.ts';
import type { Original } from './original.ts';
import type { OwnText } from './own-text.ts';
import { type Word, wordsOf } from './words.ts';

/** From so many words on, a run that two texts share is taken as copied. */
export const COPIED_RUN = 9;

interface OriginalWord extends Word {
  paragraph: number;
}

/** The longest run of the original's words that begins at a word of ours. */
interface Run {
  at: number;
  from: number;
  length: number;
}

/**
 * The runs of words that texts of ours share with the original, each maximal run once. A run may
 * go on over the end of a paragraph.
 */
export function findSharedRuns(texts: readonly OwnText[], original: Original): Diagnostic[] {
  const words = original.paragraphs.flatMap((paragraph, i) =>
    wordsOf(paragraph).map((word): OriginalWord => ({ ...word, paragraph: i + 1 })),
  );
  const starts = indexRuns(words);
  return texts.flatMap((text) => {
    const own = wordsOf(text.text);
    return maximalRuns(own, words, starts).map((run) => sharedRun(run, text, own, words, original));
  });
}

/** Where each run of `COPIED_RUN` words begins. */
function indexRuns(words: readonly Word[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (let i = 0; i + COPIED_RUN <= words.length; i++) {
    const key = keyAt(words, i);
    starts.set(key, [...(starts.get(key) ?? []), i]);
  }
  return starts;
}

function keyAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + COPIED_RUN)
    .map((word) => word.form)
    .join(' ');
}

function maximalRuns(own: readonly Word[], words: readonly Word[], starts: Map<string, number[]>): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + COPIED_RUN <= own.length; at++) {
    const candidates = starts.get(keyAt(own, at)) ?? [];
    const [longest] = candidates
      .map((from): Run => ({ at, from, length: sharedLength(own, at, words, from) }))
      .sort((a, b) => b.length - a.length);
    const covered = runs.at(-1);
    if (longest && !(covered && covered.at + covered.length >= at + longest.length)) runs.push(longest);
  }
  return runs;
}

function sharedLength(own: readonly Word[], at: number, words: readonly Word[], from: number): number {
  let length = COPIED_RUN;
  while (at + length < own.length && own[at + length]?.form === words[from + length]?.form) length++;
  return length;
}

function sharedRun(
  { at, from, length }: Run,
  { name, text, placeOf }: OwnText,
  own: readonly Word[],
  words: readonly OriginalWord[],
  original: Original,
): Diagnostic {
  const [first, last] = [own[at] as Word, own[at + length - 1] as Word];
  const { paragraph } = words[from] as OriginalWord;
  const shared = onOneLine(text.slice(first.start, last.end));
  return {
    place: placeOf(first.start),
    ruleId: 'shared-run',
    severity: 'error',
    reason: `${name} shares ${length} words in a row with paragraph ${paragraph} of ${original.name}: "${shared}".`,
    actual: shared,
    note: `Say it in words of your own: fewer than ${COPIED_RUN} in a row may be the original's.`,
  };
}
