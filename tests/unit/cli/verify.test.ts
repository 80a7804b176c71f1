import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../fixtures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
  await mkdir(join(folder, 'content', 'articles'), { recursive: true });
  await mkdir(join(folder, 'originals'));
  await writeFile(join(folder, 'originals', 'o.txt'), 'Menu\n\nIt drew a red line.\n');
  await writeFile(join(folder, 'secret.txt'), 'drew a red line\n');
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function verify(args: string[], content = fixture('content')): Promise<Outcome> {
  const env = { ...process.env, CONTENT_DIR: content };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/verify.ts', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/** A content folder of one article that cites `original`. */
async function contentCiting(original: string, paragraph: number): Promise<string> {
  const dir = join(folder, 'content');
  const names = 'lanes: {l: {label: L}}\nkinds: {k: {label: K, colour: red, symbol: star}}\nstances: {s: {label: S}}\n';
  await writeFile(join(dir, 'site.yaml'), `title: T\ndek: D\n${names}`);
  const passage = `{exact: Ours, original: drew a red line, paragraph: ${paragraph}}`;
  const event = `{event: e, title: T, date: 2021, kind: k, stance: s, passages: [${passage}]}`;
  const front = `title: T\npublisher: P\npublished: 2021\noriginal: ${original}\nevents:\n  - ${event}`;
  await writeFile(join(dir, 'articles', 'a.md'), `---\n${front}\n---\n\nOurs.\n`);
  return dir;
}

test('without a folder it says how it is used, and ends with 2', async () => {
  const { code, stderr } = await verify([]);
  expect(stderr).toMatch(/^Which folder holds the originals\?\n\nUsage: npm run verify -- <folder of originals>/);
  expect(code).toBe(2);
});

test.each([
  [['package.json'], /^There is no folder package\.json\.\n\nUsage:/],
  [['--jsno', 'a'], /^Unknown option '--jsno'(?:.|\n)*Usage:/],
])('%s is refused', async (args, message) => {
  const { code, stderr } = await verify(args);
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});

test('with --if-present a folder that is not there is skipped in one line', async () => {
  expect(await verify(['nowhere', '--if-present'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'Citations were not proved: there is no folder nowhere with the originals here.\n',
  });
});

test('what is proved is counted, and the end is 0', async () => {
  const { code, stdout, stderr } = await verify([join(folder, 'originals')], await contentCiting('o.txt', 2));
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'citations proved 1 / 1; no mistakes\n', stderr: '' });
});

test('what is not proved is told with its place, and the end is 1', async () => {
  const { code, stdout, stderr } = await verify([join(folder, 'originals')], await contentCiting('o.txt', 1));
  expect(stderr).toMatch(/content\/articles\/a\.md:7:\d+ {2}wrong-paragraph {2}"drew a red line"/);
  expect(stdout).toBe('citations proved 0 / 1; 1 error in 1 file\n');
  expect(code).toBe(1);
});

test('--json prints the diagnostics', async () => {
  const { code, stdout } = await verify([join(folder, 'originals'), '--json'], await contentCiting('o.txt', 1));
  expect(JSON.parse(stdout)).toMatchObject([{ ruleId: 'wrong-paragraph', severity: 'error', place: { line: 7 } }]);
  expect(code).toBe(1);
});

test('no original is read from outside the folder', async () => {
  const { stderr } = await verify([join(folder, 'originals')], await contentCiting('../secret.txt', 1));
  expect(stderr).toContain('original-missing');
});

test('content with mistakes is not proved', async () => {
  const { code, stdout } = await verify([join(folder, 'originals')], join(folder, 'nothing'));
  expect(stdout).toBe('1 error in 1 file: no citation was proved\n');
  expect(code).toBe(1);
});
