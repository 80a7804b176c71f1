import { test as base } from '@playwright/test';
import type { BuiltSite } from '../pipeline/built-site.ts';
import { type Server, serve } from './serve.ts';
import { SITE } from './sites.ts';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';

/** What a project of playwright.config.ts may set. */
export interface Options {
  /** The built site that its tests look at. */
  site: BuiltSite;
}

interface TestFixtures {
  /** Addresses beside the site's that pages of a test may ask for something: none, but where a test has its own host. */
  otherHosts: string[];
  /** Fails the test where a page logged an error or asked for something it must not; every test has it. */
  watched: undefined;
}

interface WorkerFixtures extends Options {
  server: Server;
}

/** Playwright's `test` on a built site; addresses are relative to its first page: `./`, `events/x/`. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [SITE, { option: true, scope: 'worker' }],
  server: [
    async ({ site }, use) => {
      const server = await serve(site);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  otherHosts: [],
  watched: [
    async ({ context, server, otherHosts }, use) => {
      // A fixed day, so that nothing on a page depends on when the tests run.
      await context.clock.setFixedTime('2026-02-03T21:45:00Z');
      const problems = watch(context, server.url, ...otherHosts);
      await use(undefined);
      test.expect(problems, 'what pages complained of').toEqual([]);
    },
    { auto: true },
  ],
});
