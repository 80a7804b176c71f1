import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * Writes a sitemap where the build knows where the site will stand: `@astrojs/sitemap` needs that, and would warn in
 * every other build.
 * @param unlisted whether a page, told by its address, is to be left out
 */
export function sitemapWhereKnown(unlisted: (address: string) => boolean): AstroIntegration {
  return {
    name: 'sourceline-sitemap',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (!config.site) return;
        updateConfig({ integrations: [sitemap({ filter: (address) => !unlisted(address) })] });
      },
    },
  };
}
