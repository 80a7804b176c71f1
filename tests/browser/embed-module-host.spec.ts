import { handWritten } from './hand-written.ts';
import { element, type HostPage, MODULE, sideways, test } from './host-page.ts';
import { marks, panel, plain, someMark } from './module-page.ts';
import { timeline, widelyTold } from './page-kinds.ts';
import { expect } from './test.ts';

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
