import { defineConfig } from 'html-validate';

/** HTML's rules for the built pages: html-validate's recommended set, less what Astro writes in its own way. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Headlines stand in titles as they were published.
    'long-title': 'off',
    // Where an author's own HTML was taken out of Markdown, the space before it stays.
    'no-trailing-whitespace': 'off',
  },
});
