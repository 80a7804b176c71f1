import { cpus } from 'node:os';

/** Prints rows under headings in aligned columns; the first is text, the others are figures. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}

/** What was measured on: "AMD EPYC, 2 cores, Node v24.21.0, Chromium 156.0". */
export function machine(browserVersion?: string): string {
  const cores = cpus();
  const parts = [cores[0]?.model.trim() ?? 'unknown CPU', `${cores.length} cores`, `Node ${process.version}`];
  return [...parts, ...(browserVersion ? [`Chromium ${browserVersion}`] : [])].join(', ');
}
