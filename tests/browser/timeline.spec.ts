import { accessibilityProblems } from './accessibility.ts';
import { timeline, widelyTold } from './page-kinds.ts';
import { expect, test } from './test.ts';
import { TimelinePage } from './timeline-page.ts';

test.describe('opening an event', () => {
  test('a click on its mark shows every account of it and puts it into the address', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const { id, title, mark } = await reader.someEvent();
    await mark.locator('.symbol').click();
    const panel = reader.panel(title);
    await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    const accounts = timeline.events.find((event) => event.id === id)?.accounts ?? [];
    const passages = accounts.flatMap((account) => account.passages);
    await expect(panel.getByRole('link', { name: /^Read in context/ })).toHaveCount(passages.length);
    await expect(page).toHaveURL(new RegExp(`[?&]e=${id}(&|$)`));
  });

  test('Enter on its mark does the same', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const { id, title, mark } = await reader.someEvent();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(reader.panel(title).getByRole('heading', { name: title })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`[?&]e=${id}(&|$)`));
  });

  test('an address with the event opens it', async ({ page }) => {
    const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
    await expect(reader.panel(widelyTold.title).getByRole('heading', { name: widelyTold.title })).toBeVisible();
  });

  test('an address with an unknown event shows the timeline without a panel', async ({ page }) => {
    await new TimelinePage(page).open('?e=no-such-event');
    await expect(page.getByRole('button', { name: 'Close' })).toBeHidden();
  });

  test('Esc closes it and returns the focus to its mark', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const { id, title, mark } = await reader.someEvent();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(reader.panel(title)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(reader.panel(title)).toBeHidden();
    expect(await reader.focused()).toContain(id);
    await expect(page).not.toHaveURL(/[?&]e=/);
  });

  test('the close button does the same', async ({ page }) => {
    const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
    await reader.panel(widelyTold.title).getByRole('button', { name: 'Close' }).click();
    await expect(reader.panel(widelyTold.title)).toBeHidden();
    expect(await reader.focused()).toContain(widelyTold.id);
  });

  test("the browser's back button closes it", async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const { title, mark } = await reader.someEvent();
    await mark.locator('.symbol').click();
    await expect(reader.panel(title)).toBeVisible();
    await page.goBack();
    await expect(reader.panel(title)).toBeHidden();
  });

  test('axe finds nothing with an event open', async ({ page }) => {
    test.slow();
    const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
    await expect(reader.panel(widelyTold.title).getByRole('heading', { name: widelyTold.title })).toBeVisible();
    // The list is looked at where no event is open.
    expect(await accessibilityProblems(page, '.event-list')).toEqual([]);
  });
});

test('an open event leads to the passage, and back from there to the open event', async ({ page }) => {
  const reader = await new TimelinePage(page).open(`?e=${widelyTold.id}`);
  await reader
    .panel(widelyTold.title)
    .getByRole('link', { name: /^Read in context/ })
    .first()
    .click();
  await expect(page.locator('mark:target')).toBeInViewport({ ratio: 0.5 });
  await page.goBack();
  await expect(reader.panel(widelyTold.title).getByRole('heading', { name: widelyTold.title })).toBeVisible();
});

