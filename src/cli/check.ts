import { contentDir } from '../content/content-dir.ts';
import { displayName } from '../content/folder.ts';
import { readTopic } from '../content/read-topic.ts';
import { countErrors } from '../core/diagnostics/diagnostic.ts';
import { printDiagnostics, summarise } from '../core/diagnostics/print.ts';
import { markdownRenderer } from '../markdown/markdown-renderer.ts';
import { readFlags } from './flags.ts';

const USAGE = `Usage: [CONTENT_DIR=<folder>] npm run check [-- --json]

Proves the content without building the site.
  --json  print the mistakes as a JSON array`;

/**
 * `npm run check`: proves the content without building the site.
 * Prints every mistake of every file; exits with 1 where one of them is an error, with 2 where it was called wrongly.
 * `--json` prints the diagnostics as a JSON array instead.
 */
const flags = readFlags(process.argv.slice(2), ['json'], USAGE);
const { topic, diagnostics } = await readTopic(contentDir(), {
  render: await markdownRenderer(),
  base: '/',
});

if (flags.has('json')) {
  console.log(JSON.stringify(diagnostics, null, 2));
} else {
  if (diagnostics.length > 0) console.error(`${printDiagnostics(diagnostics)}\n`);
  const proved = topic ? `; ${census(topic.articles)} in ${displayName(contentDir()) || '.'}` : '';
  console.log(`${summarise(diagnostics)}${proved}`);
}
process.exitCode = countErrors(diagnostics) > 0 ? 1 : 0;

function census(articles: { data: { events: { event: string }[] }; passages: string[] }[]): string {
  const accounts = articles.flatMap((article) => article.data.events);
  const events = new Set(accounts.map((account) => account.event));
  const passages = articles.flatMap((article) => article.passages);
  const counts = [
    [articles.length, 'article'],
    [events.size, 'event'],
    [accounts.length, 'account'],
    [passages.length, 'passage'],
  ] as const;
  return `${counts.map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`).join(', ')} proved`;
}
