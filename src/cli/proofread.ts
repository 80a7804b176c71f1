import { contentDir } from '../content/content-dir.ts';
import { readTopic } from '../content/read-topic.ts';
import { printDiagnostics, summarise } from '../core/diagnostics/print.ts';
import { proofread } from '../core/proofreading/proofread.ts';
import { markdownRenderer } from '../markdown/markdown-renderer.ts';
import { readFlags } from './flags.ts';

/**
 * `npm run proofread`: people, numbers and dates that passages name and their events' data leave out.
 * For English digests. Exits with 1 where the content does not pass the check; findings are for an
 * author to judge and do not change the exit status; with 2 where it was called wrongly.
 */
readFlags(process.argv.slice(2), [], 'Usage: [CONTENT_DIR=<folder>] npm run proofread');
const { topic, diagnostics } = await readTopic(contentDir(), {
  render: await markdownRenderer(),
  base: '/',
});
const findings = topic ? proofread(topic) : diagnostics;
if (findings.length > 0) console.error(`${printDiagnostics(findings)}\n`);
console.log(topic && findings.length === 0 ? 'nothing to look at' : summarise(findings));
process.exitCode = topic ? 0 : 1;
