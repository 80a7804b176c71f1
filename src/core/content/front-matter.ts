/** An article's file taken apart. Line numbers count from 1 in the file as a whole. */
export interface ArticleSource {
  /** The YAML between the fences, empty where there are none. */
  yaml: string;
  /** Line of the file on which `yaml` begins. */
  yamlLine: number;
  /** The Markdown after the closing fence. */
  body: string;
  /** Line of the file on which `body` begins. */
  bodyLine: number;
}

const OPENING = /^\uFEFF?---[^\S\n]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/m;

/**
 * Splits an article's file at its front matter's fences.
 * @returns null where the file does not begin with a fence, or the fence is never closed
 */
export function splitFrontMatter(source: string): ArticleSource | null {
  const opening = OPENING.exec(source);
  if (!opening) return null;
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return null;
  const yaml = rest.slice(0, closing.index);
  return {
    yaml,
    yamlLine: 2,
    body: rest.slice(closing.index + closing[0].length),
    bodyLine: 2 + countLines(yaml) + 1,
  };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
