import { defineConfig } from '@playwright/test';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';
import { BASED_SITE } from './sites.ts';
import type { Options } from './test.ts';

const executablePath = findChromium();
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Browser tests on the sites that `npm test -- build` has built. A spec says in its name where it runs. */
export default defineConfig<object, Options>({
  testDir: '.',
  outputDir: '../../test-results/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 20_000,
  expect: { timeout: 5_000 },
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
        /(pages|reading|first-screen|timeline(-[a-z]+)?|layout|accessibility|figures|sizes|exports|article-notes|search|actors)\.spec\.ts/,
      use: DESKTOP,
    },
    { name: 'phone', testMatch: /(pages|reading|first-screen|phone(-[a-z]+)?)\.spec\.ts/, use: PHONE },
    {
      name: 'no-javascript',
      testMatch: /(reading|no-javascript)\.spec\.ts/,
      use: { ...DESKTOP, javaScriptEnabled: false },
    },
    { name: 'base-path', testMatch: /(reading|base-path|search)\.spec\.ts/, use: { ...DESKTOP, site: BASED_SITE } },
  ],
});
