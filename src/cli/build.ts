import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { KeptSite } from './kept-site.ts';

/**
 * `npm run build`: builds the site with Astro, whose options it takes. A site that would come out as it is stays as it
 * is; `--force` builds it all the same.
 */
const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: { outDir: { type: 'string' }, force: { type: 'boolean' } },
  strict: false,
});
const folder = typeof values.outDir === 'string' ? values.outDir : 'dist';
const site = new KeptSite(folder, args);
if (!values.force && (await site.isUpToDate())) {
  console.log(`Nothing has changed since the site in ${folder} was built: it stays as it is (--force builds it anew).`);
} else {
  await site.build(async () => {
    process.exitCode = await runAstro('build', ...args);
    return process.exitCode === 0;
  });
}

/** Runs Astro's own command and tells its exit status. */
function runAstro(...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
