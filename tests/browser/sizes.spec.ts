import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './test.ts';

/** What the first page may weigh before the first interaction, compressed as hosts do, bytes. */
const SCRIPT_BUDGET = 43 * 1024;
const PAGE_BUDGET = 120 * 1024;

test('the first page keeps within its budget of bytes', async ({ page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto('./', { waitUntil: 'networkidle' });

  const sizes = await Promise.all(
    responses.map(async (response) => ({
      type: response.request().resourceType(),
      bytes: gzipSync(await response.body()).length,
    })),
  );
  const inline = await page.locator('script:not([src]):not([type*="json"])').allTextContents();
  const sum = (types: (type: string) => boolean) =>
    sizes.filter(({ type }) => types(type)).reduce((bytes, size) => bytes + size.bytes, 0);
  const scripts = sum((type) => type === 'script') + (inline.length > 0 ? gzipSync(inline.join('')).length : 0);
  const whole = sum((type) => type !== 'font');

  console.log(
    `  first page, gzip: scripts ${scripts} B, everything but fonts ${whole} B, fonts ${sum((type) => type === 'font')} B`,
  );
  expect(scripts).toBeLessThanOrEqual(SCRIPT_BUDGET);
  expect(whole).toBeLessThanOrEqual(PAGE_BUDGET);
});
