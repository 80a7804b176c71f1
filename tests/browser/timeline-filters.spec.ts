import { timeline } from './page-kinds.ts';
import { countOf, type Event, isTold, Selection, titlesOf } from './selection.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [kind = '', otherKind = ''] = [...new Set(timeline.events.map((event) => event.kind))];
const actor = timeline.actors.find(({ id }) => timeline.events.filter(({ actors }) => actors.includes(id)).length > 5);
const [source] = timeline.articles;
const ofKind = titlesOf((event) => event.kind === kind);

for (const way of ['mouse', 'keyboard'] as const) {
  test(`the legend filters by kinds, with the ${way}`, async ({ page }) => {
    const reader = await new Selection(page).open();
    const press = async (id: string) => {
      if (way === 'mouse') return reader.kind(id).click();
      await reader.kind(id).focus();
      await page.keyboard.press('Space');
    };
    await expect(reader.kind(kind)).toContainText(String(ofKind.length));
    await press(kind);
    await expect(reader.count).toHaveText(countOf((event) => event.kind === kind));
    await expect(reader.kind(kind)).toHaveAttribute('aria-pressed', 'true');
    expect(await reader.listed()).toEqual(ofKind);

    await press(otherKind);
    await expect(reader.count).toHaveText(countOf((event) => [kind, otherKind].includes(event.kind)));
    await expect.poll(() => reader.query('kind')).toBe(`${kind},${otherKind}`);
    await press(kind);
    await press(otherKind);
    await expect(reader.count).toHaveText(`${timeline.events.length} events`);
    await expect.poll(() => reader.query('kind')).toBeNull();
  });
}

test('what a filter leaves is shown where it lies outside the days that were seen, which come back without it', async ({
  page,
}) => {
  const range = page.locator('[data-range]');
  const early = timeline.events.find(({ start, end }) => (end ?? start ?? '') < '2000');
  const reader = await new Selection(page).open();
  expect(await reader.drawn()).not.toContain(early?.id);
  const seen = (await range.textContent()) ?? '';
  await reader.words.fill(early?.title ?? '');
  await expect.poll(() => reader.drawn()).toContain(early?.id);
  await reader.words.fill('');
  await expect(range).toHaveText(seen);
  await expect.poll(() => reader.query('from')).toBeNull();
  // Who has moved since is left where that led.
  await reader.words.fill(early?.title ?? '');
  await expect.poll(() => reader.drawn()).toContain(early?.id);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => reader.query('from')).not.toBeNull();
  await reader.words.fill('');
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
  await expect(range).not.toHaveText(seen);
});

test('an event that nobody had told by the day that is chosen says so, and no date', async ({ page }) => {
  const [known = ''] = timeline.articles.map(({ published }) => (published ?? '').slice(0, 10)).sort();
  const event = timeline.events.find(({ accounts }) =>
    accounts.every(({ published }) => (published ?? '').slice(0, 10) > known),
  );
  const panel = (await new Selection(page).open(`?known=${known}&e=${event?.id}`)).panel(event?.title ?? '');
  await expect(panel.getByText(/no source here had told of it yet/)).toBeVisible();
  await expect(panel.locator('.account:visible')).toHaveCount(0);
  await expect(panel.getByText(/published later$/)).toBeVisible();
  await expect(panel.getByText(/^As known on/)).toHaveCount(0);
});

