import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTopicSteps } from '../../../src/cli/new-topic-steps.ts';
import { readTopic } from '../../../src/content/read-topic.ts';
import { printDiagnostics } from '../../../src/core/diagnostics/print.ts';
import { buildTimeline } from '../../../src/core/timeline/build-timeline.ts';
import { markdownRenderer } from '../../../src/markdown/markdown-renderer.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
});
afterAll(() => rm(folder, { recursive: true }));

function newTopic(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/new-topic.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

test('a new topic passes the check, and has one event told differently by two articles', async () => {
  const place = join(folder, 'deep', 'topic');
  const { code, stdout, stderr } = await newTopic(`${place}/`);
  expect(stderr).toBe('');
  expect(stdout).toBe(`${newTopicSteps(place)}\n`);
  expect(code).toBe(0);
  const { topic, diagnostics } = await readTopic(place, {
    render: await markdownRenderer(),
    base: '/',
  });
  expect(printDiagnostics(diagnostics)).toBe('');
  if (!topic) throw new Error('The topic has mistakes.');
  const { articles, actors, events } = buildTimeline({ ...topic, site: topic.site.data });
  expect([articles.length, actors.length]).toEqual([2, 2]);
  const disputed = events.filter((event) => event.disputed);
  expect(disputed.map((event) => event.accounts.length)).toEqual([2]);
});

test('an empty folder is used', async () => {
  const place = join(folder, 'empty');
  await mkdir(place);
  expect((await newTopic(place)).code).toBe(0);
  expect(await readdir(place)).toEqual(['about.md', 'actors', 'articles', 'site.yaml']);
});

test('a folder with anything in it is left alone', async () => {
  const place = join(folder, 'full');
  await mkdir(place);
  await writeFile(join(place, 'notes.txt'), 'mine');
  const { code, stderr } = await newTopic(place);
  expect(stderr).toBe(`The folder ${place} is not empty: name a new one. Usage: npm run new:topic -- <folder>\n`);
  expect(code).toBe(2);
  expect(await readdir(place)).toEqual(['notes.txt']);
});

test.each([
  [[], /^Which folder shall the topic be written to\? Usage: /],
  [['--help'], /^Which folder /],
  [['a', 'b'], /^One folder at a time, please: a, b\. Usage: /],
  [['package.json'], /^package\.json is a file, not a folder\. Usage: /],
])('called with %j it says what is wrong, and ends with 2', async (args, message) => {
  const { code, stderr } = await newTopic(...args);
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});

test('a folder with a space in its name stands between quotation marks in the commands', () => {
  expect(newTopicSteps('../my topic')).toContain("CONTENT_DIR='../my topic' npm run check");
});