test.describe('zooming', () => {
  test('the buttons show fewer days, more days, and the first view again', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const once = await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
    const twice = await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
    expect(twice).toBeLessThan(once);
    expect(await reader.spanAfter(() => reader.zoomButton('Zoom out').click())).toBeGreaterThan(twice);
    await reader.zoomButton('Reset').click();
    await expect.poll(() => reader.span()).toBeNull();
  });

  test('the keys + - 0 do the same', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await (await reader.someEvent()).mark.focus();
    const once = await reader.spanAfter(() => page.keyboard.press('+'));
    const twice = await reader.spanAfter(() => page.keyboard.press('+'));
    expect(twice).toBeLessThan(once);
    expect(await reader.spanAfter(() => page.keyboard.press('-'))).toBeGreaterThan(twice);
    await page.keyboard.press('0');
    await expect.poll(() => reader.span()).toBeNull();
  });

  test('the wheel with Ctrl does the same and leaves the page where it is', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await reader.chart.hover({ position: { x: 600, y: 30 } });
    await page.keyboard.down('Control');
    const once = await reader.spanAfter(() => page.mouse.wheel(0, -120));
    const twice = await reader.spanAfter(() => page.mouse.wheel(0, -120));
    expect(twice).toBeLessThan(once);
    expect(await reader.spanAfter(() => page.mouse.wheel(0, 120))).toBeGreaterThan(twice);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('a plain wheel scrolls the page and leaves the view as it is', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await reader.chart.hover({ position: { x: 600, y: 30 } });
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    await reader.settled();
    expect(reader.span()).toBeNull();
  });

  test('however far, no event is lost: marks and clusters of the whole add up to all events', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await reader.zoomButton('All').click();
    await reader.settled();
    const ids = await reader.chart.evaluate((chart) =>
      [...chart.querySelectorAll<SVGElement>('[data-event], [data-cluster]')].flatMap(
        ({ dataset }) => dataset.event ?? dataset.cluster?.split(' ') ?? [],
      ),
    );
    expect(ids.sort()).toEqual(timeline.events.map(({ id }) => id).sort());
  });

  for (const button of ['Reset', 'All', 'Zoom in'] as const) {
    test(`no two labels overlap after "${button}"`, async ({ page }) => {
      const reader = await new TimelinePage(page).open();
      await reader.zoomButton(button).click();
      await reader.settled();
      const overlaps = await reader.chart.evaluate((chart) => {
        const labels = [...chart.querySelectorAll('a .label')].map((label) => ({
          text: label.textContent,
          box: label.getBoundingClientRect(),
        }));
        // Boxes of lines are higher than their letters: a px of overlap is none that is seen.
        return labels.flatMap(({ text, box }, i) =>
          labels
            .slice(i + 1)
            .filter(({ box: other }) => box.left < other.right - 1 && other.left < box.right - 1)
            .filter(({ box: other }) => box.top < other.bottom - 1 && other.top < box.bottom - 1)
            .map((other) => `${text} / ${other.text}`),
        );
      });
      expect(overlaps).toEqual([]);
    });
  }
});

test.describe('moving in time', () => {
  test('dragging to the right shows earlier days', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
    const before = reader.range()?.from ?? 0;
    await reader.chart.hover({ position: { x: 500, y: 12 } });
    await page.mouse.down();
    await page.mouse.move(900, 500, { steps: 8 });
    // Out of the chart it is still held.
    await page.mouse.move(1000, 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => reader.range()?.from).toBeLessThan(before);
    await expect(reader.chart).not.toHaveClass(/dragging/);
    // The chart has the focus now; a ring is for keys.
    await expect(reader.chart).toHaveCSS('outline-style', 'none');
  });

  test('arrow keys go from event to event in order of time', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    const { id, mark } = await reader.someEvent();
    const at = timeline.events.findIndex((event) => event.id === id);
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => reader.focused()).toContain(timeline.events[at + 1]?.id);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => reader.focused()).toContain(id);
  });

  test('Home and End go to the first and the last event', async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await (await reader.someEvent()).mark.focus();
    await page.keyboard.press('End');
    await expect.poll(() => reader.focused()).toContain(timeline.events.at(-1)?.id);
    await page.keyboard.press('Home');
    await expect.poll(() => reader.focused()).toContain(timeline.events[0]?.id);
  });

  test("the overview's ends move the first and the last day by keys", async ({ page }) => {
    const reader = await new TimelinePage(page).open();
    await page.getByRole('slider', { name: 'First day shown' }).focus();
    const later = await reader.spanAfter(() => page.keyboard.press('PageDown'));
    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    expect(await reader.spanAfter(() => page.keyboard.press('PageDown'))).toBeLessThan(later);
  });

  test('an address with a range shows that range', async ({ page }) => {
    const day = (date: string) => Date.parse(date) / 86_400_000;
    const reader = await new TimelinePage(page).open('?from=2021-11-01&to=2021-12-01');
    await reader.spanAfter(() => reader.zoomButton('Zoom in').click());
    expect(reader.range()?.from).toBeGreaterThan(day('2021-11-01'));
    expect(reader.range()?.to).toBeLessThan(day('2021-12-01'));
  });
});
