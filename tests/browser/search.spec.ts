import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility.ts';
import { richArticle, timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';

/** What is the same wherever a site lies: not looked at again under a base path. */
const ANYWHERE = { tag: '@anywhere' };

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('[data-results] > li');
const status = (page: Page) => page.getByRole('status');

/** Opens the search as a reader does, and waits for what it finds. */
async function search(page: Page, words: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Search' }).click();
  await field(page).fill(words);
  await expect(status(page)).toHaveText(/\d+ results?|Nothing found/);
}

test('the title of an event finds the event, before the passages that report it', async ({ page }) => {
  await search(page, widelyTold.title);
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', /\/events\//);
  await expect(results(page).first()).toContainText(widelyTold.title);
  await page.getByRole('radio', { name: /^Events/ }).check();
  await expect(page).toHaveURL(/type=Event/);
  await results(page).locator(`a[href$="/events/${widelyTold.id}/"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(widelyTold.title);
});

test('words of a passage find the passage, at its place in the article', async ({ page }) => {
  const [passage] = widelyTold.accounts[0]?.passages ?? [];
  await search(page, passage?.exact ?? '');
  await page.getByRole('radio', { name: /^Passages/ }).check();
  const link = results(page).locator(`a[href$="${passage?.href.replace(/^.*(?=\/articles\/)/, '')}"]`);
  await link.click();
  await expect(page.locator('mark:target')).toBeInViewport();
});

test('a name finds the actor', ANYWHERE, async ({ page }) => {
  const [actor] = timeline.actors;
  await search(page, actor?.name ?? '');
  await page.getByRole('radio', { name: /^Actors/ }).check();
  await expect(results(page).locator(`a[href$="/actors/${actor?.id}/"]`)).toBeVisible();
});

test('a headline finds the article', ANYWHERE, async ({ page }) => {
  await search(page, richArticle.title);
  await page.getByRole('radio', { name: /^Articles/ }).check();
  await expect(results(page).locator(`a[href$="/articles/${richArticle.id}/"]`)).toBeVisible();
});

test('filters narrow the results, say how many, and stand in the address', async ({ page }) => {
  await page.goto(`search/?source=${encodeURIComponent(richArticle.publisher)}&type=Event`);
  const told = timeline.events.filter(({ accounts }) =>
    accounts.some(
      ({ article }) => timeline.articles.find(({ id }) => id === article)?.publisher === richArticle.publisher,
    ),
  );
  await expect(status(page)).toHaveText(new RegExp(`^${told.length} results?$`));
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue(richArticle.publisher);
  await expect(page.getByRole('radio', { name: `Events ${told.length}` })).toBeChecked();
  await page.getByRole('radio', { name: 'Everything' }).check();
  await expect(page).not.toHaveURL(/type=/);
});

test('more results come on demand, and the focus goes to the first of them', ANYWHERE, async ({ page }) => {
  await page.goto(`search/?source=${encodeURIComponent(richArticle.publisher)}`);
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(results(page)).toHaveCount(40);
  await expect(results(page).nth(20).getByRole('link')).toBeFocused();
});

test('the keyboard goes to the field, through the results and back', ANYWHERE, async ({ page }) => {
  await page.goto('search/');
  await page.locator('body').press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(widelyTold.title);
  await expect(results(page).first()).toBeVisible();
  await expect(status(page)).toContainText(widelyTold.title);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('nothing that is found or typed becomes markup', ANYWHERE, async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('no other page asks for the index', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so, shows no field, and leads to the lists', async ({ page }) => {
    await page.goto('search/');
    await expect(page.locator('noscript p')).toHaveText(/^\s*Searching needs JavaScript/);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(field(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'All events in order' }).click();
    await expect(page.getByRole('heading', { name: 'All events in order' })).toBeVisible();
  });
});

for (const width of [390, 1440]) {
  test(`axe finds nothing and nothing sticks out at ${width} px`, ANYWHERE, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`search/?q=${encodeURIComponent(richArticle.title)}`);
    await expect(results(page).first()).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