test('what was published after the day that is chosen is told neither in the list nor in the panel', async ({
  page,
}) => {
  const of = (event: Event) =>
    [...new Set(event.accounts.map(({ published }) => (published ?? '').slice(0, 10)))].sort();
  const event = timeline.events.find((candidate) => of(candidate).length > 1 && candidate.accounts.length > 2);
  const [known = ''] = event ? of(event) : [];
  const told = event?.accounts.filter(({ published }) => (published ?? '').slice(0, 10) <= known) ?? [];
  const reader = await new Selection(page).open(`?known=${known}&e=${event?.id}`);
  const panel = reader.panel(event?.title ?? '');
  await expect(panel.getByText(/^As known on/)).toContainText(`${told.length} of ${event?.accounts.length} accounts`);
  await expect(panel.locator('.account:visible')).toHaveCount(told.length);
  const comparison = panel.getByRole('region', { name: 'The accounts compared' });
  await expect(comparison).toBeHidden();
  const outlets = reader.root.locator(`[data-event-row="${event?.id}"] .outlets`);
  const names = [...new Set(told.map(({ article }) => timeline.articles.find(({ id }) => id === article)?.publisher))];
  await expect(outlets).toHaveText(names.join(', '));
  await panel.getByText(/published later$/).click();
  await expect(panel.locator('.account:visible')).toHaveCount(event?.accounts.length ?? 0);

  await reader.knownOn.focus();
  await page.keyboard.press('End');
  await expect(panel.locator('.account:visible')).toHaveCount(event?.accounts.length ?? 0);
  await expect(panel.getByText(/^As known on/)).toHaveCount(0);
  await expect(comparison).toBeVisible();
  await expect(outlets).not.toHaveText(names.join(', '));
});

test('on an earlier day nobody takes part in an event whom only a later article names', async ({ page }) => {
  const earlierOf = (event: Event) => event.earlier?.[0];
  const event = timeline.events.find((candidate) => earlierOf(candidate)?.actors !== undefined);
  const then = event && earlierOf(event);
  const named = event?.actors.filter((id) => then?.actors?.includes(id)) ?? [];
  const later = event?.actors.find((id) => !named.includes(id));
  const reader = await new Selection(page).open(`?known=${then?.known}&e=${event?.id}`);
  const panel = reader.panel(event?.title ?? '');
  await expect(panel.getByText(/^As known on/)).toBeVisible();
  const shown = await panel.locator('.actors li').evaluateAll((names) => names.map((name) => name.dataset.actor));
  expect(shown).toEqual(named);
  await new Selection(page).open(`?known=${then?.known}&actor=${later}&e=${event?.id}`);
  expect(await reader.drawn()).not.toContain(event?.id);
  await new Selection(page).open(`?actor=${later}&e=${event?.id}`);
  await expect.poll(() => reader.drawn()).toContain(event?.id);
});

test('what the chart moves with may come while what a filter leaves is still to be drawn', async ({ page }) => {
  await page.addInitScript(() => {
    const soon = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) => soon((time) => setTimeout(() => act(time), 500));
  });
  const held = Promise.withResolvers<void>();
  await page.route('**/moving-picture*.js', (route) => held.promise.then(() => route.continue()));
  const reader = await new Selection(page).open();
  await reader.settled();
  const asked = page.waitForRequest('**/moving-picture*.js');
  await reader.chart.hover();
  await asked;
  const come = page.waitForResponse('**/moving-picture*.js');
  const [id = '', events = []] =
    [...Map.groupBy(timeline.events, ({ kind }) => kind)].sort(([, a], [, b]) => a.length - b.length)[0] ?? [];
  await reader.kind(id).dispatchEvent('click');
  held.resolve();
  await come;
  await expect(reader.count).toHaveText(`${events.length} of ${timeline.events.length} events`);
  await reader.settled();
  expect((await reader.drawn()).length).toBeLessThanOrEqual(events.length);
});

