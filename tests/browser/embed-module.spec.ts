import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility.ts';
import { touch } from './fingers.ts';
import { handWritten } from './hand-written.ts';
import { element, type HostPage, MODULE, sideways, test } from './host-page.ts';
import { timeline, widelyTold } from './page-kinds.ts';
import { SITE } from './sites.ts';
import { expect } from './test.ts';

/** What the module may weigh, compressed as hosts do, bytes: a whole timeline, d3 and styles included. */
const BUDGET = 52 * 1024;

const FILE = `${SITE.folder}/embed/event-timeline.js`;
const WIDTHS = [1440, 390];

const plain: HostPage = { head: MODULE, body: element() };
const withEvent: HostPage = { head: MODULE, body: element(`event="${widelyTold.id}"`) };

const marks = (page: Page) => page.locator('event-timeline').locator('a[data-event]:visible, a[data-cluster]:visible');
const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const range = (page: Page) => page.getByLabel('Days shown').textContent();
const styleOf = (locator: Locator, name: string) =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

/** The mark of an event that stands alone, with the event's title. */
async function someMark(page: Page): Promise<{ mark: Locator; title: string }> {
  const mark = page.locator('event-timeline a.mark:visible').nth(5);
  const id = await mark.getAttribute('data-event');
  const title = timeline.events.find((event) => event.id === id)?.title ?? '';
  return { mark: page.locator(`event-timeline .marks a[data-event="${id}"]`), title };
}

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
    const ids = await focused.evaluate(({ dataset }) => dataset.event ?? dataset.cluster ?? '');
    expect(ids.split(' ')).toContain(id);
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

/** All that a careless page can say of everything on it. */
const HOSTILE = `<style>
  * { color: red !important; font-size: 40px !important; line-height: 3 !important; letter-spacing: 4px !important;
    text-transform: uppercase !important; text-align: right !important; word-spacing: 9px !important; cursor: help }
  html { font-size: 40px } svg, a, button, h2 { display: none !important } :root { --paper: red; --ink: lime; --kind: red }
  section, p, div { border: 9px solid blue !important; float: left !important; background: yellow !important }
  .timeline-chart, .root, .panel { visibility: hidden !important }
</style>`;

test('what the first page offers to copy shows on another page what was seen there', async ({ page, openHost }) => {
  await page.goto('./?lanes=kind&rows=compact');
  await expect(page.locator('event-timeline[data-ready]')).toBeVisible();
  await page.getByText('Embed this timeline').click();
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  const field = page.getByRole('textbox', { name: /without a frame/ });
  await expect(field).toHaveValue(/dark/);
  const snippet = await field.inputValue();
  await openHost({ body: snippet });
  await expect(page.getByLabel('Lanes', { exact: true })).toHaveValue('kind');
  const shown = page.locator('event-timeline');
  await expect(shown).toHaveAttribute('theme', 'dark');
  await expect(shown).toHaveAttribute('rows', 'compact');
});

