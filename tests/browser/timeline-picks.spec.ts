import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [first, second, third] = [20, 50, 90].map((at) => timeline.events[at]);
const add = /^☆ Add to my list/;

test('events are picked in the panel, shown alone, kept for the next visit, and dropped', async ({ page }) => {
  const reader = await new Selection(page).open(`?e=${first?.id}`);
  await expect(reader.button(/^My list/)).toBeDisabled();
  await reader.button(add).click();
  await expect(reader.button(/^★ On my list/)).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.button('My list (1)')).toBeEnabled();
  await page.reload();
  await expect(reader.button('My list (1)')).toBeEnabled();

  await reader.root
    .locator('[data-event-row]')
    .getByRole('link', { name: second?.title ?? '', exact: true })
    .click();
  await expect(reader.panel(second?.title ?? '')).toBeFocused();
  await reader.button(add).press('Space');
  await reader.button('My list (2)').press('Enter');
  await expect(reader.count).toHaveText(`2 of ${timeline.events.length} events`);
  expect(await reader.listed()).toEqual([first?.title, second?.title]);
  await expect.poll(() => reader.query('list')).toBe(`${first?.id},${second?.id}`);

  await reader.button(/^★ On my list/).click();
  expect(await reader.listed()).toEqual([first?.title]);
  await reader.button('Empty my list').click();
  await expect(reader.button('My list (0)')).toBeDisabled();
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
  await page.reload();
  await expect(reader.button('My list (0)')).toBeDisabled();
});

test('another timeline on the same host has a list of its own', async ({ page }) => {
  await page.addInitScript((id) => {
    for (const key of ['sourceline:picks', 'sourceline:picks:/other/']) localStorage.setItem(key, JSON.stringify([id]));
  }, first?.id);
  await expect((await new Selection(page).open()).button('My list (0)')).toBeDisabled();
});

test('a list that cannot be written to a file says so', async ({ page }) => {
  const reader = await new Selection(page).open(`?list=${first?.id},${second?.id}`);
  await page.route('**/list-file*.js', (route) => route.abort('aborted'));
  await reader.button('.csv').click();
  await expect(reader.root.getByText(/^The file could not be made/)).toBeVisible();
});

test('a link shows the list to another reader, and leaves that reader their own', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await new Selection(page).load(`?list=${first?.id},${second?.id}`);
  expect(await reader.listed()).toEqual([first?.title, second?.title]);

  const context = await browser.newContext({ ...(baseURL && { baseURL }), reducedMotion: 'reduce' });
  const other = await new Selection(await context.newPage()).open(`?e=${third?.id}`);
  await other.button(add).click();
  await other.load(`?list=${first?.id},${second?.id}`);
  expect(await other.listed()).toEqual([first?.title, second?.title]);
  await expect(other.button('My list (2)')).toHaveAttribute('aria-pressed', 'true');
  await other.load('');
  await expect(other.button('My list (1)')).toBeEnabled();

  // What is picked while somebody else's list is shown goes to one's own.
  await other.load(`?list=${first?.id}&e=${second?.id}`);
  await other.button(add).click();
  await other.load('');
  await expect(other.button('My list (2)')).toBeEnabled();

  // Once it is not shown any more, the list is one's own again, however Back and Forward lead.
  await other.load(`?list=${first?.id}`);
  await other.button('My list (1)').click();
  await expect(other.button('My list (2)')).toHaveAttribute('aria-pressed', 'false');
  await other.page.goBack();
  expect(await other.listed()).toEqual([first?.title]);
  await other.page.goForward();
  await other.button('My list (2)').click();
  expect(await other.listed()).toEqual([second?.title, third?.title]);
  await context.close();
});

test('the list is downloaded as Markdown, BibTeX and CSV, with links that lead back', async ({ page, baseURL }) => {
  const reader = await new Selection(page).load(`?list=${first?.id},${second?.id}`);
  const download = async (name: string, way: 'click' | 'press' = 'click') => {
    const started = page.waitForEvent('download');
    if (way === 'click') await reader.button(name).click();
    else await reader.button(name).press('Enter');
    const file = await started;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const link = `${baseURL}events/${first?.id}/`;

  const markdown = await download('.md');
  expect(markdown.name).toBe('events.md');
  expect(markdown.text).toContain(`(${link})`);
  const bibtex = await download('.bib', 'press');
  expect(bibtex.name).toBe('events.bib');
  expect(bibtex.text).toContain(`@misc{${first?.id},`);
  const csv = await download('.csv');
  expect(csv.name).toBe('events.csv');
  const rows = csvParse(csv.text);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([first?.id, second?.id]));
  expect(rows[0]).toMatchObject({ title: first?.title, url: link });

  await page.goto(rows[0]?.passage ?? '');
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});
