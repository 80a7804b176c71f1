import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(command: string, args: string[], env = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } };
    execFile(process.execPath, [`src/cli/${command}.ts`, ...args], options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('import:timeline', () => {
  const TABLE = 'date,title,text,who\n2021-03-03,It closes,Shut.,Ada\n2021-04,It opens,,\n';
  const KNOWN = ['--title', 'The bridge', '--dek', 'How it closed.', '--publisher', 'Post', '--published', '2021-12'];

  test('writes content, says what it left out, and proves it', async () => {
    const place = join(folder, 'topic');
    const { code, stdout, stderr } = await run('import-timeline', [await file('a.csv', TABLE), place, ...KNOWN]);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      `Wrote a topic to ${place}: 2 events of 1 article.\nContent has no place for who: left out.`,
    );
    expect(stdout).toContain('no mistakes. Prove it again: ');
    expect(code).toBe(0);
    expect(await readdir(join(place, 'articles'))).toEqual(['post-2021-12.md']);
    expect((await run('check', [], { CONTENT_DIR: place })).stdout).toContain('1 article, 2 events');
  });

  test('asks for what the file does not tell', async () => {
    const { code, stderr } = await run('import-timeline', [await file('a.csv', TABLE), join(folder, 'wanting')]);
    expect(stderr).toMatch(/To be filled in or mended:\n.*"title" must be some text, not nothing\./);
    expect(code).toBe(1);
  });

  test('writes nothing where the file has mistakes', async () => {
    const place = join(folder, 'broken');
    const { code, stderr } = await run('import-timeline', [await file('b.csv', 'date,title\nsoon,A\n'), place]);
    expect(stderr).toMatch(/b\.csv:2:1 {2}bad-date .*\n\n1 error in 1 file; nothing was written\n$/);
    expect(code).toBe(1);
    expect(existsSync(place)).toBe(false);
  });

  test.each([
    [[], 'Which file holds the timeline?'],
    [['package.json'], 'Which folder shall the content be written to?'],
    [['package.json', 'a', 'b'], 'One file and one folder at a time, please: package.json, a, b.'],
    [['README.md', 'a'], 'README.md is neither .json, .csv nor .tsv: save a spreadsheet as CSV.'],
    [['none.csv', 'a'], 'There is no file none.csv.'],
    [['package.json', 'src'], 'The folder src is not empty: name a new one.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('called with %j it says what is wrong, and ends with 2', async (args, message) => {
    const { code, stderr } = await run('import-timeline', args);
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('Usage: npm run import:timeline');
    expect(code).toBe(2);
  });
});

describe('import:page', () => {
  const LONG =
    'and so it goes on, with a comma here, and a comma there, for as long as it takes to be told from a menu';
  const PAGE = `<title>Shut</title><meta property="og:site_name" content="Post"><meta property="article:published_time"
    content="2021-03-04"><article><p>It is shut, ${LONG}.</p><p>Why, ${LONG}?</p></article>`;
  let env: { CONTENT_DIR: string };
  beforeAll(async () => {
    env = { CONTENT_DIR: join(folder, 'content') };
    await run('new-topic', [env.CONTENT_DIR]);
  });

  test('begins an article, and keeps the text for verify', async () => {
    const originals = join(folder, 'originals');
    const { code, stdout, stderr } = await run(
      'import-page',
      [await file('a.html', PAGE), '--originals', originals],
      env,
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Wrote \S+articles\/post-2021-03-04\.md and \S+originals\/post-2021-03-04\.txt: 2 paragraphs\.\n/,
    );
    expect(code).toBe(0);
    expect(await readFile(join(originals, 'post-2021-03-04.txt'), 'utf8')).toBe(
      `It is shut, ${LONG}.\n\nWhy, ${LONG}?\n`,
    );
    const check = await run('check', [], env);
    expect(check.stderr).toMatch(
      /^\S+post-2021-03-04\.md:\d+:\d+ {2}bad-value {2}"events" must be a list of events, not nothing\.\n\n$/,
    );
  });

  test('overwrites nothing', async () => {
    const [page, path] = [await file('b.html', PAGE), join(env.CONTENT_DIR, 'articles', 'post-2021-03-04.md')];
    await mkdir(join(env.CONTENT_DIR, 'articles'), { recursive: true });
    await writeFile(path, 'mine');
    expect((await run('import-page', [page, page, '--full'], env)).stdout).toMatch(
      /post-2021-03-04-2\.md(.|\n)*post-2021-03-04-3\.md/,
    );
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('a page that is in the content already is told, and not written again', async () => {
    const page = PAGE.replace('<article>', '<link rel="canonical" href="https://post.example/shut"><article>');
    const saved = [await file('d.html', page), await file('e.html', page)];
    const { code, stdout, stderr } = await run('import-page', saved, env);
    const [, written] = /Wrote (\S+\.md)/.exec(stdout) ?? [];
    expect(stderr).toBe(
      `${saved[1]} is in ${written} already, by its address https://post.example/shut: nothing was written of it.\n`,
    );
    expect(code).toBe(1);
  });

  test('says which page holds no article, and reads the others', async () => {
    const pages = [
      await file('frames.html', '<frameset></frameset>'),
      await file('untold.html', `<p>${LONG}.</p><p>${LONG}.</p>`),
    ];
    const { code, stdout, stderr } = await run('import-page', pages, env);
    expect(stderr).toMatch(/frames\.html holds no article: /);
    expect(stdout).toMatch(/untold\.md: 2 paragraphs\. Not found: title, publisher, published\.\n/);
    expect(code).toBe(1);
  });

  test.each([
    [[], 'Which page shall become an article?'],
    [['none.html'], 'There is no file none.html.'],
    [['README.md'], 'Pages end in .html or .htm: README.md does not.'],
  ])('called with %j it says what is wrong, and ends with 2', async (args, message) => {
    const { code, stderr } = await run('import-page', args, env);
    expect(stderr.startsWith(`${message}\n\nUsage: `)).toBe(true);
    expect(code).toBe(2);
  });

  test('a folder without a topic is refused', async () => {
    const { code, stderr } = await run('import-page', [await file('c.html', PAGE)], { CONTENT_DIR: folder });
    expect(stderr).toMatch(/ is no content folder\. Begin one with npm run new:topic/);
    expect(code).toBe(2);
  });
});
