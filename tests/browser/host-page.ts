import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base } from './test.ts';

/** A page of somebody else, on a host of its own. */
export interface HostPage {
  /** Markup of its `<head>` and `<body>`; `SITE` stands for the address of the site, which ends in `/`. */
  head?: string;
  body: string;
  dir?: 'ltr' | 'rtl';
  /** Its Content-Security-Policy. */
  policy?: string;
  /** Files beside it, by their paths. */
  files?: Record<string, unknown>;
}

/** The module, and an element with further attributes. */
export const MODULE = '<script type="module" src="SITEembed/event-timeline.js"></script>';
export const element = (attributes = '') =>
  `<event-timeline src="SITEdata/timeline.json" ${attributes}></event-timeline>`;

interface Fixtures {
  /** Opens a page of somebody else. */
  openHost(host: HostPage): Promise<void>;
  /** Address of that host, ending in `/`. */
  hostUrl: string;
  /** What the host has now. */
  hosted: { current: HostPage };
}

/** Playwright's `test` with a second host; what it loads is watched as strictly as the site. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures are asked for.
  hosted: async ({}, use) => use({ current: { body: '' } }),
  hostUrl: async ({ hosted, server }, use) => {
    const host = createServer((request, response) => {
      const { files = {}, policy } = hosted.current;
      if (policy) response.setHeader('content-security-policy', policy.replaceAll('SITE', new URL(server.url).origin));
      const file = files[request.url ?? ''];
      response.setHeader('content-type', file === undefined ? 'text/html; charset=utf-8' : 'application/json');
      if (file === undefined && request.url !== '/') response.statusCode = 404;
      response.end(file === undefined ? markup(hosted.current, server.url) : JSON.stringify(file));
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    // Another name of this machine, and so another origin.
    await use(`http://localhost:${(host.address() as AddressInfo).port}/`);
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  },
  openHost: async ({ page, hosted, hostUrl }, use) => {
    await use(async (next) => {
      hosted.current = next;
      await page.goto(hostUrl);
    });
  },
  otherHosts: ({ hostUrl }, use) => use([hostUrl]),
});

function markup({ head = '', body, dir = 'ltr' }: HostPage, site: string): string {
  const page = `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>A page</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head>
    <body><main><h1>A page of somebody else</h1>${body}</main></body></html>`;
  return page.replaceAll('SITE', site);
}

/** How far the page can be scrolled sideways, px. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
