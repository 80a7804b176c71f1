import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTopic } from '../content/read-topic.ts';
import { decodeUtf8 } from '../core/content/utf8.ts';
import { countErrors } from '../core/diagnostics/diagnostic.ts';
import { printDiagnostics, summarise } from '../core/diagnostics/print.ts';
import { readEventTable } from '../core/imports/event-table.ts';
import type { ImportedTimeline } from '../core/imports/imported-timeline.ts';
import { readTimelineJs } from '../core/imports/timelinejs.ts';
import { markdownRenderer } from '../markdown/markdown-renderer.ts';
import { importedTopic, type TimelineFacts } from './imported-topic.ts';
import { newFolderObstacle } from './new-folder.ts';

const USAGE = `Usage: npm run import:timeline -- <file> <folder> [what is known of the timeline]

Makes a new content folder of a timeline of TimelineJS (.json), or of a table with a row for each event (.csv, .tsv).
  --title      what the timeline is called
  --dek        what it is about, in a sentence or two
  --publisher  who published it
  --author     who made it
  --published  when, as an EDTF date: 2021-11-15
  --url        where it is
  --language   its language, as a BCP 47 tag; en if left out`;

const READERS: Record<string, typeof readEventTable> = {
  '.json': readTimelineJs,
  '.csv': readEventTable,
  '.tsv': readEventTable,
};

const NOTHING: TimelineFacts = {
  title: '',
  dek: '',
  publisher: '',
  author: '',
  published: '',
  url: '',
  language: '',
};

/**
 * `npm run import:timeline -- <file> <folder>`: makes content of a timeline that another tool keeps, and proves it.
 * Exits with 1 where the file has mistakes or the content wants something yet, with 2 where it was called wrongly.
 */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return refuse(options);
  const { file, folder, about } = options;
  const read = READERS[extname(file).toLowerCase()];
  if (!read) return refuse(`${file} is neither .json, .csv nor .tsv: save a spreadsheet as CSV.`);
  const obstacle = await newFolderObstacle(folder);
  if (obstacle) return refuse(obstacle);
  const text = await textOf(file);
  if (text instanceof Error) return refuse(text.message);

  const { timeline, diagnostics } = read(text, file);
  const made = timeline && importedTopic(timeline, about);
  const mistakes = [...diagnostics, ...(made?.diagnostics ?? [])];
  if (!made || mistakes.length > 0) {
    console.error(`${printDiagnostics(mistakes)}\n\n${summarise(mistakes)}; nothing was written`);
    return 1;
  }
  for (const [name, content] of made.files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  console.log(census(timeline, made.files.size - 1, folder));
  return check(folder);
}

/** Proves what was written, as `npm run check` would: what the file did not tell is for the author to fill in. */
async function check(folder: string): Promise<number> {
  const { diagnostics } = await readTopic(folder, { render: await markdownRenderer(), base: '/' });
  if (diagnostics.length > 0) console.error(`\nTo be filled in or mended:\n${printDiagnostics(diagnostics)}`);
  console.log(`\n${summarise(diagnostics)}. Prove it again: CONTENT_DIR=${folder} npm run check`);
  return countErrors(diagnostics) > 0 ? 1 : 0;
}

function census({ events, leftOut }: ImportedTimeline, articles: number, folder: string): string {
  const counts = [
    `${events.length} event${events.length === 1 ? '' : 's'}`,
    `${articles} article${articles === 1 ? '' : 's'}`,
  ];
  const lines = [`Wrote a topic to ${folder}: ${counts.join(' of ')}.`];
  if (leftOut.length > 0) lines.push(`Content has no place for ${leftOut.join(', ')}: left out.`);
  return lines.join('\n');
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { title: text, dek: text, publisher: text, author: text, published: text, url: text, language: text },
    });
    const [file, folder, ...more] = positionals;
    if (file === undefined) return 'Which file holds the timeline?';
    if (folder === undefined) return 'Which folder shall the content be written to?';
    if (more.length > 0) return `One file and one folder at a time, please: ${positionals.join(', ')}.`;
    return { file, folder, about: { ...NOTHING, ...values } };
  } catch (error) {
    return (error as Error).message;
  }
}

async function textOf(file: string): Promise<string | Error> {
  try {
    const decoded = decodeUtf8(await readFile(file));
    if ('text' in decoded) return decoded.text;
    return new Error(`${file} is not UTF-8 (line ${decoded.line}). Save it with the encoding UTF-8.`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return new Error(code === 'ENOENT' ? `There is no file ${file}.` : message);
  }
}

function refuse(reason: string): number {
  console.error(`${reason}\n\n${USAGE}`);
  return 2;
}