test.describe('styles', () => {
  const placed = (attributes: string) =>
    `<header id="place"><style>#place { position: absolute; inset: 0 auto auto 0; width: 1100px }</style>${element(attributes)}</header>`;

  for (const [name, width] of [
    ['wide', 1100],
    ['narrow', 500],
  ] as const) {
    test(`of the page do not come in: ${name}, it looks the same on a careless page`, async ({ page, openHost }) => {
      const body = placed(`event="${widelyTold.id}"`).replace('1100px', `${width}px`);
      const picture = async (head: string) => {
        await openHost({ head: MODULE + head, body });
        await expect(page.locator('event-timeline .panel')).toBeVisible();
        // Until nothing changes any more: the chart has taken its place beside the panel.
        const look = () => page.locator('event-timeline').screenshot({ animations: 'disabled' });
        let last = await look();
        await expect
          .poll(async () => {
            const before = last;
            last = await look();
            return last.equals(before);
          })
          .toBe(true);
        return last;
      };
      const usual = await picture('');
      expect((await picture(HOSTILE)).equals(usual)).toBe(true);
    });
  }

  test('of the element do not get out', async ({ page, openHost }) => {
    const body = `<h2>A heading</h2><p class="root note panel">Words <a href="#x">a link</a> <q>quoted</q></p>
      <button>Press</button><select><option>One</option></select><svg class="timeline-chart" width="9" height="9"><text>x</text></svg>
      <figure><blockquote>Said</blockquote></figure><ul><li>One</li></ul>`;
    const styles = () =>
      page.evaluate(() =>
        [...document.body.querySelectorAll('*:not(event-timeline)')].map((element) =>
          [...getComputedStyle(element)]
            // The height of the page goes with what is on it.
            .filter((name) => !/height|block-size|origin/.test(name))
            .map((name) => `${element.localName} ${name}: ${getComputedStyle(element).getPropertyValue(name)}`),
        ),
      );
    await openHost({ body: body + element() });
    const before = await styles();
    await openHost({ head: MODULE, body: body + element() });
    await expect(marks(page).first()).toBeVisible();
    expect(await styles()).toEqual(before);
  });

  test('need nothing that a strict policy forbids', async ({ page, openHost }) => {
    const policy = `default-src 'none'; img-src data:; script-src SITE; connect-src SITE; require-trusted-types-for 'script'`;
    await openHost({ ...plain, policy });
    const { mark, title } = await someMark(page);
    await mark.locator('.symbol').hover();
    await mark.locator('.symbol').click();
    await expect(panel(page, title)).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page.locator('event-timeline .root')).toHaveCSS('display', 'block');
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

test.describe('files of others', () => {
  const shown = (file: unknown): HostPage => ({
    head: MODULE,
    body: '<event-timeline src="/timeline.json"></event-timeline>',
    files: { '/timeline.json': file },
  });

  test('no event is told in words', async ({ page, openHost }) => {
    await openHost(shown(handWritten(0)));
    await expect(page.getByText('The bridge at Eastport: no events yet.')).toBeVisible();
  });

  test('one event, with names and words made of what the contract asks for', async ({ page, openHost, hostUrl }) => {
    await openHost(shown(handWritten(1)));
    await page.locator('event-timeline a.mark .symbol').click();
    const view = panel(page, 'Decision 1 on the bridge');
    for (const words of ['1 January 2020', 'Public statement', 'Town Council', 'Published 4 March 2021', 'about 400']) {
      await expect(view).toContainText(words);
    }
    const link = view.getByRole('link', { name: /^Read in context/ });
    await expect(link).toHaveAttribute('href', `${hostUrl}articles/post/#event-1`);
    await expect(page.locator('event-timeline .lane-names')).toContainText('The town');
  });

  test('one that is written from right to left begins at the right, whatever the page does', async ({
    page,
    openHost,
  }) => {
    const file = handWritten(3);
    await openHost(shown({ ...file, site: { ...file.site, language: 'ar' } }));
    await expect(page.locator('event-timeline .root')).toHaveCSS('direction', 'rtl');
    const chart = page.getByRole('group', { name: /^Timeline of events/ });
    await expect(chart).toHaveCSS('direction', 'ltr');
    expect(await sideways(page)).toBe(0);
  });

  test('10,000 events are drawn as few marks, which count them all', async ({ page, openHost }) => {
    await openHost(shown(handWritten(10_000)));
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect(page.locator('[data-control="count"]')).toHaveText('10,000 events');
    const all = page.locator('event-timeline .marks > a');
    const counted = () =>
      all.evaluateAll((links) =>
        links.reduce((sum, link) => sum + Number(link.querySelector('.count')?.textContent ?? 1), 0),
      );
    await expect.poll(counted).toBe(10_000);
    expect(await page.locator('event-timeline *').count()).toBeLessThan(3000);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(counted).toBeLessThan(10_000);
  });

  for (const [name, file, words] of [
    ['of another version', handWritten(1, 2), 'It is of version 2; this page can show version 1.'],
    ['that is something else', { a: 1 }, 'It is not a timeline.json of Sourceline.'],
  ] as const) {
    test(`a file ${name} is refused in words`, async ({ page, openHost }) => {
      await openHost(shown(file));
      await expect(page.getByRole('alert')).toHaveText(`The timeline cannot be shown. ${words} /timeline.json`);
    });
  }

  test('a file that breaks off the contract is refused in words', async ({ page, openHost }) => {
    const [event] = handWritten(1).events;
    // What is wrong with it is told in the console, which is where its author looks; here that is no mistake.
    await page.addInitScript(() => {
      console.error = () => undefined;
    });
    await openHost(shown({ ...handWritten(0), events: [{ ...event, accounts: undefined }] }));
    await expect(page.getByRole('alert')).toContainText('It is not written as a timeline.json must be.');
  });

  test('a page is no file', async ({ page, openHost }) => {
    await openHost({
      head: MODULE,
      body: '<event-timeline src="/"></event-timeline><event-timeline></event-timeline>',
    });
    await expect(page.getByRole('alert').first()).toContainText('It is not JSON.');
    await expect(page.getByRole('alert').nth(1)).toContainText('has no attribute src');
    await page
      .locator('event-timeline')
      .last()
      .evaluate((timeline) => timeline.setAttribute('src', 'http://[bad'));
    await expect(page.getByRole('alert').nth(1)).toContainText('has no attribute src');
  });
});

test.describe('on the page', () => {
  test('several elements keep to themselves', async ({ page, openHost }) => {
    await openHost({ head: MODULE, body: element('lanes="kind"') + element(`event="${widelyTold.id}"`) });
    const [first, second] = [page.locator('event-timeline').first(), page.locator('event-timeline').nth(1)];
    await expect(second.locator('.panel')).toBeVisible();
    await expect(first.locator('.panel')).toBeHidden();
    await second.getByRole('button', { name: 'Close' }).click();
    await expect(second.getByLabel('Lanes', { exact: true })).toHaveValue('side');
    await expect(first.getByLabel('Lanes', { exact: true })).toHaveValue('kind');
  });

  test('it may come later, be given another file, and go: it then watches nothing more', async ({
    page,
    openHost,
    server,
  }) => {
    await page.addInitScript(() => {
      const watching = new Set<object>();
      Object.assign(window, { watching });
      window.ResizeObserver = class extends ResizeObserver {
        override observe(target: Element): void {
          watching.add(this);
          super.observe(target);
        }
        override disconnect(): void {
          watching.delete(this);
          super.disconnect();
        }
      };
    });
    const watching = () => page.evaluate(() => (window as unknown as { watching: Set<object> }).watching.size);
    await openHost({ head: MODULE, body: '', files: { '/one.json': handWritten(1) } });
    await page.evaluate((src) => {
      const timeline = Object.assign(document.createElement('event-timeline'), { id: 'late' });
      timeline.setAttribute('src', src);
      document.querySelector('main')?.append(timeline);
    }, `${server.url}data/timeline.json`);
    const count = page.locator('[data-control="count"]');
    await expect(count).toHaveText(`${timeline.events.length} events`);
    await page.locator('#late').evaluate((element) => element.setAttribute('src', '/one.json'));
    await expect(count).toHaveText('1 event');
    expect(await watching()).toBe(1);
    await page.evaluate(() => {
      const element = document.querySelector('#late') as HTMLElement;
      Object.assign(window, { late: element });
      element.remove();
    });
    expect(await watching()).toBe(0);
    await page.evaluate(() => document.body.append((window as unknown as { late: Node }).late));
    await expect(count).toHaveText('1 event');
  });

  for (const [name, body] of [
    ['a row of things', `<div style="display: flex">${element()}</div>`],
    ['a column', `<div style="display: flex; flex-direction: column; align-items: flex-start">${element()}</div>`],
    ['a cell', `<table style="border-spacing: 0"><tr><td style="padding: 0">${element()}</td></tr></table>`],
  ] as const) {
    test(`in ${name} it takes the room that there is`, async ({ page, openHost }) => {
      await page.setViewportSize({ width: 1200, height: 800 });
      await openHost({ head: MODULE, body });
      const width = async () => (await page.locator('event-timeline').boundingBox())?.width;
      await expect.poll(width).toBeGreaterThan(700);
      await expect(marks(page).first()).toBeVisible();
      await page.setViewportSize({ width: 390, height: 800 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  }

  for (const [name, body] of [
    ['folded away', `<details><summary>Show</summary>${element()}</details>`],
    ['hidden', `<div hidden>${element()}</div><button onclick="this.previousSibling.hidden = false">Show</button>`],
  ] as const) {
    test(`it may be ${name} at first`, async ({ page, openHost }) => {
      await openHost({ head: MODULE, body });
      await expect(page.locator('[data-control="count"]')).not.toBeEmpty();
      await page.getByText('Show', { exact: true }).click();
      await expect(marks(page).first()).toBeVisible();
    });
  }
});
