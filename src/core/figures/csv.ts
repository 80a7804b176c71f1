import { csvFormatRow } from 'd3-dsv';
import { csvCell } from '../exports/csv-cell.ts';

/**
 * Rows as comma-separated values by RFC 4180: a line of names, lines end in CR LF, and whatever holds a comma, a quote
 * or a line end is quoted. No text begins as a formula does.
 * @param rows with the same keys, of which the first row's give the names; an empty text for none
 */
export function toCsv(rows: readonly Record<string, string | number | boolean | undefined>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => cell(row[name])));
  return [names, ...lines].map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

function cell(value: string | number | boolean | undefined): string {
  return typeof value === 'string' ? csvCell(value) : String(value ?? '');
}
