import { csvParse } from 'd3-dsv';
import type { Link, List, Paragraph, PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../../src/core/exports/csv-cell.ts';
import {
  type ListedEvent,
  listAsBibtex,
  listAsCsv,
  listAsMarkdown,
} from '../../../../src/core/exports/reading-list.ts';
import { fc } from '../../chance.ts';

const talks: ListedEvent = {
  id: 'talks',
  title: 'Talks in Riga',
  when: '30 November 2021',
  url: 'https://example.org/events/talks/',
  sources: [
    { publisher: 'Example News', title: 'A headline', url: 'https://example.org/articles/a/#talks' },
    { publisher: 'Other News', title: 'Another', url: 'https://example.org/articles/b/#talks' },
  ],
};

/** A line of text with everything that a format may take for its own. */
const line = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        '"',
        ',',
        '[x](y)',
        '*',
        '_',
        '`',
        '<b>',
        '&amp;',
        '#',
        '{',
        '}',
        '\\',
        '$',
        '%',
        '&',
        '~',
        '^',
        '!',
        '|',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const events = fc.array(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    title: line,
    when: line,
    url: fc.webUrl(),
    sources: fc.array(fc.record({ publisher: line, title: line, url: fc.webUrl() }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('as CSV', () => {
  it('a list has a row for each source', () => {
    expect(listAsCsv([talks])).toBe(
      [
        'id,title,date,url,publisher,article,passage',
        'talks,Talks in Riga,30 November 2021,https://example.org/events/talks/,Example News,A headline,https://example.org/articles/a/#talks',
        'talks,Talks in Riga,30 November 2021,https://example.org/events/talks/,Other News,Another,https://example.org/articles/b/#talks',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back as it was, with quotes, commas and line ends, and with formulas made safe', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('', '\n', '\r\n', ' "\n",'), (list, end) => {
        const told = list.map((event) => ({ ...event, title: event.title + end }));
        const rows = csvParse(listAsCsv(told)).map((row) => ({ ...row }));
        const expected = told.flatMap(({ id, title, when, url, sources }) =>
          sources.map((source) => ({
            id,
            title: csvCell(title),
            date: csvCell(when),
            url,
            publisher: csvCell(source.publisher),
            article: csvCell(source.title),
            passage: source.url,
          })),
        );
        expect(rows).toEqual(expected);
      }),
    );
  });
});

const textOf = (nodes: PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('');

describe('as Markdown', () => {
  it('a list has an event an item, its sources below', () => {
    expect(listAsMarkdown([talks])).toBe(
      [
        '- [Talks in Riga](https://example.org/events/talks/), 30 November 2021',
        '  - Example News: [A headline](https://example.org/articles/a/#talks)',
        '  - Other News: [Another](https://example.org/articles/b/#talks)',
        '',
      ].join('\n'),
    );
  });

  it('is read as the words that it was written from, nothing in them taken for markup', () => {
    fc.assert(
      fc.property(events, (list) => {
        const tree = unified().use(remarkParse).parse(listAsMarkdown(list));
        expect(tree.children.map(({ type }) => type)).toEqual(['list']);
        const items = (tree.children[0] as List).children;
        expect(items).toHaveLength(list.length);
        for (const [i, item] of items.entries()) {
          const [words, sources] = item.children as [Paragraph, List];
          const [link, rest] = words.children as [Link, PhrasingContent];
          expect(link.type).toBe('link');
          expect(textOf(link.children)).toBe(list[i]?.title);
          expect(textOf([rest])).toBe(`, ${list[i]?.when}`);
          expect(words.children).toHaveLength(2);
          const told = sources.children.map((source) => textOf((source.children[0] as Paragraph).children));
          expect(told).toEqual(list[i]?.sources.map(({ publisher, title }) => `${publisher}: ${title}`));
        }
      }),
    );
  });
});

describe('as BibTeX', () => {
  it('a list has an entry an event', () => {
    expect(listAsBibtex([talks])).toBe(
      [
        '@misc{talks,',
        '  title = {{Talks in Riga}},',
        '  howpublished = {\\url{https://example.org/events/talks/}},',
        '  note = {30 November 2021. Told by Example News, Other News}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('escapes what TeX would take for a command', () => {
    const title = '100 % of $5 & #1 {a_b} ~ ^ \\x';
    expect(listAsBibtex([{ ...talks, title }])).toContain(
      'title = {{100 \\% of \\$5 \\& \\#1 \\{a\\_b\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x}}',
    );
  });

  it('has every brace it opens closed', () => {
    fc.assert(
      fc.property(events, (list) => {
        let depth = 0;
        for (const brace of listAsBibtex(list)
          .replaceAll(/\\[{}]/g, '')
          .match(/[{}]/g) ?? []) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
