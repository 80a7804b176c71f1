import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTopic } from '../../src/content/read-topic.ts';
import { articleSchema } from '../../src/core/content/article-schema.ts';
import { actorSchema, siteSchema } from '../../src/core/content/topic-schema.ts';
import { printDiagnostics } from '../../src/core/diagnostics/print.ts';
import { readEventTable } from '../../src/core/imports/event-table.ts';
import { markdownRenderer } from '../../src/markdown/markdown-renderer.ts';

const readme = await readFile('README.md', 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'readme-'));
afterAll(() => rm(folder, { recursive: true }));

test("the README's example is content without a mistake", async () => {
  const files = [...readme.matchAll(/^```\w+ (content\/\S+)\n(.*?)^```$/gms)];
  expect(files.length).toBeGreaterThan(3);
  for (const [, name = '', text = ''] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const { topic, diagnostics } = await readTopic(join(folder, 'content'), {
    render: await markdownRenderer(),
    base: '/',
  });
  expect(printDiagnostics(diagnostics)).toBe('');
  expect(topic?.articles).toHaveLength(1);
});

test('the README names every key of what authors write', () => {
  const event = articleSchema.shape.events.unwrap().element;
  const keys = [articleSchema, event, siteSchema, actorSchema].flatMap(({ shape }) => Object.keys(shape));
  expect(keys.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
});

test('every column of a table of events that the README names is read', () => {
  const [, table = ''] = /^\| column \| \|\n(.*?)\n\n/ms.exec(readme) ?? [];
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const names = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(12);
  const { timeline } = readEventTable(`${names.join(',')}\n${names.map(() => '2021').join(',')}\n`, 'events.csv');
  expect(timeline?.leftOut).toEqual([]);
});

test('every script that the README names is in package.json', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the README names exists', () => {
  const named = [...readme.matchAll(/(?:`|\()((?:src|tests|content|docs)\/[\w./-]*)(?:`|\))/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
