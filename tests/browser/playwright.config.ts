import { basename } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findTestChromium, LAUNCH_ARGS } from './chromium.ts';
import { ANCIENT_TOPIC, ATTACK, BASED_SITE, BIG_TOPIC, SECOND_TOPIC, SMALL_TOPICS, TRANSLATED } from './sites.ts';
import type { Options } from './test.ts';

const executablePath = findTestChromium();
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Browser tests on the sites that `npm test -- build` has built. A spec says in its name where it runs. */
export default defineConfig<object, Options>({
  testDir: '.',
  outputDir: '../../test-results/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Room for a slow machine: a test says what happens, not how fast.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    launchOptions: { args: LAUNCH_ARGS, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'desktop',
      testMatch:
        /(pages|reading|first-screen|early-input|timeline(-[a-z]+)?|event-accounts|layout|accessibility|figures|sizes|exports|article-notes|search|actors|embed(-module(-host)?)?|print)\.spec\.ts/,
      use: DESKTOP,
    },
    { name: 'phone', testMatch: /(pages|reading|first-screen|phone(-[a-z]+)?)\.spec\.ts/, use: PHONE },
    {
      name: 'no-javascript',
      testMatch: /(reading|no-javascript)\.spec\.ts/,
      use: { ...DESKTOP, javaScriptEnabled: false },
    },
    {
      name: 'base-path',
      testMatch: /(reading|base-path|search|publish)\.spec\.ts/,
      grepInvert: /@anywhere/,
      use: { ...DESKTOP, site: BASED_SITE },
    },
    { name: 'second-topic', testMatch: /second-topic\.spec\.ts/, use: { ...DESKTOP, site: SECOND_TOPIC } },
    { name: 'translated', testMatch: /translated\.spec\.ts/, use: { ...DESKTOP, site: TRANSLATED } },
    { name: 'ancient-topic', testMatch: /ancient-topic\.spec\.ts/, use: { ...DESKTOP, site: ANCIENT_TOPIC } },
    { name: 'attack', testMatch: /attack\.spec\.ts/, use: { ...DESKTOP, site: ATTACK } },
    { name: 'dev-server', testMatch: /dev-server\.spec\.ts/, use: DESKTOP },
    { name: 'big-topic', testMatch: /big-topic\.spec\.ts/, use: { ...DESKTOP, site: BIG_TOPIC } },
    ...SMALL_TOPICS.map((site) => ({
      name: basename(site.folder),
      testMatch: new RegExp(`(small-topic|${basename(site.folder)})\\.spec\\.ts`),
      use: { ...DESKTOP, site },
    })),
  ],
});
