import type { Plugin } from 'vite';

/**
 * Leaves `import()` in the site's scripts as it is. Vite has it look first for styles and scripts that the module asked
 * for would need: none of ours needs any, and the code for it is two hundredths of what the first page may load.
 */
export function plainImports(): Plugin {
  return {
    name: 'sourceline-plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
