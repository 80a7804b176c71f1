import { expect, test } from 'vitest';
import { aboutSections } from '../../../src/markdown/about-sections.ts';

test('a text is cut at its headings of the first and second level', () => {
  const html = '<p>We</p> <h1 id="a">Con<em>tact</em></h1> <p>Write</p><h3 id="b">Soon</h3><h2 id="c">Imprint</h2>';
  expect(aboutSections(html)).toEqual({
    lead: '<p>We</p>',
    sections: [
      { id: 'a', title: 'Contact', html: '<p>Write</p><h3 id="b">Soon</h3>' },
      { id: 'c', title: 'Imprint', html: '' },
    ],
  });
});

test.each([
  ['no text', '', ''],
  ['a heading within something else', '<blockquote><h2 id="a">Said</h2></blockquote>', undefined],
  ['a heading without words', '<h2 id="a"></h2><p>We</p>', undefined],
])('%s makes no section', (_, html, lead = html) => {
  expect(aboutSections(html)).toEqual({ lead, sections: [] });
});
