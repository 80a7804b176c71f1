import { statSync } from 'node:fs';
import { BUILD_USAGE, readBuildOptions } from './build-options.ts';
import { KeptSite } from './kept-site.ts';
import { runAstro } from './run-astro.ts';

/**
 * `npm run build`: builds the site with Astro. A site that would come out as it is stays as it is; `--force` builds it
 * all the same. Exits with 1 where it cannot be built, with 2 where it was called wrongly.
 */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readBuildOptions(args, process.env);
  if (options === null) {
    console.log(BUILD_USAGE);
    return 0;
  }
  if (typeof options === 'string') {
    console.error(`${options}\n\n${BUILD_USAGE}`);
    return 2;
  }
  const { outDir, force } = options;
  const obstacle = obstacleOf(outDir);
  if (obstacle) {
    console.error(obstacle);
    return 1;
  }
  const forOnce = new Set(['--force', '--silent', '--verbose']);
  const site = new KeptSite(
    outDir,
    args.filter((arg) => !forOnce.has(arg)),
  );
  if (!force && (await site.isUpToDate())) {
    console.log(
      `Nothing has changed since the site in ${outDir} was built: it stays as it is (--force builds it anew).`,
    );
    return 0;
  }
  let status = 1;
  await site.build(async () => {
    status = await runAstro('build', ...options.args);
    return status === 0;
  });
  if (status === 0) console.log(`The site is in ${outDir}.`);
  return status;
}

/** Why no site can be built here; null where nothing stands in the way. */
function obstacleOf(outDir: string): string | null {
  const [sign] = process.cwd().match(/[%#*?]/) ?? [];
  if (sign) {
    // Astro takes the folder's path for an address, and would leave out styles and scripts without a word.
    return `A site cannot be built in a folder with "${sign}" in its path: ${process.cwd()}. Rename or move the folder.`;
  }
  const isFile = statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false;
  return isFile ? `${outDir} is a file: name a folder for the site.` : null;
}
