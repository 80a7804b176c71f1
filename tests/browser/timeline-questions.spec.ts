import { timeline } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

const SUSPENSION = 'russia-suspends-nato-mission';
const suspension = timeline.events.find(({ id }) => id === SUSPENSION);

test('who suspended the mission, and why according to whom: one click to the accounts, two to the passage', async ({
  page,
}) => {
  const reader = await new TimelinePage(page).open();
  await reader.mark(SUSPENSION).locator('.symbol').click();
  const panel = reader.panel(suspension?.title ?? '');
  await expect(panel.getByRole('link', { name: 'Sergei Lavrov' })).toBeVisible();
  for (const outlet of ['Caspian News', 'World Today News', 'Worthy News']) {
    await expect(panel.getByText(outlet, { exact: true }).first()).toBeAttached();
  }
  await expect(panel.getByText('unfriendly').first()).toBeAttached();
  await panel
    .getByRole('link', { name: /^Read in context/ })
    .last()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
  await expect(page.locator('mark:target')).toHaveAttribute('data-event', SUSPENSION);
});

test('what was known on 1 December 2021: the slider leaves what two articles had told by then, and leads to a passage', async ({
  page,
}) => {
  const reader = await new TimelinePage(page).open();
  const slider = page.getByRole('slider', { name: 'Known on' });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '15 Nov 2021');
  const published = new Set(['caspian-news-2021-10-22', 'sputnik-2021-11-15']);
  const known = timeline.events.filter(({ accounts }) => accounts.some(({ article }) => published.has(article)));
  await expect(page.getByText(`${known.length} of ${timeline.events.length} events`)).toBeVisible();
  const title = suspension?.title ?? '';
  await page.locator(`[data-event-row="${SUSPENSION}"]`).getByRole('link', { name: title }).click();
  await reader
    .panel(title)
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
});
