import type { Frame, Page } from '@playwright/test';
import { timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

/** A page of somebody else that holds the snippet, and the frame in it once it answers. */
async function host(page: Page, query = '', width = 1000): Promise<Frame> {
  const body = `<!doctype html><html lang="en"><title>A page</title><body style="width: ${width}px">
    <iframe src="./embed/${query}" title="Timeline" width="100%" height="720" style="border: 0"></iframe>
    <script src="./embed.js" async></script></body></html>`;
  await page.route('**/somebody-elses-page', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./somebody-elses-page');
  const frame = page.frames().find((candidate) => candidate.url().includes('/embed/'));
  if (!frame) throw new Error('The page has no frame.');
  await expect(frame.locator('event-timeline[data-ready]')).toBeVisible();
  return frame;
}

/** By how many px the frame is higher or lower than what is in it. */
async function spare(page: Page, frame: Frame): Promise<number> {
  const box = await page.locator('iframe').boundingBox();
  return (box?.height ?? 0) - (await frame.evaluate(() => document.documentElement.getBoundingClientRect().height));
}

test.describe('a frame is as high as what is in it', () => {
  for (const width of [360, 700, 1000]) {
    test(`${width} px wide, before and after an event is opened`, async ({ page }) => {
      const frame = await host(page, `?lanes=kind`, width);
      await expect.poll(() => spare(page, frame).then(Math.abs)).toBeLessThan(2);
      const mark = frame.locator('a[data-event]:visible').first();
      const id = await mark.getAttribute('data-event');
      await mark.press('Enter');
      const title = timeline.events.find((event) => event.id === id)?.title ?? '';
      await expect(frame.getByRole('region', { name: title })).toBeVisible();
      await expect.poll(() => spare(page, frame).then(Math.abs)).toBeLessThan(2);
    });
  }
});

test('a frame that was there before the script is given its height, too', async ({ page }) => {
  await page.route('**/embed.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const frame = await host(page);
  expect(Math.abs(await spare(page, frame))).toBeGreaterThan(2);
  await page.unroute('**/embed.js');
  await page.addScriptTag({ url: './embed.js?late' });
  await expect.poll(() => spare(page, frame).then(Math.abs)).toBeLessThan(2);
});

test('an event opens in the frame, and its passage in a tab of its own', async ({ page, context }) => {
  const frame = await host(page, `?e=${widelyTold.id}`);
  const way = frame
    .getByRole('region', { name: widelyTold.title })
    .getByRole('link', { name: /^Read in context/ })
    .first();
  const [tab] = await Promise.all([context.waitForEvent('page'), way.click()]);
  await expect(tab).toHaveURL(/\/articles\/[^/]+\/#/);
  await expect(page).toHaveURL(/somebody-elses-page$/);
});

test('what is done in the frame leaves no steps for the Back button of the page around it', async ({ page }) => {
  const frame = await host(page, '?lanes=kind');
  const before = await page.evaluate(() => history.length);
  await frame.getByRole('combobox', { name: 'Lanes' }).selectOption('Lanes by side');
  await frame.getByRole('combobox', { name: 'Rows' }).selectOption('Compact rows');
  await expect.poll(() => frame.url()).toContain('rows=compact');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

for (const [theme, device] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test(`the address asks for ${theme} colours, whatever the device prefers`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: device });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto('./embed/');
    const usual = await paper();
    await page.goto(`./embed/?theme=${theme}`);
    expect(await paper()).not.toBe(usual);
  });
}

test('the snippet shows what the reader sees, in the colours that were asked for', async ({ page }) => {
  await new TimelinePage(page).open('?lanes=kind&show=table');
  await page.getByText('Embed this timeline').click();
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  const field = page.getByRole('textbox', { name: 'The frame' });
  await expect(field).toHaveValue(/dark/);
  const snippet = await field.inputValue();
  const source = /src="([^"]*)"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(source).toBe(new URL('./embed/?lanes=kind&theme=dark', page.url()).href);
  await page.goto(source);
  await expect(page.getByRole('combobox', { name: 'Lanes' })).toHaveValue('kind');
  await expect(page.locator('[data-control="count"]')).toContainText(String(timeline.events.length));
});
