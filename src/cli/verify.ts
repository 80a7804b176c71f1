import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content/content-dir.ts';
import type { ReadArticle } from '../content/read-article.ts';
import { readTopic } from '../content/read-topic.ts';
import { splitFrontMatter } from '../core/content/front-matter.ts';
import { countErrors, type Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { printDiagnostics, summarise } from '../core/diagnostics/print.ts';
import type { CitationProof } from '../core/verification/citations.ts';
import type { OwnText } from '../core/verification/own-text.ts';
import { verifyArticle } from '../core/verification/verify-article.ts';
import { bodyText } from '../markdown/body-text.ts';
import { markdownRenderer } from '../markdown/markdown-renderer.ts';

const USAGE = `Usage: npm run verify -- <folder of originals> [--json] [--if-present]

Proves every citation of the content against the raw texts of the original articles.
  --json        print the mistakes as a JSON array
  --if-present  do nothing where the folder does not exist`;

/**
 * `npm run verify -- <folder>`: holds the content against the originals.
 * Prints every mistake; exits with 1 where one of them is an error, with 2 where it was called wrongly.
 */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  const { folder, json, ifPresent } = options;
  if (!existsSync(folder) && ifPresent) {
    console.error(`Citations were not proved: there is no folder ${folder} with the originals here.`);
    return 0;
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`There is no folder ${folder}.\n\n${USAGE}`);
    return 2;
  }
  return verify(folder, json);
}

interface Options {
  folder: string;
  json: boolean;
  ifPresent: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'if-present': { type: 'boolean' } },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined) return 'Which folder holds the originals?';
    if (more.length > 0) return `One folder at a time, please: ${positionals.join(', ')}.`;
    return { folder, json: values.json ?? false, ifPresent: values['if-present'] ?? false };
  } catch (error) {
    return (error as Error).message;
  }
}

async function verify(folder: string, json: boolean): Promise<number> {
  const read = await readTopic(contentDir(), {
    render: await markdownRenderer(),
    base: '/',
  });
  const proofs = await Promise.all((read.topic?.articles ?? []).map((article) => verifyInFolder(article, folder)));
  const diagnostics = [...read.diagnostics, ...proofs.flatMap((proof) => proof?.diagnostics ?? [])];
  if (json) {
    console.log(JSON.stringify(diagnostics, null, 2));
  } else {
    if (diagnostics.length > 0) console.error(`${printDiagnostics(diagnostics)}\n`);
    console.log(read.topic ? census(proofs, diagnostics) : `${summarise(diagnostics)}: no citation was proved`);
  }
  return countErrors(diagnostics) > 0 ? 1 : 0;
}

async function verifyInFolder(article: ReadArticle, folder: string): Promise<CitationProof | null> {
  const source = await readOriginalFile(folder, article.data.original ?? '');
  return verifyArticle(article, bodyOf(article), source, folder);
}

/** The raw text, or null where the folder has no such file. What lies outside the folder is no original. */
async function readOriginalFile(folder: string, name: string): Promise<string | null> {
  const path = resolve(join(folder, name));
  if (!path.startsWith(resolve(folder) + sep)) return null;
  return readFile(path, 'utf8').catch(() => null);
}

function bodyOf({ source, file }: ReadArticle): OwnText {
  const { body, bodyLine } = splitFrontMatter(source) ?? { body: '', bodyLine: 1 };
  const { text, pointOf } = bodyText(body);
  const placeOf = (offset: number) => {
    const { line, column } = pointOf(offset);
    return { file, line: line + bodyLine - 1, column };
  };
  return { name: 'The body', text, placeOf };
}

function census(proofs: (CitationProof | null)[], diagnostics: Diagnostic[]): string {
  const held = proofs.filter((proof) => proof !== null);
  const sum = (key: 'proved' | 'citations') => held.reduce((total, proof) => total + proof[key], 0);
  const without = proofs.length - held.length;
  const parts = [
    `citations proved ${sum('proved')} / ${sum('citations')}`,
    summarise(diagnostics),
    without > 0 && `${without} of ${proofs.length} articles name no original`,
  ];
  return parts.filter(Boolean).join('; ');
}
