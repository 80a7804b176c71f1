/** A place in an author's file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Relative to the folder in which the command runs, with `/`. */
  file: string;
  line: number;
  column: number;
}

/**
 * One mistake an author made: a value, which text, JSON and the dev overlay print.
 * Field names follow vfile-message where it has them.
 */
export interface Diagnostic {
  place: Place;
  /** Permanent name of the rule, for searching and for tests: `passage-not-found`. */
  ruleId: string;
  /** Errors end the build; warnings do not. */
  severity: 'error' | 'warning';
  /** What is wrong, in one sentence that ends with a full stop. */
  reason: string;
  /** What stands there. */
  actual?: string;
  /** What could stand there. */
  expected?: string[];
  /** How to mend it. */
  note?: string;
  /** The other place, where two are concerned. */
  cause?: Place;
}

/** Orders by file, line, column, rule: for `Array.prototype.sort`. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.ruleId, b.ruleId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** How many of them end the build. */
export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
}
