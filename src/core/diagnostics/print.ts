import { compareDiagnostics, countErrors, type Diagnostic, type Place } from './diagnostic.ts';

/**
 * One line a diagnostic, sorted, each `file:line:column  rule  reason How to mend it.`
 * Warnings say so; a second place follows as `See file:line:column.`
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics].sort(compareDiagnostics).map(printDiagnostic).join('\n');
}

function printDiagnostic({ place, ruleId, severity, reason, note, cause }: Diagnostic): string {
  const rule = severity === 'warning' ? `warning ${ruleId}` : ruleId;
  const parts = [reason, note, cause && `See ${printPlace(cause)}.`].filter(Boolean);
  return `${printPlace(place)}  ${rule}  ${visible(parts.join(' '))}`;
}

function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Control characters and bidirectional overrides spelled out, so that a message shows what stands there. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** "3 errors and 1 warning in 2 files", for the last line of a run; "no mistakes" of none. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'no mistakes';
  const errors = countErrors(diagnostics);
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.place.file)).size;
  const counts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return `${counts.filter(Boolean).join(' and ')} in ${count(files, 'file')}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
