import { afterEach, expect, test, vi } from 'vitest';
import { LoadError, loadTimelineFile } from '../../../../src/islands/embed-module/load.ts';

afterEach(() => vi.unstubAllGlobals());

const FILE = { version: 1, site: { title: 'T', dek: 'D', language: 'en' }, articles: [], actors: [], events: [] };

/** Loads what an address answers with. */
function load(answer: () => Response | Promise<never>) {
  vi.stubGlobal('fetch', async () => answer());
  return loadTimelineFile('https://example.org/timeline.json', new AbortController().signal);
}

test('a timeline.json is read', async () => {
  expect(await load(() => Response.json(FILE))).toEqual(FILE);
});

test.each<[string, () => Response | Promise<never>, string]>([
  [
    'nothing, or what may not be read',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'It cannot be reached, or its site does not let other pages read it.',
  ],
  ['a status', () => new Response('', { status: 404 }), 'Its site answered with status 404.'],
  ['a page', () => new Response('<!doctype html>'), 'It is not JSON.'],
  ['a file of another sort', () => Response.json([]), 'It is not a timeline.json of Sourceline.'],
  [
    'a later version',
    () => Response.json({ ...FILE, version: 2 }),
    'It is of version 2; this page can show version 1.',
  ],
])('%s is told in words', async (_, answer, words) => {
  await expect(load(answer)).rejects.toThrow(new LoadError(words));
});
