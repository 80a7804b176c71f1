import { chromium } from '@playwright/test';
import { readTimeline } from '../pipeline/timeline-data.ts';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';
import { serve } from './serve.ts';

/**
 * `npm run lighthouse`: Lighthouse's four scores for the first page, an event and an article of the site in dist/, as
 * on a phone with a slow line, and what keeps one below 100. `-- PATH` looks at a site built elsewhere.
 */
const SITE = { folder: process.argv[2] ?? 'dist', base: '/' };
/** Lighthouse talks to the browser through it. */
const PORT = 9333;

const { default: lighthouse } = await import('lighthouse').catch(() => {
  throw new Error('Lighthouse is not installed. Run: npm install --no-save lighthouse@12');
});
const { events, articles } = await readTimeline(SITE);
const event = events.toSorted((a, b) => b.accounts.length - a.accounts.length)[0];
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...LAUNCH_ARGS, `--remote-debugging-port=${PORT}`],
  ...(executablePath && { executablePath }),
});
const server = await serve(SITE, true);
for (const path of ['', `events/${event?.id}/`, `articles/${articles[0]?.id}/`]) await judge(server.url + path);
await browser.close();
await server.close();

async function judge(address: string): Promise<void> {
  const result = await lighthouse(address, { port: PORT, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse says nothing of ${address}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
  console.log(`${new URL(address).pathname}  ${scores.join(', ')}`);
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  for (const { id } of counted) {
    const audit = audits[id];
    if (audit?.score === null || audit?.score === undefined || audit.score >= 0.9) continue;
    console.log(`  ${audit.score.toFixed(2)} ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ''}`);
  }
}
