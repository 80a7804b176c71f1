// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { noHalfBuiltSite } from './src/integrations/no-half-built-site.ts';
import { markdownOptions } from './src/markdown/options.ts';

/**
 * A publisher's two settings come from the environment or from Astro's own `--site` and `--base`:
 * SITE_URL, where the site will stand, and BASE_PATH, under which path.
 */
export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base: process.env.BASE_PATH || '/',
  output: 'static',
  trailingSlash: 'always',
  server: { port: 4321 },
  markdown: {
    syntaxHighlight: false,
    processor: unified(markdownOptions),
  },
  integrations: [noHalfBuiltSite()],
  devToolbar: { enabled: false },
});
