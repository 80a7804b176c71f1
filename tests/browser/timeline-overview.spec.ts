import { timeline } from './page-kinds.ts';
import { Selection } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The overview with its brush. */
class Overview extends Selection {
  get overview() {
    return this.root.getByRole('group', { name: /^Overview/ });
  }

  /** Drags from one share of the overview's width to another. */
  async drag(from: number, to: number): Promise<void> {
    const box = (await this.overview.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await this.page.mouse.move(box.x + from * box.width, box.y + 20);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + ((from + to) / 2) * box.width, box.y + 20);
    await this.page.mouse.move(box.x + to * box.width, box.y + 20);
    await this.page.mouse.up();
  }

  /** Where the frame begins and ends, as shares of the overview's width. */
  async frame(): Promise<[number, number]> {
    const box = (await this.overview.boundingBox()) ?? { x: 0, width: 1 };
    const frame = (await this.overview.locator('.selection').boundingBox()) ?? { x: 0, width: 0 };
    return [(frame.x - box.x) / box.width, (frame.x + frame.width - box.x) / box.width];
  }
}

const near = (value: number) => expect.closeTo(value, 1);

for (const width of [1440, 1024, 760, 390, 320]) {
  test(`at ${width} px the overview names every era, and no name runs into another`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const reader = await new Overview(page).open();
    const names = await reader.overview.locator('.eras text:visible').evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right } = text.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(names).toHaveLength(timeline.site.eras.length);
    const ends = [...names.slice(1).map(({ left }) => left), width];
    for (const [i, { right }] of names.entries()) expect(right).toBeLessThan(ends[i] as number);
  });
}

test('the overview frames what is seen', async ({ page }) => {
  const reader = await new Overview(page).open();
  const [from, to] = await reader.frame();
  expect(from).toBeGreaterThan(0.2);
  expect(to).toBeLessThanOrEqual(1.01);
  await reader.zoomButton('All').click();
  await expect.poll(() => reader.frame()).toEqual([near(0), near(1)]);
});

test('the overview counts what a filter leaves, and what was known on a day', async ({ page }) => {
  const reader = await new Overview(page).open();
  const columns = async () => {
    const paths = await reader.overview
      .locator('.columns path')
      .evaluateAll((all) => all.map((path) => path.outerHTML));
    return paths.join('').match(/M[\d.]+/g) ?? [];
  };
  const all = await columns();
  const [event] = timeline.events;
  await reader.words.fill(event?.title ?? '');
  await expect.poll(columns).toEqual(all.toSorted(byPlace).slice(0, 1));
  await reader.words.fill('');
  await expect.poll(columns).toEqual(all);

  await reader.knownOn.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await columns()).length).toBeLessThan(all.length / 2);
  await page.keyboard.press('End');
  await expect.poll(columns).toEqual(all);
});

const byPlace = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1));

test('its frame is drawn, moved and taken by its ends with the mouse', async ({ page }) => {
  const reader = await new Overview(page).open();
  const [home] = await reader.frame();
  // Drawn anew in a quiet era.
  await reader.spanAfter(() => reader.drag(0.1, 0.3));
  await expect.poll(() => reader.frame()).toEqual([near(0.1), near(0.3)]);
  // Moved as a whole.
  await reader.drag(0.2, 0.4);
  await expect.poll(() => reader.frame()).toEqual([near(0.3), near(0.5)]);
  // Taken by its end.
  await reader.drag(0.5, 0.7);
  await expect.poll(() => reader.frame()).toEqual([near(0.3), near(0.7)]);
  // A click brings it to the place; it does not go away.
  const width = ((await reader.overview.boundingBox()) ?? { width: 0 }).width;
  await reader.overview.click({ position: { x: 0.9 * width, y: 20 } });
  await expect.poll(async () => (await reader.frame())[0]).toBeGreaterThan(0.5);
  await reader.zoomButton('Reset').click();
  await expect.poll(async () => (await reader.frame())[0]).toBeCloseTo(home, 2);
});

test('a click held while the chart comes to rest still brings the frame there', async ({ page }) => {
  const reader = await new Overview(page).open();
  const box = (await reader.overview.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await reader.drag(0.1, 0.3);
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 20);
  await page.mouse.down();
  // The address is told at rest.
  await expect.poll(() => reader.span()).not.toBeNull();
  await page.mouse.up();
  await expect.poll(async () => (await reader.frame())[0]).toBeGreaterThan(0.5);
});

test('by keyboard each end moves on its own, says its day, and keeps the focus', async ({ page }) => {
  const reader = await new Overview(page).open();
  const [first, last] = ['First day shown', 'Last day shown'].map((name) => page.getByRole('slider', { name }));
  const day = (end = first) => end?.getAttribute('aria-valuetext');
  const [firstDay, lastDay] = [await day(first), await day(last)];
  expect(firstDay).toMatch(/^\d{1,2} \w+ \d{4}$/);
  expect(lastDay).not.toBe(firstDay);
  await first?.focus();
  await page.keyboard.press('PageUp');
  await expect.poll(() => day(first)).not.toBe(firstDay);
  expect(await day(last)).toBe(lastDay);
  await expect(page.getByRole('slider', { name: 'First day shown' })).toBeFocused();
  const value = Number(await first?.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await first?.getAttribute('aria-valuenow'))).toBeGreaterThan(value);
  await last?.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => day(last)).not.toBe(lastDay);
  await expect.poll(() => reader.range()).not.toBeNull();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1000 } });
  test('a tap brings the frame to its place', async ({ page }) => {
    const reader = await new Overview(page).open();
    await reader.overview.tap({ position: { x: 60, y: 20 } });
    await expect.poll(async () => (await reader.frame())[0]).toBeLessThan(0.2);
    expect((await reader.drawn()).length).toBeGreaterThan(0);
  });
});
