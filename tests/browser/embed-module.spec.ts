import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { accessibilityProblems } from './accessibility.ts';
import { touch } from './fingers.ts';
import { element, MODULE, sideways, test } from './host-page.ts';
import { marks, panel, plain, range, someMark, styleOf, withEvent } from './module-page.ts';
import { timeline, widelyTold } from './page-kinds.ts';
import { SITE } from './sites.ts';
import { expect } from './test.ts';

/** What the module may weigh, compressed as hosts do, bytes: a whole timeline, d3 and styles included. */
const BUDGET = 52 * 1024;

const FILE = `${SITE.folder}/embed/event-timeline.js`;
const WIDTHS = [1440, 390];

test.describe('the module', () => {
  test('is one file within its budget of bytes', async () => {
    const code = await readFile(FILE, 'utf8');
    const bytes = gzipSync(code).length;
    console.log(`  module for other pages: ${code.length} B, gzip ${bytes} B`);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    expect(code).not.toMatch(/\bimport\s*[({"'*]|\bfrom\s*["']/);
  });

  test('asks for the file of its element and nothing else, and leaves the page’s address alone', async ({
    page,
    openHost,
    hostUrl,
    server,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await openHost(withEvent);
    await expect(panel(page, widelyTold.title)).toBeVisible();
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByLabel('Lanes', { exact: true }).selectOption('Lanes by kind');
    await page.getByRole('button', { name: /Later/ }).click();
    await expect(panel(page, widelyTold.title)).toBeHidden();
    const files = ['embed/event-timeline.js', 'data/timeline.json'].map((path) => server.url + path);
    expect(requests).toEqual([hostUrl, ...files]);
    expect(page.url()).toBe(hostUrl);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });
});

test.describe('an event', () => {
  test('is told as it was known on the day that the element names, and as it is today without one', async ({
    page,
    openHost,
  }) => {
    const { id, title, accounts } = widelyTold;
    const days = accounts.map(({ article }) => timeline.articles.find((one) => one.id === article)?.end ?? '').sort();
    const [known = ''] = days;
    const early = days.filter((day) => day <= known).length;
    await openHost({ head: MODULE, body: element(`event="${id}" known="${known}"`) });
    await expect(panel(page, title).getByText(/^As known on/)).toBeVisible();
    await expect(panel(page, title).locator('.account')).toHaveCount(early);
    const timelineElement = page.locator('event-timeline');
    await timelineElement.evaluate((one) => one.setAttribute('known', '1900-01-01'));
    await expect(panel(page, title).getByText(/no source here had told of it yet/)).toBeVisible();
    await expect(panel(page, title).locator('.account')).toHaveCount(0);
    await timelineElement.evaluate((one) => one.removeAttribute('known'));
    await expect(panel(page, title).locator('.account')).toHaveCount(accounts.length);
    await expect(panel(page, title).getByText(/^As known on/)).toHaveCount(0);
  });

  test('opens by click, with every account and the way to each passage', async ({ page, openHost, server }) => {
    await openHost(plain);
    const { mark, title } = await someMark(page);
    await mark.locator('.symbol').click();
    await expect(panel(page, title)).toBeFocused();
    const event = timeline.events.find((candidate) => candidate.title === title);
    const passages = event?.accounts.flatMap((account) => account.passages) ?? [];
    const links = panel(page, title).getByRole('link', { name: /^Read in context/ });
    await expect(links).toHaveCount(passages.length);
    for (const [i, { href }] of passages.entries()) {
      await expect(links.nth(i)).toHaveAttribute('href', new URL(href, server.url).href);
    }
    const [path = '', anchor = ''] = passages[0]?.href.split('#') ?? [];
    const article = await (await page.request.get(new URL(path, server.url).href)).text();
    expect(article).toContain(`id="${anchor}"`);
  });

  test('opens by keyboard, and Esc goes back to its mark', async ({ page, openHost }) => {
    await openHost(plain);
    await marks(page).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    // It may stand in a cluster, which opens the event that the keyboard has come to.
    const { id = '', title = '' } = timeline.events.at(-2) ?? {};
    await page.keyboard.press('Enter');
    await expect(panel(page, title)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page, title)).toBeHidden();
    const focused = page.locator('event-timeline .marks a:focus');
    // The chart takes the room of the panel again a frame later, and its clusters are others then.
    const ids = () => focused.evaluate(({ dataset }) => (dataset.event ?? dataset.cluster ?? '').split(' '));
    await expect.poll(ids).toContain(id);
  });

  test('tells all that its file tells of it', async ({ page, openHost }) => {
    await openHost(withEvent);
    const { articles, site, actors } = timeline;
    for (const account of widelyTold.accounts) {
      const article = articles.find(({ id }) => id === account.article);
      const told = page.getByRole('article').filter({ hasText: article?.title ?? '' });
      const stance = site.stances.find(({ id }) => id === account.stance)?.label ?? '';
      const speaker = actors.find(({ id }) => id === account.attributedTo)?.name ?? '';
      const originals = account.passages.flatMap(({ original }) => original ?? []);
      for (const words of [article?.publisher ?? '', article?.when ?? '', stance, speaker, ...originals]) {
        await expect(told).toContainText(words, { ignoreCase: true });
      }
    }
  });
});

test('the view moves by wheel with Ctrl, drag, buttons, keys and the overview', async ({ page, openHost }) => {
  await openHost(plain);
  const chart = page.getByRole('group', { name: /^Timeline of events/ });
  await expect(marks(page).first()).toBeVisible();
  const changes = async (act: () => Promise<void>) => {
    const before = await range(page);
    await act();
    await expect.poll(() => range(page)).not.toBe(before);
  };
  const box = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // A place without a mark.
  const [x, y] = [box.x + box.width / 2, box.y + 4];
  await page.mouse.move(x, y);
  await changes(async () => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
  });
  await changes(async () => {
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 4 });
    await page.mouse.up();
  });
  await changes(() => page.getByRole('button', { name: 'Reset' }).click());
  await changes(() => page.getByRole('button', { name: 'Zoom in' }).click());
  await changes(() => page.getByRole('slider', { name: 'First day shown' }).press('PageDown'));
  await page.getByRole('button', { name: 'Reset' }).click();
  await marks(page).first().focus();
  await changes(() => page.keyboard.press('+'));
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('two of them zoom', async ({ page, openHost }) => {
    await openHost(plain);
    await expect(marks(page).first()).toBeVisible();
    const chart = await page.getByRole('group', { name: /^Timeline of events/ }).boundingBox();
    const [x, y] = [(chart?.x ?? 0) + 500, (chart?.y ?? 0) + 100];
    const before = await range(page);
    await touch(
      page,
      [
        [x - 20, y],
        [x - 200, y],
      ],
      [
        [x + 20, y],
        [x + 200, y],
      ],
    );
    await expect.poll(() => range(page)).not.toBe(before);
  });
});

test.describe('options', () => {
  test('are attributes, and can be changed while it is shown', async ({ page, openHost }) => {
    const [kind] = timeline.site.kinds;
    const days = 'from="2021-11-01" to="2021-11-30"';
    await openHost({ head: MODULE, body: element(`lanes="kind" reading="sequence" kinds="${kind?.id}" ${days}`) });
    const count = timeline.events.filter((event) => event.kind === kind?.id).length;
    await expect(page.locator('[data-control="count"]')).toContainText(`${count} of ${timeline.events.length}`);
    await expect(page.getByLabel('Lanes', { exact: true })).toHaveValue('kind');
    await expect(page.getByLabel('Time', { exact: true })).toHaveValue('sequence');
    await page.evaluate((id) => {
      const timeline = document.querySelector('event-timeline');
      timeline?.removeAttribute('kinds');
      timeline?.setAttribute('reading', 'scale');
      timeline?.setAttribute('from', '2021-11-01');
      timeline?.setAttribute('event', id);
    }, widelyTold.id);
    await expect(page.locator('[data-control="count"]')).toHaveText(`${timeline.events.length} events`);
    await expect(page.getByLabel('Time', { exact: true })).toHaveValue('shortened');
    await expect(page.getByLabel('Lanes', { exact: true })).toHaveValue('kind');
    await expect(panel(page, widelyTold.title)).toBeVisible();
  });

  test('a page may ask again for what the reader has changed since', async ({ page, openHost }) => {
    await openHost({ head: MODULE, body: element('from="2021-11-01" to="2021-11-30"') });
    const ask = (attribute: string, value: string) =>
      page
        .locator('event-timeline')
        .evaluate((timeline, set) => timeline.setAttribute(...set), [attribute, value] as const);
    await ask('event', widelyTold.id);
    const opened = panel(page, widelyTold.title);
    await opened.getByRole('button', { name: 'Close' }).click();
    await expect(opened).toBeHidden();
    await ask('event', widelyTold.id);
    await expect(opened).toBeVisible();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => range(page)).not.toMatch(/Nov 2021$/);
    await ask('from', '2021-11-01');
    await expect.poll(() => range(page)).toMatch(/^1\s*[–-]\s*30 Nov 2021$/);
    await ask('event', 'no-such-event');
    await expect(opened).toBeHidden();
  });

  test('days that are asked for are shown', async ({ page, openHost }) => {
    await openHost({ head: MODULE, body: element('from="2021-11-01" to="2021-11-30"') });
    await expect.poll(() => range(page)).toMatch(/^1\s*[–-]\s*30 Nov 2021$/);
  });

  for (const [theme, device] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    test(`colours are ${theme} where that is asked for, whatever the device prefers`, async ({ page, openHost }) => {
      const paper = () => styleOf(page.locator('event-timeline .root'), 'background-color');
      await page.emulateMedia({ colorScheme: theme });
      await openHost(plain);
      await expect(marks(page).first()).toBeVisible();
      const wanted = await paper();
      await page.emulateMedia({ colorScheme: device });
      expect(await paper()).not.toBe(wanted);
      await page.locator('event-timeline').evaluate((element, name) => element.setAttribute('theme', name), theme);
      expect(await paper()).toBe(wanted);
    });
  }

  test('a page may give its own fonts and paper', async ({ page, openHost }) => {
    const style = 'event-timeline { --event-timeline-sans: monospace; --event-timeline-paper: rgb(255, 240, 230) }';
    await openHost({ head: `${MODULE}<style>${style}</style>`, body: element() });
    const root = page.locator('event-timeline .root');
    await expect(root).toHaveCSS('font-family', 'monospace');
    await expect(root).toHaveCSS('background-color', 'rgb(255, 240, 230)');
  });
});

