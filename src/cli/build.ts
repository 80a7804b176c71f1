import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { KeptSite } from './kept-site.ts';

/**
 * `npm run build`: builds the site with Astro, whose options it takes. A site that would come out as it is stays as it
 * is; `--force` builds it all the same.
 */
const args = process.argv.slice(2);
const folder = folderOf(args);
const site = folder === null ? null : new KeptSite(folder, args);
const [sign] = process.cwd().match(/[%#*?]/) ?? [];
if (sign) {
  // Astro takes the folder's path for an address, and would leave out styles and scripts without a word.
  console.error(
    `A site cannot be built in a folder with "${sign}" in its path: ${process.cwd()}. Rename or move the folder.`,
  );
  process.exitCode = 1;
} else if (await site?.isUpToDate()) {
  console.log(`Nothing has changed since the site in ${folder} was built: it stays as it is (--force builds it anew).`);
} else {
  const build = async () => {
    process.exitCode = await runAstro('build', ...args);
    return process.exitCode === 0;
  };
  await (site ? site.build(build) : build());
}

/** The folder that a site is written to; null where another option is given, such as `--force`, `--config` or `--help`. */
function folderOf(args: string[]): string | null {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { outDir: text, base: text, site: text } }).values.outDir ?? 'dist';
  } catch {
    return null;
  }
}

/** Runs Astro's own command and tells its exit status. */
function runAstro(...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
    // It takes away what it has written when it is broken off: that is waited for.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  });
}
