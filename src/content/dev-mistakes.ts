/** The loaders and the pages of the dev server have a copy of every module each, but one global object. */
const KEY = Symbol.for('sourceline.mistakes');
const shared = globalThis as { [KEY]?: string };

/** Notes down, for the pages of the dev server, what is wrong with the content as it is now; nothing is an empty text. */
export function noteMistakes(printed: string): void {
  shared[KEY] = printed;
}

/** What was noted down last. */
export function notedMistakes(): string {
  return shared[KEY] ?? '';
}
