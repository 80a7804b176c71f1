import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The folder that holds the content: `CONTENT_DIR`, or `content` in the folder that the command runs in. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/**
 * Where Astro keeps what it knows of the content between builds. Each content folder has a place of its
 * own: Astro writes there and reads it back, so that builds of two topics at a time would mix them.
 */
export function cacheDir(): string {
  const place = 'node_modules/.astro';
  if (!process.env.CONTENT_DIR) return place;
  return `${place}/${createHash('sha256').update(contentDir()).digest('hex').slice(0, 16)}`;
}
