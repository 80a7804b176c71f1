/** Scripts that are written from right to left; `Intl.Locale` finds the script of a language. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

export type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

/** The writing direction of a language, for an element's `dir`. Found once for each: every page asks several times. */
export function directionOf(language: string): Direction {
  const direction = directions.get(language) ?? findDirection(language);
  directions.set(language, direction);
  return direction;
}

function findDirection(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize();
  return script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
