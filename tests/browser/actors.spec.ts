import { pageKinds, timeline } from './page-kinds.ts';
import { expect, test } from './test.ts';

const address = pageKinds.actor ?? '';
const id = address.split('/')[1] ?? '';
const isTold = ({ accounts }: (typeof timeline.events)[number]) =>
  accounts.some((account) => account.attributedTo === id);
const events = timeline.events.filter((event) => event.actors.includes(id) || isTold(event));

test("an actor's events are listed once each, those in which they act first", async ({ page }) => {
  await page.goto(address);
  const titlesIn = async (name: RegExp) => page.getByRole('region', { name }).locator('li li a').allTextContents();
  const acts = await titlesIn(/^What they said and did/);
  const joins = await titlesIn(/^Takes part in/);
  const speaks = await titlesIn(/^Told on their word/);
  const titles = (list: typeof events) => list.map(({ title }) => title).sort();
  expect(acts.sort()).toEqual(titles(events.filter(({ actors }) => actors[0] === id)));
  expect(joins.sort()).toEqual(titles(events.filter(({ actors }) => actors.indexOf(id) > 0)));
  expect(speaks.sort()).toEqual(titles(events.filter(({ actors }) => !actors.includes(id))));
});

test('who answered is whoever acts in an answer, with the way to both events', async ({ page }) => {
  const answered = timeline.events.find(
    (event) =>
      event.actors[0] !== undefined &&
      timeline.events.some((answer) => answer.respondsTo.includes(event.id) && answer.actors[0] !== event.actors[0]),
  );
  if (!answered) throw new Error('The shipped content has lost its answers.');
  const answer = timeline.events.find(
    ({ respondsTo, actors }) => respondsTo.includes(answered.id ?? '') && actors[0] !== answered.actors[0],
  );
  await page.goto(`actors/${answered.actors[0]}/`);
  const section = page.getByRole('region', { name: 'Who answered' });
  await expect(section.locator(`a[href$="/events/${answered.id}/"]`).first()).toBeVisible();
  await section.locator(`a[href$="/events/${answer?.id}/"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer?.title ?? '');
});

test('a mark of the strip leads to its event', async ({ page }) => {
  await page.goto(address);
  const mark = page.locator('event-strip svg:visible a[data-event]').first();
  const marked = await mark.getAttribute('data-event');
  const event = events.find((found) => found.id === marked);
  await mark.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(event?.title ?? '');
});
