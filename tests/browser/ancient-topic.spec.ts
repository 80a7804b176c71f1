import { expect, test } from './test.ts';

test('lists and footnotes of an article are numbered, and lists without an order have dots', async ({ page }) => {
  await page.goto('articles/jahre/');
  const markers = await page
    .locator('.digest :is(ol, ul)')
    .filter({ hasNot: page.locator('.number') })
    .evaluateAll((lists) => lists.map((list) => [list.localName, getComputedStyle(list).listStyleType]));
  expect(markers).toEqual([
    ['ol', 'decimal'],
    ['ul', 'circle'],
    ['ol', 'decimal'],
  ]);
});

test('a sentence that ends in a date with a full stop has no other', async ({ page }) => {
  await page.goto('events/march/');
  await expect(page.locator('.disputed')).toContainText('Stadtbote: 219 v. Chr.');
  await expect(page.getByText(/^Dated/)).toHaveText([/^Dated 218 v. Chr.$/, /^Dated 219 v. Chr.$/]);
  await expect(page.getByRole('main')).not.toContainText('..');
});
