import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

/** The development server, on a content folder of its own to be changed. */
const test = base.extend<object, { content: string }>({
  content: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sourceline-'));
      await cp('src/cli/templates/topic', folder, { recursive: true });
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ content }, use) => {
      // Whoever works on the site may have a server of their own running, on the usual port.
      const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', '4390'];
      const child = spawn(process.execPath, ['--env-file=astro.env', ...args], {
        env: { ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: '0' },
      });
      const stopped = new Promise<void>((resolve) => child.on('exit', () => resolve()));
      const url = await new Promise<string>((resolve, reject) => {
        let printed = '';
        child.stdout.on('data', (data: Buffer) => {
          printed += data.toString();
          const [found] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
          if (found) resolve(found);
        });
        child.stderr.resume();
        child.on('exit', () => reject(new Error(`The development server has ended: ${printed}`)));
      });
      const close = async () => {
        child.kill();
        await stopped;
      };
      await use({ url, close });
      await close();
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'serial' });

const ARTICLE = 'articles/millbrook-gazette-2024-05-07.md';
const mistakes = (page: Page) => page.getByRole('alert');
const headings = (page: Page) => page.getByRole('heading', { level: 1 });

async function replace(file: string, text: string, by: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  expect(before).toContain(text);
  await writeFile(file, before.replaceAll(text, by));
}

test('a page follows what is written, and a mistake is told on it until it is mended', async ({ page, content }) => {
  // The server may find what it has to prepare only as pages ask for it, and loads them again then.
  await page.goto('./', { waitUntil: 'networkidle' });
  const reader = await new TimelinePage(page).open();
  await reader.mark('clock-stops').click();
  await expect(reader.panel('The town clock stops')).toBeVisible();
  await replace(join(content, 'site.yaml'), 'title: The clock at Millbrook', 'title: The silent clock');
  await expect(page).toHaveTitle('The silent clock');
  await replace(join(content, ARTICLE), 'kind: incident', 'kind: incidental');
  await expect(mistakes(page)).toContainText(/millbrook-gazette-2024-05-07\.md:\d+:\d+ {2}unknown-kind/);
  await expect(mistakes(page)).toContainText('the pages still show the content as it was before');
  await replace(join(content, ARTICLE), 'kind: incidental', 'kind: incident');
  await expect(mistakes(page)).toHaveCount(0);
});

test('so are the words of the site, and what its publisher says', async ({ page, content }) => {
  await page.goto('about/');
  await writeFile(join(content, 'words.yaml'), 'About this timeline: What this is\n');
  await expect(headings(page)).toHaveText('What this is');
  await writeFile(join(content, 'about.md'), '## Who we are\n\nTwo neighbours.\n');
  await expect(page.getByRole('region', { name: 'Who we are' })).toContainText('Two neighbours.');
});

for (const address of [
  ...['events/clock-stops/', 'articles/', 'articles/millbrook-gazette-2024-05-07/', 'actors/', 'actors/ada-winter/'],
  ...['figures/', 'data/', 'embed/'],
]) {
  test(`${address} is there, with all that it asks for`, async ({ page }) => {
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(headings(page)).toHaveCount(1);
  });
}
