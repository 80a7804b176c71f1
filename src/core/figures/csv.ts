import { csvFormatRow } from 'd3-dsv';

/**
 * Rows as comma-separated values by RFC 4180: a line of names, lines end in CR LF, and whatever holds a comma, a quote
 * or a line end is quoted.
 * @param rows with the same keys, of which the first row's give the names; an empty text for none
 */
export function toCsv(rows: readonly Record<string, string | number | boolean | undefined>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => String(row[name] ?? '')));
  return [names, ...lines].map((line) => `${csvFormatRow(line)}\r\n`).join('');
}
