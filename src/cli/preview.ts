import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAstro } from './run-astro.ts';

/**
 * `npm run preview`: serves the site that a build has written, with Astro's own server and its options. Exits with 1
 * where there is none: the server would answer every address with 404.
 */
const { values } = parseArgs({ options: { outDir: { type: 'string' } }, strict: false });
const outDir = typeof values.outDir === 'string' ? values.outDir : 'dist';
if (existsSync(join(outDir, 'index.html'))) {
  // Beside others, on the next port: Astro would refuse to serve a second site of one project.
  process.exitCode = await runAstro('preview', '--ignore-lock', ...process.argv.slice(2));
} else {
  const where = outDir === 'dist' ? '' : ` -- --outDir ${outDir}`;
  console.error(`There is no site in ${outDir} to look at. Build it first: npm run build${where}`);
  process.exitCode = 1;
}
