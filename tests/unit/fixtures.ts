import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Folders of a folder, sorted: the cases of a test. */
export function casesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Holds a text against the file that says what it must be. `UPDATE=1` writes the file instead, on an
 * author's machine only.
 */
export function expectFile(path: string, actual: string): void {
  if (process.env.UPDATE) {
    if (process.env.CI) throw new Error('UPDATE rewrites what the tests expect: not where CI is set.');
    writeFileSync(path, actual);
  }
  if (!existsSync(path))
    throw new Error(`${path} is missing. Write it with UPDATE=1, and read it before you commit it.`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

/** A path within `tests/fixtures`. */
export function fixture(...parts: string[]): string {
  return join('tests', 'fixtures', ...parts);
}
