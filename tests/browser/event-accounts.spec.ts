import type { Locator, Page } from '@playwright/test';
import { timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

const outletOf = (id: string) => timeline.articles.find((article) => article.id === id)?.publisher ?? '';

/** Where a reader meets an event's accounts: on its own page, and in the panel beside the chart. */
const PLACES: Record<string, (page: Page, id: string) => Promise<Locator>> = {
  'its page': async (page, id) => {
    await page.goto(`events/${id}/`);
    return page.getByRole('main');
  },
  'the panel': async (page, id) => {
    await new TimelinePage(page).open(`?e=${id}`);
    return page.locator('[data-panel-body]');
  },
};

for (const [place, open] of Object.entries(PLACES)) {
  test(`in ${place} accounts stand in order of publication, each with its words and the way to them`, async ({
    page,
  }) => {
    const accounts = (await open(page, widelyTold.id)).locator('.account');
    const days = widelyTold.accounts.map(({ published }) => published);
    expect(days).toEqual(days.toSorted());
    await expect(accounts.getByRole('heading')).toHaveText(widelyTold.accounts.map(({ article }) => outletOf(article)));
    for (const [i, { article, passages }] of widelyTold.accounts.entries()) {
      const account = accounts.nth(i);
      const { title, url } = timeline.articles.find(({ id }) => id === article) ?? {};
      await expect(account.getByRole('link', { name: title ?? '', exact: true })).toBeVisible();
      for (const { original, href } of passages) {
        if (original) await expect(account).toContainText(original);
        const anchor = new URL(href, page.url()).hash;
        await expect(account.locator(`a[href$="/articles/${article}/${anchor}"]`).first()).toBeVisible();
      }
      if (url) await expect(account.getByRole('link', { name: 'Open the original' }).first()).toBeVisible();
    }
  });

  test(`in ${place} it is said in words where accounts differ, and what they agree on`, async ({ page }) => {
    const told = timeline.events.find(
      ({ accounts }) =>
        accounts.length > 1 &&
        new Set(accounts.map(({ date }) => date)).size > 1 &&
        new Set(accounts.map(({ stance }) => stance)).size === 1,
    );
    const compared = (await open(page, told?.id ?? '')).getByRole('region', { name: 'The accounts compared' });
    const group = (title: string) => compared.locator('.group', { has: page.getByRole('heading', { name: title }) });
    await expect(group('Where they differ').locator('.aspect', { hasText: 'Date' })).toBeVisible();
    for (const { article } of told?.accounts ?? []) {
      await expect(group('Where they differ')).toContainText(outletOf(article));
    }
    await expect(group('What they agree on').locator('.aspect', { hasText: 'Stance' })).toBeVisible();
  });
}

test('on a wide page all accounts stand beside one another, on a smaller one in rows', async ({ page }) => {
  const accounts = (await PLACES['its page']?.(page, widelyTold.id))?.locator('.account');
  const inFirstRow = async () => {
    const tops = (await accounts?.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))) ?? [];
    return tops.filter((top) => top === tops[0]).length;
  };
  expect(widelyTold.accounts.length).toBe(5);
  expect(await inFirstRow()).toBe(5);
  await page.setViewportSize({ width: 1200, height: 900 });
  expect(await inFirstRow()).toBe(3);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await inFirstRow()).toBe(1);
});

test('one account reports what another denies or disputes: both stances are named, with who holds them', async ({
  page,
}) => {
  const parted = timeline.events.find(({ accounts }) => new Set(accounts.map(({ stance }) => stance)).size > 1);
  await page.goto(`events/${parted?.id}/`);
  const differ = page.locator('.group', { has: page.getByRole('heading', { name: 'Where they differ' }) });
  const stance = differ.locator('.aspect', { hasText: 'Stance' });
  await expect(stance.locator('dd b')).toHaveCount(new Set(parted?.accounts.map(({ stance }) => stance)).size);
  for (const { article } of parted?.accounts ?? []) await expect(stance).toContainText(outletOf(article));
});

test('the chain of action and answer leads to what an event answers, and back', async ({ page }) => {
  const answer = timeline.events.find(({ respondsTo }) => respondsTo.length > 0);
  const answered = timeline.events.find(({ id }) => id === answer?.respondsTo[0]);
  const chain = page.locator('section', { has: page.getByRole('heading', { name: 'Action and answer' }) });
  await page.goto(`events/${answer?.id}/`);
  await chain.getByRole('link', { name: answered?.title ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answered?.title ?? '');
  await expect(chain.locator('[aria-current]')).toContainText(answered?.title ?? '');
  await chain.getByRole('link', { name: answer?.title ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer?.title ?? '');
});
