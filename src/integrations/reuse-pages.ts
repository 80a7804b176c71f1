import { rm } from 'node:fs/promises';
import type { Prerendering } from './prerendering.ts';

/**
 * Has Astro use pages of the build before again where the `cacheKey` that their `getStaticPaths` gives is the same.
 * Astro's record of them is taken away while pages are made: a build that ends early has overwritten some of them, and
 * no later one shall take those for what the record says.
 */
export function reusePages(): Prerendering {
  let manifest: URL;
  return {
    name: 'sourceline-reuse-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ experimental: { incrementalBuild: true } });
      },
      'astro:config:done': ({ config }) => {
        manifest = new URL('incremental-build.json', config.cacheDir);
      },
    },
    around: (usual) => ({
      ...usual,
      // Astro has read its record by now, and writes a new one at the end.
      getStaticPaths: async () => {
        await rm(manifest, { force: true });
        return usual.getStaticPaths();
      },
    }),
  };
}
