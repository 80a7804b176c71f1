import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder of files that a build before this one may have made from the same things: made anew only where it is not
 * there. What was made from other things is taken away.
 * @param place where such folders stand
 * @param key a digest of everything that the files depend on, fit for a file name
 * @param make writes the files into a folder, which it finds empty
 * @returns path of the folder
 */
export async function keptFolder(place: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const kept = join(place, key);
  if (existsSync(kept)) return kept;
  await rm(place, { recursive: true, force: true });
  // Under another name until it is whole: a build that ends early leaves nothing to be taken for it.
  const unfinished = join(place, `unfinished-${key}`);
  await mkdir(unfinished, { recursive: true });
  await make(unfinished);
  await rename(unfinished, kept);
  return kept;
}
