import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { normalizePath, type Plugin } from 'vite';
import { contentDir } from '../content/content-dir.ts';
import { readSite } from '../content/read-topic.ts';
import { SHIPPED, siteTexts, WORDS_FILE, wordsOfTopic } from '../content/read-words.ts';
import { textsWithoutWords } from '../core/words/template.ts';
import { translated } from '../core/words/translate.ts';

/** As ids of modules begin, with `/` on every system. */
const SOURCE = normalizePath(fileURLToPath(new URL('..', import.meta.url)));

/** Has the words of the site in the topic's language, and tells how many of them are still English. */
export function topicWords(): AstroIntegration {
  return {
    name: 'sourceline-topic-words',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [withTopicWords()] } });
      },
      'astro:build:done': async ({ logger }) => {
        const { language, translation } = await readWords();
        const texts = await siteTexts();
        const { size } = textsWithoutWords(texts, translation, language);
        if (size === 0) return;
        logger.warn(
          `${size} of the site's ${texts.size} texts are in English: npm run words lists them for translation.`,
        );
      },
    },
  };
}

/** Puts the words of the site in the topic's language into modules, in the places of the English ones. */
export function withTopicWords(): Plugin {
  let words: ReturnType<typeof readWords> | null = null;
  return {
    name: 'sourceline-topic-words',
    enforce: 'pre',
    load: {
      filter: { id: { include: /\.(?:ts|astro)$/, exclude: /\/src\/core\/words\// } },
      async handler(id) {
        if (!id.startsWith(SOURCE)) return null;
        words ??= readWords();
        const { translation } = await words;
        return translated(await readFile(id, 'utf8'), translation);
      },
    },
    // Files that modules are said to depend on must exist under the dev server; these need not, and all modules do.
    configureServer({ watcher, environments }) {
      const reload = (path: string) => {
        if (!decidesWords(path)) return;
        words = null;
        for (const { moduleGraph, hot } of Object.values(environments)) {
          moduleGraph.invalidateAll();
          hot.send({ type: 'full-reload' });
        }
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
    },
  };
}

/** Whether a file has words of the site, or the language that they are to be in. */
function decidesWords(path: string): boolean {
  return (
    dirname(path) === resolve(SHIPPED) || ['site.yaml', WORDS_FILE].some((name) => path === join(contentDir(), name))
  );
}

async function readWords() {
  const { file } = await readSite(contentDir());
  const language = file?.data.language ?? 'en';
  return { language, translation: await wordsOfTopic(contentDir(), language) };
}