test('filters work together, and each counts what the others leave', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.choice('Actor').selectOption(actor?.id ?? '');
  const byActor = (event: Event) =>
    event.actors.includes(actor?.id ?? '') || event.accounts.some(({ attributedTo }) => attributedTo === actor?.id);
  await expect(reader.count).toHaveText(countOf(byActor));
  expect(await reader.listed()).toEqual(titlesOf(byActor));
  for (const id of [kind, otherKind]) {
    const left = titlesOf((event) => byActor(event) && event.kind === id).length;
    await expect(reader.kind(id).locator('[data-count]')).toHaveText(String(left));
  }
  for (const article of timeline.articles) {
    const left = titlesOf((event) => byActor(event) && isTold(event, article.id)).length;
    const option = reader.choice('Source').locator(`option[value="${article.id}"]`);
    await expect(option).toHaveText(`${article.publisher} (${left})`);
    expect(await option.isDisabled()).toBe(left === 0);
  }

  const told = timeline.articles.find(({ id }) => timeline.events.some((event) => byActor(event) && isTold(event, id)));
  await reader.choice('Source').selectOption(told?.id ?? '');
  const both = (event: Event) => byActor(event) && isTold(event, told?.id ?? '');
  await expect(reader.count).toHaveText(countOf(both));
  await reader.zoomButton('All').click();
  await expect.poll(async () => (await reader.drawn()).length).toBe(titlesOf(both).length);
});

test('a link that asks for several sources names them all, until another is chosen', async ({ page }) => {
  const [one, two, other] = timeline.articles;
  const reader = await new Selection(page).load(`?source=${one?.id},${two?.id}`);
  const either = (event: Event) => isTold(event, one?.id ?? '') || isTold(event, two?.id ?? '');
  await expect(reader.count).toHaveText(countOf(either));
  const source = reader.choice('Source');
  await expect(source.locator('option:checked')).toHaveText(`${one?.publisher} or ${two?.publisher}`);
  await source.selectOption(other?.id ?? '');
  await expect(reader.count).toHaveText(countOf((event) => isTold(event, other?.id ?? '')));
  await expect(source.locator('option[value*=" "]')).toHaveCount(0);
  await page.goBack();
  await expect(reader.count).toHaveText(countOf(either));
  await expect(source.locator('option:checked')).toHaveText(`${one?.publisher} or ${two?.publisher}`);
});

test('what is typed stays while another filter changes at the same time', async ({ page }) => {
  const reader = await new Selection(page).open();
  const kind = timeline.events[0]?.kind ?? '';
  const button = await reader.kind(kind).elementHandle();
  await reader.words.evaluate((input: HTMLInputElement, other) => {
    input.value = 'nato';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    (other as HTMLElement).click();
  }, button);
  await expect.poll(() => reader.query('q')).toBe('nato');
  await expect.poll(() => reader.query('kind')).toBe(kind);
  await expect(reader.words).toHaveValue('nato');
  await page.goBack();
  await page.goBack();
  await expect(reader.words).toHaveValue('');
});

for (const [what, set] of [
  ['words', (reader: Selection) => reader.words.fill('nato')],
  ['settings', (reader: Selection) => reader.choice('Rows').selectOption('compact')],
] as const) {
  test(`${what} that the browser keeps of a page do not come back where the address has none`, async ({ page }) => {
    const reader = await new Selection(page).open();
    await set(reader);
    await expect(page).toHaveURL(/\?/);
    await page.goto('about/');
    // Soon: going would end the answer to this call.
    await page.evaluate(() => void setTimeout(() => history.go(-2)));
    await expect(reader.count).toHaveText(`${timeline.events.length} events`);
    await expect(reader.words).toHaveValue('');
    await expect(reader.choice('Rows')).toHaveValue('full');
  });
}

test('words are looked for while they are typed, in titles and actors, in any case', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.words.pressSequentially('NATO riga');
  const found = await expect
    .poll(() => reader.query('q'))
    .toBe('NATO riga')
    .then(() => reader.listed());
  const inTitle = titlesOf(({ title }) => /nato/i.test(title) && /riga/i.test(title));
  expect(found).toEqual(expect.arrayContaining(inTitle));
  expect(found.length).toBeLessThan(timeline.events.length);
  // The search box empties itself with Esc.
  await page.keyboard.press('Escape');
  await expect(reader.words).toHaveValue('');
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
});

