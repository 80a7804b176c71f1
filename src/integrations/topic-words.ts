import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentDir } from '../content/content-dir.ts';
import { readSite } from '../content/read-topic.ts';
import { wordsFiles, wordsOfTopic } from '../content/read-words.ts';
import { type Translation, translated } from '../core/words/translate.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** Puts the words of the site in the topic's language into its pages and scripts, in the places of the English ones. */
export function topicWords(): Plugin {
  let words: Promise<Translation> | null = null;
  let files: string[] = [];
  const read = async () => {
    const { file } = await readSite(contentDir());
    const language = file?.data.language ?? 'en';
    files = wordsFiles(contentDir(), language);
    return wordsOfTopic(contentDir(), language);
  };
  return {
    name: 'sourceline-topic-words',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/.*\.(?:ts|astro)$/ },
      async handler(id) {
        if (!id.startsWith(SOURCE)) return null;
        words ??= read();
        const translation = await words;
        for (const file of files) this.addWatchFile(file);
        return translated(await readFile(id, 'utf8'), translation);
      },
    },
    watchChange(path) {
      if (/\.yaml$/.test(path)) words = null;
    },
  };
}
