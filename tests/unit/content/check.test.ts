import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTopic } from '../../../src/content/read-topic.ts';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import { printDiagnostics, summarise } from '../../../src/core/diagnostics/print.ts';
import { markdownRenderer } from '../../../src/markdown/markdown-renderer.ts';
import type { RenderMarkdown } from '../../../src/markdown/render-article.ts';
import { casesIn, expectFile, fixture } from '../fixtures.ts';

// A case holds the files that differ from `fixtures/content`; `x.removed` takes the file x away.
let folder: string;
let render: RenderMarkdown;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
  render = await markdownRenderer();
});
afterAll(() => rm(folder, { recursive: true }));

async function lay(name: string): Promise<string> {
  const dir = join(folder, name, 'content');
  await cp(fixture('content'), dir, { recursive: true });
  await cp(fixture('broken', name), dir, { recursive: true });
  const files = await readdir(dir, { recursive: true });
  for (const removed of files.filter((file) => file.endsWith('.removed'))) {
    await rm(join(dir, removed));
    await rm(join(dir, removed.replace(/\.removed$/, '')));
  }
  return dir;
}

/** What `check` prints, run in the folder that holds `content`. */
async function check(dir: string): Promise<string> {
  const { diagnostics } = await readTopic(dir, { render, base: '/' });
  return print(diagnostics.map((diagnostic) => inContent(diagnostic)));
}

function print(diagnostics: Diagnostic[]): string {
  return `${printDiagnostics(diagnostics)}\n\n${summarise(diagnostics)}\n`.trimStart();
}

function inContent({ place, cause, ...rest }: Diagnostic): Diagnostic {
  const shorten = (at: Diagnostic['place']) => ({ ...at, file: at.file.replace(/^.*\/content\//, 'content/') });
  return { ...rest, place: shorten(place), ...(cause && { cause: shorten(cause) }) };
}

test('the sound content that the broken cases differ from has no mistakes', async () => {
  expect(await check(fixture('content'))).toBe('no mistakes\n');
});

describe('every mistake is told with its place, what is wrong and how to mend it', () => {
  test.each(casesIn(fixture('broken')))('%s', async (name) => {
    expectFile(fixture('broken', name, 'messages.txt'), await check(await lay(name)));
  });
});

test('a folder with a capital letter is told, where the system takes it for another', async () => {
  const dir = join(folder, 'capital', 'content');
  await cp(fixture('content'), dir, { recursive: true });
  await rename(join(dir, 'actors'), join(dir, 'Actors'));
  const isTheSame = existsSync(join(dir, 'actors'));
  expect((await check(dir)).includes('content/Actors:1:1  warning unread-file')).toBe(!isTheSame);
});

test('a link that leads nowhere is told, and the lock of an editor is passed over', async () => {
  const dir = join(folder, 'links', 'content');
  await cp(fixture('content'), dir, { recursive: true });
  await symlink('nowhere.md', join(dir, 'articles', 'third.md'));
  await symlink('ada@host.1234:5678', join(dir, 'articles', '.#first.md'));
  expect(await check(dir)).toBe(
    'content/articles/third.md:1:1  unreadable-file  This file cannot be read (ENOENT). ' +
      'If it is a link, see that it leads to a file; if it is a file, see that you may read it.\n\n1 error in 1 file\n',
  );
});

/** Runs the command; tells its exit status and what it has printed. */
async function run(dir: string, ...args: string[]): Promise<{ code: number; printed: string }> {
  const env = { ...process.env, CONTENT_DIR: dir };
  const { code, stderr, stdout } = await promisify(execFile)(process.execPath, ['src/cli/check.ts', ...args], { env })
    .then((printed) => ({ ...printed, code: 0 }))
    .catch((error) => error);
  return { code, printed: `${stderr}${stdout}` };
}

test('the command prints the same, and ends with 1', async () => {
  const { code, printed } = await run(await lay('many-mistakes'));
  const shortened = printed
    .replaceAll(/^.*?\/content\//gm, 'content/')
    .replaceAll(/See .*?\/content\//g, 'See content/');
  expectFile(fixture('broken', 'many-mistakes', 'messages.txt'), shortened);
  expect(code).toBe(1);
});

test.each([
  ['../my-topic', /CONTENT_DIR=\.\.\/my-topic /],
  ['--jsn', /'--jsn'/],
])('an argument that is none, as %s, does not pass for a check', async (argument, told) => {
  const { code, printed } = await run(fixture('content'), argument);
  expect(code).toBe(2);
  expect(printed).toMatch(told);
  expect(printed).not.toContain('no mistakes');
});
