import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { casesIn, fixture } from '../fixtures.ts';
import { readArticle } from './read-article.ts';

describe('the plain text of an article', () => {
  test.each(casesIn(fixture('markdown')))('has its passages and no markup: %s', async (name) => {
    const { html, passages } = await readArticle(readFileSync(fixture('markdown', name, 'input.md'), 'utf8'));
    const text = plainText(html);
    const bare = (words: string) => words.replaceAll(/\s+/g, '');
    for (const passage of passages) expect(bare(text)).toContain(bare(passage));
    expect(text).not.toMatch(/passage-ref|data-/);
  });

  it('turns entities into what they stand for, once', () => {
    expect(plainText('<p>A &#x26; B &#x3C;b> &amp;lt; &#8211; &bogus;</p>')).toBe('A & B <b> &lt; – &bogus;');
  });

  it('takes a sign in an attribute for no end of a tag', () => {
    const link = (attributes: string) => `<a href="/" ${attributes}>link</a>`;
    expect(plainText(`One${link('title="a > b"')} 1 < 2 > 0`)).toBe('Onelink 1 < 2 > 0');
    expect(plainText(`One${link('title="a > b" data-footnote-ref=""')} two`)).toBe('One two');
  });

  it('keeps the words of neighbouring blocks apart, and those of marks together', () => {
    expect(plainText('<p>One</p><p>two <em>thr</em>ee</p>')).toBe('One two three');
  });
});
