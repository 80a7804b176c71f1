/** A text of the site as the code has it. */
export interface MarkedText {
  /** The English that it is known by; of a plural, the form for many. */
  text: string;
  /** Of a plural, the form for one. */
  one: string | null;
  /** Offsets of what a translation takes the place of: a literal, or all of a call that it makes needless. */
  start: number;
  end: number;
}

const LITERAL = [/'(?:[^'\\\n]|\\.)*'/, /"(?:[^"\\\n]|\\.)*"/, /`[^`$\\]*`/].map(({ source }) => source).join('|');
const CALLS = [
  String.raw`t\(\s*(?<fixed>${LITERAL})\s*,?\s*\)`,
  String.raw`(?:t|phrase)\(\s*(?<text>${LITERAL})`,
  String.raw`plural\(\s*(?<one>${LITERAL}),\s*(?<other>${LITERAL})\s*,?\s*\)`,
];
const CALL = new RegExp(String.raw`(?<![\w$.])(?:${CALLS.join('|')})`, 'dg');

/**
 * The texts of a module that `t`, `phrase` and `plural` mark as words of the site: literals right behind their
 * brackets. In those of several lines, white space around a line's end is one space.
 * @param source TypeScript or Astro
 */
export function markedTexts(source: string): MarkedText[] {
  return [...source.matchAll(CALL)].map((match) => {
    const { fixed, text, one, other } = match.groups as Record<string, string | undefined>;
    const [start, end] = (match.indices as RegExpIndicesArray).groups?.text ?? [
      match.index,
      match.index + match[0].length,
    ];
    return { text: textOf((fixed ?? text ?? other) as string), one: one ? textOf(one) : null, start, end };
  });
}

function textOf(literal: string): string {
  const lines = literal.slice(1, -1).replace(/\\(.)/g, '$1').split('\n');
  return lines.length === 1
    ? (lines[0] as string)
    : lines
        .map((line) => line.trim())
        .join(' ')
        .trim();
}

/** Names of the places of a text: "from" and "to" of "{from} to {to}". */
export function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}
