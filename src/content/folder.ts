import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { decodeUtf8 } from '../core/content/utf8.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { FileOnDisk, Outcome } from './outcome.ts';

/** The folders that hold a file for each thing, and how the names of these files end. */
export const ENDINGS = { actors: '.yaml', articles: '.md' } as const;

export type FolderName = keyof typeof ENDINGS;

/** Reads each file of a folder of the content, in order of their names. */
export async function readEach<File, Salvaged>(
  dir: string,
  folder: FolderName,
  read: (file: FileOnDisk) => Promise<Outcome<File, Salvaged>>,
): Promise<Outcome<File, Salvaged>[]> {
  const entries = await entriesOf(join(dir, folder));
  const names = entries.filter((entry) => isRead(entry, folder)).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readOne(join(dir, folder, name), read)));
}

/** Reads a file; one that cannot be read is an outcome without it. */
export async function readOne<File, Salvaged>(
  path: string,
  read: (file: FileOnDisk) => Promise<Outcome<File, Salvaged>>,
): Promise<Outcome<File, Salvaged>> {
  const id = basename(path).replace(/\.[^.]*$/, '');
  const name = displayName(path);
  const failed = (diagnostic: Diagnostic): Outcome<File, Salvaged> => ({ id, file: null, diagnostics: [diagnostic] });
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return failed(unreadable(name, bytes));
  const decoded = decodeUtf8(bytes);
  return 'text' in decoded ? read({ id, name, text: decoded.text }) : failed(notUtf8(name, decoded));
}

/** What a content folder may hold at its top. */
const AT_THE_TOP = ['site.yaml', 'words.yaml', 'about.md', 'actors', 'articles'];

/** Files and folders that nobody reads, most likely for a wrong ending or a capital letter. */
export async function findStrays(dir: string): Promise<Diagnostic[]> {
  return [...(await misnamed(dir)), ...(await straysInFolders(dir))];
}

async function misnamed(dir: string): Promise<Diagnostic[]> {
  const entries = await entriesOf(dir);
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    const meant = entry.name.toLowerCase().replace(/\.yml$/, '.yaml');
    // Some systems find what is spelled otherwise.
    if (names.has(meant) || !AT_THE_TOP.includes(meant) || existsSync(join(dir, meant))) return [];
    return stray(displayName(join(dir, entry.name)), entry.isDirectory() ? 'folder' : 'file', `Call it "${meant}"`);
  });
}

async function straysInFolders(dir: string): Promise<Diagnostic[]> {
  const found = Object.keys(ENDINGS).map(async (folder) => {
    const entries = await entriesOf(join(dir, folder));
    const strays = entries.filter((entry) => !isRead(entry, folder as FolderName));
    return strays.map((entry) => {
      const name = displayName(join(dir, folder, entry.name));
      return entry.isDirectory()
        ? stray(name, 'folder', `Put its files into "${folder}" itself`)
        : stray(name, 'file', `Give it the ending "${ENDINGS[folder as FolderName]}"`);
    });
  });
  return (await Promise.all(found)).flat();
}

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

/** Names that begin with a dot are those of editors and systems, not of an author. */
async function entriesOf(path: string) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.'));
}

function isRead(entry: Entry, folder: FolderName): boolean {
  return entry.name.endsWith(ENDINGS[folder]) && !entry.isDirectory();
}

/** Relative to the folder that the command runs in, with `/` on every system. */
export function displayName(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

function stray(file: string, kind: 'file' | 'folder', mend: string): Diagnostic {
  return {
    place: { file, line: 1, column: 1 },
    ruleId: 'unread-file',
    severity: 'warning',
    reason: `Nothing reads this ${kind}.`,
    note: `${mend}, or move it elsewhere.`,
  };
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): Diagnostic {
  return {
    place: { file, line: 1, column: 1 },
    ruleId: 'unreadable-file',
    severity: 'error',
    reason: `This file cannot be read (${code ?? message}).`,
    note: 'If it is a link, see that it leads to a file; if it is a file, see that you may read it.',
  };
}

function notUtf8(file: string, { byte, line, column }: { byte: number; line: number; column: number }): Diagnostic {
  const actual = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    place: { file, line, column },
    ruleId: 'not-utf-8',
    severity: 'error',
    reason: `This file is not UTF-8: the byte ${actual} cannot stand here.`,
    actual,
    note: 'Save it with the encoding UTF-8.',
  };
}
