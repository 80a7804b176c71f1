import { readFile } from 'node:fs/promises';
import { pageKinds, widelyTold } from './page-kinds.ts';
import { BASED_SITE, SITE } from './sites.ts';
import { expect, test } from './test.ts';

/** Where the site says it stands. */
const HOME = `${BASED_SITE.origin}${BASED_SITE.base}`;

test.describe('a page names its own address to search engines and previews', () => {
  const { embed: _, ...listed } = pageKinds;
  for (const [kind, address] of Object.entries(listed)) {
    test(kind, async ({ page }) => {
      await page.goto(address);
      const own = new URL(address, HOME).href;
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', own);
      await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', own);
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /./);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /./);
      await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'same-origin');
    });
  }
});

test('the frame for other pages stays out of search engines', async ({ page }) => {
  await page.goto('embed/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

for (const [what, address, picture] of [
  ['the site', './', 'previews/site.png'],
  ['an event', `events/${widelyTold.id}/`, `previews/events/${widelyTold.id}.png`],
]) {
  test(`${what} has a picture of 1200 by 630 px for previews`, async ({ page, request }) => {
    await page.goto(address as string);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', HOME + picture);
    const png = await (await request.get(picture as string)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test('robots.txt names the sitemap, and the sitemap names the pages that are to be found', async ({ request }) => {
  const robots = await (await request.get('robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${HOME}sitemap-index.xml`);
  const index = await (await request.get('sitemap-index.xml')).text();
  expect(index).toContain(`${HOME}sitemap-0.xml`);
  const sitemap = await (await request.get('sitemap-0.xml')).text();
  for (const path of ['', 'articles/', `events/${widelyTold.id}/`])
    expect(sitemap).toContain(`<loc>${HOME}${path}</loc>`);
  expect(sitemap).not.toMatch(/embed|404/);
});

test('the manifest leads to the site and to icons that exist', async ({ page, request }) => {
  await page.goto(`events/${widelyTold.id}/`);
  const address = (await page.locator('link[rel="manifest"]').getAttribute('href')) as string;
  const manifest = await (await request.get(address)).json();
  expect(manifest).toMatchObject({ start_url: BASED_SITE.base, scope: BASED_SITE.base });
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});

test('a build that is not told where the site will stand says nothing of it', async () => {
  const page = await readFile(`${SITE.folder}/index.html`, 'utf8');
  expect(page).not.toMatch(/rel="canonical"|og:url|og:image/);
  expect(await readFile(`${SITE.folder}/robots.txt`, 'utf8')).not.toContain('Sitemap');
  await expect(readFile(`${SITE.folder}/sitemap-index.xml`)).rejects.toThrow();
});

test('the module for other pages is the same wherever the site stands, and they may load it and the data', async ({
  request,
}) => {
  const module = await request.get('embed/event-timeline.js');
  expect(await module.text()).toBe(await readFile(`${SITE.folder}/embed/event-timeline.js`, 'utf8'));
  const data = await request.get('data/timeline.json');
  expect((await data.json()).site.href).toBe(BASED_SITE.base);
  for (const response of [module, data]) expect(response.headers()['access-control-allow-origin']).toBe('*');
});
