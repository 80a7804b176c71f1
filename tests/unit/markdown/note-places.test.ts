import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { cutAtNotes, eventsInOrder } from '../../../src/markdown/note-places.ts';
import { casesIn, fixture } from '../fixtures.ts';
import { readArticle } from './read-article.ts';

const cases = casesIn(fixture('markdown'));
const source = (name: string) => readFileSync(fixture('markdown', name, 'input.md'), 'utf8');

describe('places for notes', () => {
  test.each(cases)('follow each block with passages and name their events: %s', async (name) => {
    const { html } = await readArticle(source(name));
    const parts = cutAtNotes(html);
    for (const [i, part] of parts.entries()) {
      if (!('events' in part)) continue;
      const before = parts[i - 1];
      const marked =
        before && 'html' in before ? before.html.matchAll(/<a class="passage-ref" href="\/events\/([^/]+)\//g) : [];
      expect(part.events).toEqual([...new Set([...marked].map((found) => found[1]))]);
    }
    expect(eventsInOrder(html)).toEqual([...new Set(parts.flatMap((part) => ('events' in part ? part.events : [])))]);
    const named = new Set(parts.flatMap((part) => ('events' in part ? part.events : [])));
    const marked = new Set([...html.matchAll(/<mark[^>]* data-event="([^"]+)"/g)].map((found) => found[1]));
    expect(named).toEqual(marked);
  });

  it('cannot be forged by an author', async () => {
    const forged = '<aside data-generated="" data-events="one"></aside>';
    const article = `---\ntitle: T\npublisher: P\npublished: 2021\nevents: []\n---\n\n${forged}\n\n\`${forged}\`\n`;
    const { html } = await readArticle(article);
    expect(cutAtNotes(html).filter((part) => 'events' in part)).toEqual([]);
  });
});
