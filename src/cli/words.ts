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
 * Exits with 1 where the topic's `site.yaml` cannot be read, with 2 where it was called wrongly.
 */
const flags = readFlags(process.argv.slice(2), ['all'], USAGE);
const { file, diagnostics } = await readSite(contentDir());
if (!file) {
  console.error(printDiagnostics(diagnostics));
  process.exitCode = 1;
} else {
  const { language } = file.data;
  const texts = await siteTexts();
  const missing = textsWithoutWords(texts, await wordsOfTopic(contentDir(), language), language);
  console.error(`${missing.size} of ${texts.size} texts of the site have no words in "${language}" yet.`);
  const listed = await textsListed(contentDir());
  // What stands there already would stand twice.
  const wanted = [...(flags.has('all') ? texts : missing)].filter(([text]) => !listed.has(text));
  process.stdout.write(wordsTemplate(new Map(wanted), language));
}
