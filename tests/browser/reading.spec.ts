import { pageKinds, richArticle, timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';

const eventPage = pageKinds['event told by many'] ?? '';

test('an event leads to the passage, and the passage back to the event', async ({ page }) => {
  await page.goto(eventPage);
  await page
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/articles/[^/]+/#${widelyTold.id}(-\\d+)?$`));

  const passage = page.locator('mark:target');
  await expect(passage).toHaveCount(1);
  await expect(passage).toBeInViewport({ ratio: 0.5 });

  await passage.getByRole('link', { name: /^\d+: / }).click();
  await expect(page).toHaveURL(new RegExp(`/${eventPage}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(widelyTold.title);
});

test('every passage of an event has its own link', async ({ page }) => {
  await page.goto(eventPage);
  const passages = widelyTold.accounts.flatMap((account) => account.passages);
  const links = page.getByRole('link', { name: /^Read in context/ });
  await expect(links).toHaveCount(passages.length);
  for (const [i, { href }] of passages.entries()) {
    await expect(links.nth(i)).toHaveAttribute('href', new RegExp(`${href}$`));
  }
});

test('the list of articles leads to an article, and that to its events', async ({ page }) => {
  await page.goto('articles/');
  await page.getByRole('main').getByRole('link', { name: richArticle.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(richArticle.title);

  const event = timeline.events.find(({ accounts }) => accounts.some(({ article }) => article === richArticle.id));
  const link = page.getByRole('main').locator(`a[href$="/events/${event?.id}/"]`).first();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(event?.title ?? '');
});

test("an event leads to an actor, and the actor's page to that event", async ({ page }) => {
  const actor = timeline.actors.find(({ id }) => widelyTold.actors.includes(id));
  await page.goto(eventPage);
  await page
    .getByRole('link', { name: actor?.name ?? '', exact: true })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(actor?.name ?? '');
  await page.getByRole('link', { name: widelyTold.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${eventPage}$`));
});

test('the list under the timeline names every event once and leads to it', async ({ page }) => {
  await page.goto('./');
  const rows = page.getByRole('region', { name: 'All events in order' }).locator('a[href*="/events/"]');
  const titles = timeline.events.map(({ title }) => title);
  expect((await rows.allTextContents()).sort()).toEqual(titles.sort());
  await rows.filter({ hasText: widelyTold.title }).click();
  await expect(page.getByRole('heading', { name: widelyTold.title })).toBeVisible();
});

test('every part of the site can be reached from its header', async ({ page }) => {
  await page.goto(eventPage);
  const header = page.getByRole('navigation', { name: 'Site' });
  for (const name of ['Articles', 'Actors', 'Figures', 'About', 'Data', 'Timeline']) {
    await header.getByRole('link', { name }).click();
    await expect(header.getByRole('link', { name })).toHaveAttribute('aria-current', /page|true/);
  }
});
