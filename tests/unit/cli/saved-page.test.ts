import { describe, expect, test } from 'vitest';
import { articleOfPage } from '../../../src/cli/saved-page.ts';

const LONG = 'and so it goes on, with a comma here, and a comma there, for as long as it takes to be told from a menu';
const BODY = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><p>The bridge is <a href="/shut">shut</a>, ${LONG}.</p><img src="a.jpg"><h2>What next</h2>
  <p>Nobody knows, ${LONG}.</p><script>document.title = 'run'</script></article><footer>Leave a Reply</footer>`;

function read(head: string, html = 'lang="en-GB"', before = '') {
  const page = `<!doctype html>${before}<html ${html}><head><meta charset="utf-8">${head}</head><body>${BODY}</body></html>`;
  const article = articleOfPage(Buffer.from(page));
  if (!article) throw new Error('No article was found.');
  return article;
}

test('the text is found without the page around it', () => {
  const { paragraphs, markdown } = read('<title>Bridge shut</title>');
  expect(paragraphs).toEqual([`The bridge is shut, ${LONG}.`, 'What next', `Nobody knows, ${LONG}.`]);
  expect(markdown).toContain('\n## What next\n');
});

describe('what the page tells of itself', () => {
  test.each([
    [
      'headline and outlet',
      '<title>Bridge shut</title><meta property="og:site_name" content="Post">',
      { title: 'Bridge shut', publisher: 'Post' },
    ],
    [
      'a headline with the outlet behind it',
      '<title>Bridge shut: why? | Post</title><meta property="og:site_name" content="Post">',
      { title: 'Bridge shut: why?' },
    ],
    ['by-line', '<meta name="author" content="Ada &amp; Ben">', { author: 'Ada & Ben' }],
    [
      'day',
      '<meta property="article:published_time" content="2021-03-04T23:30:00-05:00">',
      { published: '2021-03-04' },
    ],
    ['day, as microdata', '<meta itemprop="datePublished" content="2021-03-04">', { published: '2021-03-04' }],
    ['a day in words', '<meta property="article:published_time" content="March 4, 2021">', { published: '' }],
    ['address', '<link rel="canonical" href="https://example.org/a">', { url: 'https://example.org/a' }],
    ['shared address', '<meta property="og:url" content="https://example.org/b">', { url: 'https://example.org/b' }],
    ['an address without a host', '<link rel="canonical" href="/a">', { url: '' }],
    [
      'linked data',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Shut","datePublished":"2021-03-04","author":{"name":"Ada"},"publisher":{"name":"Post"}}</script>',
      { title: 'Shut', publisher: 'Post', author: 'Ada', published: '2021-03-04' },
    ],
    ['nothing', '', { title: '', publisher: '', author: '', published: '', url: '' }],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toMatchObject(expected);
  });

  test.each([
    ['lang="de"', 'de'],
    ['lang="en_US"', ''],
    ['', ''],
  ])('language: %s', (html, language) => {
    expect(read('', html)).toMatchObject({ language });
  });
});

test('the address that a browser saved it from goes before the one that it tells', () => {
  const canonical = '<link rel="canonical" href="https://example.org/canonical">';
  const saved = '<!-- saved from url=(0025)https://example.org/saved -->';
  expect(read(canonical, '', saved)).toMatchObject({ url: 'https://example.org/saved' });
  const single = '<!--\n Page saved with SingleFile \n url: https://example.org/single \n saved date: x\n-->';
  expect(read(canonical, '', single)).toMatchObject({ url: 'https://example.org/single' });
});

test('links lead to where the page stood', () => {
  expect(read('<link rel="canonical" href="https://example.org/a/b">').markdown).toContain(
    '[shut](https://example.org/shut)',
  );
});

test('the encoding is the one that the page names', () => {
  const page = `<meta charset="windows-1251"><title>\xCC\xEE\xF1\xF2</title><article><p>\xCC\xEE\xF1\xF2 ${LONG}</p><p>${LONG}</p></article>`;
  expect(articleOfPage(Buffer.from(page, 'latin1'))).toMatchObject({ title: 'Мост' });
});

test('a page without an article holds none', () => {
  expect(articleOfPage(Buffer.from('<title>Frames</title><frameset></frameset>'))).toBeNull();
});
