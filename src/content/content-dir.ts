import { resolve } from 'node:path';

/** The folder that holds the content: `CONTENT_DIR`, or `content` in the folder that the command runs in. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}
