import { fitText, textWidth } from './text-width.ts';

/**
 * Breaks a text into lines.
 * @param size font size in px
 * @param width px of a line
 * @param most lines; what is left over is cut at a word and marked with an ellipsis
 * @param language decides where words end that no space parts
 */
export function wrap(text: string, size: number, width: number, most: number, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, language)) {
    if (line && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  lines.push(line);
  const kept = lines.slice(0, most).map((kept) => kept.trimEnd());
  const rest = lines.slice(most - 1).join('');
  if (lines.length > most) kept[most - 1] = fitText(rest, size, width) ?? '…';
  return kept;
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function wordsOf(text: string, language: string): string[] {
  const spaced = text.split(/(?<=\s)/u);
  if (!UNSPACED.test(text)) return spaced;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return spaced.flatMap((part) => [...segmenter.segment(part)].map(({ segment }) => segment));
}