for (const width of WIDTHS) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe has nothing against it, ${colorScheme}`, async ({ page, openHost }) => {
        await page.emulateMedia({ colorScheme });
        await openHost(withEvent);
        await expect(panel(page, widelyTold.title)).toBeVisible();
        expect(await accessibilityProblems(page)).toEqual([]);
      });
    }

    for (const dir of ['ltr', 'rtl'] as const) {
      test(`nothing lies beside the page, ${dir}`, async ({ page, openHost }) => {
        await openHost({ ...withEvent, dir });
        await expect(panel(page, widelyTold.title)).toBeVisible();
        expect(await sideways(page)).toBe(0);
        await expect(page.locator('event-timeline .root')).toHaveCSS('direction', 'ltr');
      });
    }
  });
}

test('on a phone the list is the timeline, and the overview leads to its places', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openHost(plain);
  const list = page.getByRole('list', { name: 'Events in order of time' });
  await expect(list.getByRole('listitem')).toHaveCount(50);
  const row = list.getByRole('link').nth(3);
  const title = (await row.textContent()) ?? '';
  await row.click();
  await expect(panel(page, title)).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(row).toBeFocused();
  const overview = page.getByRole('group', { name: 'Overview of the whole time' });
  await overview.click({ position: { x: 300, y: 20 } });
  await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(50);
});
