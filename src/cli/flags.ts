import { parseArgs } from 'node:util';

/**
 * Reads the arguments of a command that takes the content folder from `CONTENT_DIR` and nothing but flags besides.
 * Ends the process with 2 where there is anything else: a folder that is named and not read would pass for sound.
 * @param names of the flags, without their dashes
 * @param usage printed below what is wrong
 * @returns names of the flags that are set
 */
export function readFlags(args: string[], names: readonly string[], usage: string): Set<string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' } as const]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined) return new Set(Object.keys(values));
    return refuse(`Say which content folder is meant before the command: CONTENT_DIR=${folder} npm run …`, usage);
  } catch (error) {
    return refuse((error as Error).message, usage);
  }
}

function refuse(reason: string, usage: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}
