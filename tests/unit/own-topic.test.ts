import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

test('no file of src names the shipped topic, its sides, actors or articles', async () => {
  const site = parse(await readFile('content/site.yaml', 'utf8')) as SiteYaml;
  const names = [
    ...[site.title, ...Object.values(site.lanes).map(({ label }) => label)].flatMap(properNouns),
    ...(await contents('content/actors/*.yaml')).map((text) => (parse(text) as { name: string }).name),
    ...(await paths('content/articles/*.md')).map((path) => basename(path, '.md')),
  ];
  expect(names.length).toBeGreaterThan(0);
  const found: string[] = [];
  for (const path of await paths('src/**/*.{ts,astro,css,md,yaml}')) {
    // The topic that `new:topic` writes is content, kept where the command is.
    if (path.startsWith(join('src', 'cli', 'templates'))) continue;
    const text = await readFile(path, 'utf8');
    found.push(...names.filter((name) => holdsWord(text, name)).map((name) => `${path}: ${name}`));
  }
  expect(found).toEqual([]);
});

interface SiteYaml {
  title: string;
  lanes: Record<string, { label: string }>;
}

/** Words with a capital letter, but for the first one, which has one in any case; and words in capitals. */
function properNouns(text: string): string[] {
  return text.split(/\s+/).filter((word, i) => /^\p{Lu}/u.test(word) && (i > 0 || /^\p{Lu}{2}/u.test(word)));
}

function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

async function paths(pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern)) found.push(path);
  return found;
}

async function contents(pattern: string): Promise<string[]> {
  return Promise.all((await paths(pattern)).map((path) => readFile(path, 'utf8')));
}
