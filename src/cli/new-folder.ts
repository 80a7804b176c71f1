import { readdir } from 'node:fs/promises';

/** Why a new topic cannot be written to a folder; null where nothing stands in the way. */
export async function newFolderObstacle(folder: string): Promise<string | null> {
  try {
    const names = await readdir(folder);
    return names.length === 0 ? null : `The folder ${folder} is not empty: name a new one.`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return code === 'ENOTDIR' ? `${folder} is a file, not a folder.` : (error as Error).message;
  }
}
