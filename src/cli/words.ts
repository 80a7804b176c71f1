import { contentDir } from '../content/content-dir.ts';
import { readSite } from '../content/read-topic.ts';
import { siteTexts, textsListed, wordsOfTopic } from '../content/read-words.ts';
import { printDiagnostics } from '../core/diagnostics/print.ts';
import { textsWithoutWords, wordsTemplate } from '../core/words/template.ts';
import { readFlags } from './flags.ts';

const USAGE = `Usage: [CONTENT_DIR=<folder>] npm run words --silent [-- --all] >> <folder>/words.yaml

Prints the texts of the site that have no words in the topic's language yet, to be filled in.
  --all  print those that have words as well, to be put otherwise`;

/**
 * `npm run words`: prints the site's texts that are not translated, as the lines of a `words.yaml`.
 * Exits with 1 where the topic's `site.yaml` or `words.yaml` cannot be read, with 2 where it was called wrongly.
 */
const flags = readFlags(process.argv.slice(2), ['all'], USAGE);
const { file, diagnostics } = await readSite(contentDir());
const { listed, diagnostics: mistakes } = await textsListed(contentDir());
if (!file || mistakes.length > 0) {
  // Of a file that cannot be read nobody knows what stands there: everything would be listed again.
  console.error(printDiagnostics([...diagnostics, ...mistakes]));
  process.exitCode = 1;
} else {
  const { language } = file.data;
  const texts = await siteTexts();
  const missing = textsWithoutWords(texts, await wordsOfTopic(contentDir(), language), language);
  console.error(`${missing.size} of ${texts.size} texts of the site have no words in "${language}" yet.`);
  // What stands there already would stand twice.
  const wanted = [...(flags.has('all') ? texts : missing)].filter(([text]) => !listed.has(text));
  process.stdout.write(wordsTemplate(new Map(wanted), language));
}
