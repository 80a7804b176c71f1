import { parseArgs } from 'node:util';

export const BUILD_USAGE = `Usage: [CONTENT_DIR=<folder>] npm run build -- [--outDir <folder>] [--base <path>] [--site <address>] [--force]

Builds the site of a content folder.
  --outDir   write it to this folder, which is emptied first; dist if left out
  --base     the path it will stand under, such as /history/bridge/; or set BASE_PATH
  --site     the address it will stand at, such as https://example.org; or set SITE_URL
  --force    build it although nothing has changed
  --silent, --verbose  print less, or more`;

/** What a build is asked for. */
export interface BuildOptions {
  outDir: string;
  force: boolean;
  /** For Astro's own command. */
  args: string[];
}

/**
 * Reads the arguments of a build. What Astro would pass over, a flag that is spelled otherwise or a folder without one,
 * would end in a site at the wrong place.
 * @param env variables that say the same as flags
 * @returns the options; in words, what is wrong with them; null where help is asked for
 */
export function readBuildOptions(args: string[], env: NodeJS.ProcessEnv): BuildOptions | string | null {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = { outDir: text, base: text, site: text, force: flag, silent: flag, verbose: flag, help: flag };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (values.help) return null;
    const [folder] = positionals;
    if (folder !== undefined) return `Say what ${folder} is: --outDir ${folder} to write the site there.`;
    const fault = faultOfSite(values.site ?? env.SITE_URL) ?? faultOfBase(values.base ?? env.BASE_PATH);
    return fault ?? { outDir: values.outDir ?? 'dist', force: values.force ?? false, args };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. To specify');
    return reason.endsWith('.') ? reason : `${reason}.`;
  }
}

function faultOfSite(site: string | undefined): string | null {
  if (!site || (/^https?:\/\//.test(site) && URL.canParse(site))) return null;
  return `The address of a site begins with https:// or http://, such as https://example.org, not "${site}".`;
}

function faultOfBase(base: string | undefined): string | null {
  if (!base || !/^[a-z]+:|^\/\//i.test(base)) return null;
  return `A base is the path of an address, such as /history/bridge/, not "${base}". The address itself is --site.`;
}
