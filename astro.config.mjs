// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { cacheDir } from './src/content/content-dir.ts';
import { embedModule } from './src/integrations/embed-module.ts';
import { noHalfBuiltSite } from './src/integrations/no-half-built-site.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { prerendering } from './src/integrations/prerendering.ts';
import { reusePages } from './src/integrations/reuse-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemapWhereKnown } from './src/integrations/sitemap.ts';
import { topicWords } from './src/integrations/topic-words.ts';
import { withoutColours } from './src/integrations/without-colours.ts';
import { markdownOptions } from './src/markdown/options.ts';

/**
 * A publisher's two settings come from the environment or from Astro's own `--site` and `--base`:
 * SITE_URL, where the site will stand, and BASE_PATH, under which path.
 */
export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH || '/',
  output: 'static',
  cacheDir: cacheDir(),
  trailingSlash: 'always',
  // White space means what it means in HTML: the default takes away the one at the ends of lines.
  compressHTML: true,
  server: { port: 4321 },
  // Pages are made while others are being written.
  build: { concurrency: 8 },
  markdown: {
    syntaxHighlight: false,
    processor: unified(markdownOptions),
  },
  integrations: [
    sitemapWhereKnown((address) => address.endsWith('/embed/')),
    embedModule(),
    prerendering(searchIndex(), reusePages()),
    topicWords(),
    noHalfBuiltSite(),
  ],
  // A native module cannot be bundled.
  vite: { ssr: { external: ['@resvg/resvg-js'] }, plugins: [plainImports(), withoutColours()] },
  security: {
    // Astro adds the hashes of what it writes inline. Nothing is allowed that a page does not need.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
});