for (const way of ['mouse', 'keyboard'] as const) {
  test(`where no event matches, buttons say what dropping each filter brings, with the ${way}`, async ({ page }) => {
    const reader = await new Selection(page).load(`?kind=${kind}&q=no+such+words`);
    const press = async (name: RegExp | string) => {
      if (way === 'mouse') return reader.button(name).click();
      await reader.button(name).focus();
      await page.keyboard.press('Enter');
    };
    await expect(reader.root.getByText('No events match.')).toBeVisible();
    await expect(reader.button(/^Drop the kinds \(0 events\)/)).toBeVisible();
    await press(`Drop the words (${ofKind.length} events)`);
    await expect(reader.count).toHaveText(countOf((event) => event.kind === kind));
    await expect(reader.root.getByText('No events match.')).toBeHidden();
    await expect(reader.words).toHaveValue('');
    // The button is gone: the focus has not gone with it.
    await expect(reader.count).toBeFocused();
  });

  test(`one button clears all filters, with the ${way}`, async ({ page }) => {
    const reader = await new Selection(page).load(
      `?kind=${kind}&actor=${actor?.id}&source=${source?.id}&known=2021-12-31&lanes=kind`,
    );
    await expect(reader.count).toHaveText(/^\d+ of/);
    if (way === 'mouse') await reader.button('Clear all').click();
    else await reader.button('Clear all').press('Enter');
    await expect(reader.count).toHaveText(`${timeline.events.length} events`);
    await expect(reader.button('Clear all')).toBeHidden();
    await expect(page).toHaveURL(/\?lanes=kind$/);
    await expect(reader.choice('Actor')).toHaveValue('');
    await expect(reader.count).toBeFocused();
  });
}

test('the slider goes back to what could be read on a day, by keys', async ({ page }) => {
  const reader = await new Selection(page).open();
  await expect(reader.knownOn).toHaveAttribute('aria-valuetext', 'today');
  await reader.knownOn.focus();
  await page.keyboard.press('Home');
  await expect(reader.count).toHaveText(countOf((event) => isTold(event, source?.id ?? '')));
  await expect(reader.knownOn).toHaveAttribute('aria-valuetext', /^\d{1,2} \w+ \d{4}$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const three = timeline.articles.slice(0, 3);
  await expect(reader.count).toHaveText(countOf((event) => three.some(({ id }) => isTold(event, id))));
  await expect.poll(() => reader.query('known')).not.toBeNull();
  await page.keyboard.press('End');
  await expect(reader.count).toHaveText(`${timeline.events.length} events`);
  await expect.poll(() => reader.query('known')).toBeNull();
});

test('on a day in the past an event has the sources of then', async ({ page }) => {
  const told = timeline.events.find((event) => isTold(event, source?.id ?? '') && event.accounts.length > 1);
  const known = source?.published.slice(0, 10);
  const reader = await new Selection(page).open(`?known=${known}&read=sequence&show=table`);
  const row = reader.root.getByRole('row', { name: told?.title ?? '' });
  await expect(row.locator('.source a')).toHaveCount(1);
});

test('the play button goes through the days of publication and stops at today', async ({ page }) => {
  const reader = await new Selection(page).open();
  const play = reader.button(/^Play/);
  await play.click();
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  const seen: (string | null)[] = [];
  await expect
    .poll(
      async () => {
        const day = await reader.knownOn.getAttribute('aria-valuetext');
        if (seen.at(-1) !== day) seen.push(day);
        return day;
      },
      { intervals: [100], timeout: 12_000 },
    )
    .toBe('today');
  expect(seen).toHaveLength(timeline.articles.length + 1);
  await expect(play).toHaveAttribute('aria-pressed', 'false');

  await play.click();
  await play.click();
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  expect(await reader.knownOn.getAttribute('aria-valuetext')).toBe(seen[0]);
});

test('playing stops when the reader clears the day', async ({ page }) => {
  const reader = await new Selection(page).open();
  await reader.button(/^Play/).click();
  await reader.button('Clear all').click();
  await expect(reader.button(/^Play/)).toHaveAttribute('aria-pressed', 'false');
  await expect(reader.knownOn).toHaveAttribute('aria-valuetext', 'today');
});
