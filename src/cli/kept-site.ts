import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeVersion, PAGE_CODE } from '../content/code-version.ts';
import { cacheDir, contentDir } from '../content/content-dir.ts';

/** Variables that decide what a site is. */
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'SEARCH_INDEX', 'PREVIEW_IMAGES', 'NODE_ENV', 'TZ'];

/** All files that decide what a site is, besides its content: code, and what npm has installed. */
const FILES = [
  ...PAGE_CODE,
  'public/**',
  ...['package.json', 'tsconfig.json', 'astro.env', '.env*', 'node_modules/.package-lock.json'],
];

/** What was known of a site when it had just been built. */
interface Kept {
  /** Digest of everything that it was made of. */
  made: string;
  /** Digest of the list of its files. */
  files: string;
}

/** A built site, of which it can be told whether building it again would make another one. */
export class KeptSite {
  readonly #folder: string;
  readonly #args: readonly string[];
  readonly #record: string;

  /**
   * @param folder that the site is written to
   * @param args of Astro's own command
   */
  constructor(folder: string, args: readonly string[]) {
    this.#folder = folder;
    this.#args = args;
    this.#record = join(cacheDir(), 'built', `${digestOf(folder, ...args).slice(0, 16)}.json`);
  }

  /** Whether nothing has changed: neither what the site is made of nor, by size and time, any file of it. */
  async isUpToDate(): Promise<boolean> {
    // A record that cannot be read is none.
    const kept: Kept | null = await readFile(this.#record, 'utf8')
      .then(JSON.parse)
      .catch(() => null);
    return kept?.files === (await listOf(this.#folder)) && kept.made === (await this.#digest());
  }

  /**
   * Builds the site, and notes down what it was made of.
   * @param build tells whether it has built the site
   */
  async build(build: () => Promise<boolean>): Promise<void> {
    await rm(this.#record, { force: true });
    const made = await this.#digest();
    if (!(await build())) return;
    // What was saved while the site was being built may not be in it.
    if (made !== (await this.#digest())) return;
    await mkdir(dirname(this.#record), { recursive: true });
    const kept: Kept = { made, files: await listOf(this.#folder) };
    await writeFile(this.#record, JSON.stringify(kept));
  }

  async #digest(): Promise<string> {
    const settings = SETTINGS.map((name) => process.env[name] ?? '');
    const content = ['', 'actors', 'articles'].map((folder) => join(contentDir(), folder));
    return digestOf(process.version, await codeVersion(FILES, content), ...settings, ...this.#args);
  }
}

/** Digest of the files of a folder by name, size and time of change. */
async function listOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const lines = paths.sort().map(async (path) => {
    const { size, mtimeMs } = await stat(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return digestOf(...(await Promise.all(lines)));
}

function digestOf(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex');
}
