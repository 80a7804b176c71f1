import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Removes the output folder where a build fails, so that neither half a site nor the one before can be
 * taken for what was to be published.
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
        process.once('exit', () => {
          if (!done) rmSync(config.outDir, { recursive: true, force: true });
        });
      },
      'astro:build:done': () => {
        done = true;
      },
    },
  };
}
