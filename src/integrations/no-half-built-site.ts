import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { foreignFile, isTakenForOurs, namesOfSite } from './foreign-files.ts';

/** What breaks a build off, and the exit status that tells so. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** Thrown before anything is deleted. Where in our code it was thrown helps nobody. */
class OutputFolderError extends Error {
  override name = 'OutputFolderError';
  override stack = '';
}

/**
 * Removes the output folder where a build fails or is broken off, so that neither half a site nor the one before can be
 * taken for what was to be published. A folder that holds anything else is not built into.
 */
export function noHalfBuiltSite(): AstroIntegration {
  let building = false;
  let done = false;
  return {
    name: 'sourceline-no-half-built-site',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        if (!building) return;
        const pages = fileURLToPath(new URL('pages', config.srcDir));
        refuseUnfit(fileURLToPath(config.outDir), namesOfSite(pages, fileURLToPath(config.publicDir)));
        process.once('exit', () => {
          if (!done) rmSync(config.outDir, { recursive: true, force: true });
        });
        // Without a listener they would end it at once.
        for (const [signal, status] of SIGNALS) process.on(signal, () => process.exit(status));
      },
      'astro:build:done': () => {
        done = true;
      },
    },
  };
}

/** @throws OutputFolderError where a build would fail, or delete what none has written */
function refuseUnfit(folder: string, own: ReadonlySet<string>): void {
  if (isTakenForOurs(folder, process.cwd())) {
    throw new OutputFolderError(
      `Astro cannot build into ${relative('', folder)}, since its path begins with that of the folder it runs in. ` +
        'Give it another name, or another place.',
    );
  }
  const foreign = foreignFile(folder, own);
  if (foreign === null) return;
  const place = relative(process.cwd(), foreign) || foreign;
  throw new OutputFolderError(
    `A build deletes all that is in the folder it writes to, and would delete ${place}. ` +
      'Name a folder that is empty, is not there yet, or holds nothing but a site built before; ' +
      'what is to stand beside the site, such as CNAME, belongs into public/.',
  );
}
