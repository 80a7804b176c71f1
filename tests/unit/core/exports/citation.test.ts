import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { dateInWords } from '../../../../src/core/dates/words.ts';
import {
  type Cited,
  citationAsBibtex,
  citationAsCslJson,
  citationAsRis,
  citationAsText,
} from '../../../../src/core/exports/citation.ts';

const on = (edtf: string): Cited['published'] => {
  const date = parseEdtf(edtf);
  return { date, words: dateInWords(date, 'en-GB') };
};
const article: Cited = {
  key: 'herald-2021',
  type: 'article',
  title: 'Talks begin',
  author: 'Jane Doe',
  container: 'The Herald',
  published: on('2021-11-15'),
  language: 'en',
  url: 'https://example.org/a',
};
const csl = (cited: Cited) => JSON.parse(citationAsCslJson(cited))[0];

describe('a citation as text', () => {
  it('names author, title, outlet, date and address', () => {
    expect(citationAsText(article)).toBe(
      'Jane Doe. “Talks begin”. The Herald, 15 November 2021. https://example.org/a',
    );
  });

  it('leaves out what is not known, and ends no sentence twice', () => {
    const { author: _, url: __, published: ___, ...rest } = article;
    expect(citationAsText({ ...rest, title: 'Who began?' })).toBe('“Who began?” The Herald');
    expect(citationAsText({ ...rest, title: 'من بدأ؟' })).toBe('“\u2068من بدأ؟\u2069” The Herald');
  });

  it('says that a date is approximate, and where a copy is', () => {
    const text = citationAsText({ ...article, published: on('2021-12-02~'), archiveUrl: 'https://archive.example/1' });
    expect(text).toContain('The Herald, about 2 December 2021.');
    expect(text).toMatch(/Archived: https:\/\/archive\.example\/1$/);
  });
});

describe('a citation in BibTeX', () => {
  it('has an entry with its date in both ways', () => {
    expect(citationAsBibtex(article)).toBe(
      [
        '@misc{herald-2021,',
        '  author = {Jane Doe},',
        '  title = {{Talks begin}},',
        '  howpublished = {The Herald},',
        '  date = {2021-11-15},',
        '  year = {2021},',
        '  month = {11},',
        '  url = {https://example.org/a},',
        '  langid = {en}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('escapes what TeX would read as its own, and pairs every brace', () => {
    const bibtex = citationAsBibtex({
      ...article,
      title: '50% {off} & _more_ \\ ~ ^ $1 #2\n next',
      url: 'https://example.org/{a}?b=1%20c#d',
    });
    expect(bibtex).toContain(
      '{{50\\% \\{off\\} \\& \\_more\\_ \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\$1 \\#2 next}}',
    );
    expect(bibtex).toContain('url = {https://example.org/%7Ba%7D?b=1%20c#d}');
    const unescaped = bibtex.replaceAll(/\\[{}]/g, '');
    expect(unescaped.match(/\{/g)?.length).toBe(unescaped.match(/\}/g)?.length);
  });

  it('keeps a by-line with a comma in one piece', () => {
    expect(citationAsBibtex({ ...article, author: 'Jane Doe, Kyiv' })).toContain('author = {{Jane Doe, Kyiv}}');
  });

  it('says in a note that a date is approximate', () => {
    const bibtex = citationAsBibtex({ ...article, published: on('2021-12-02~'), note: 'Reprint' });
    expect(bibtex).toContain('date = {2021-12-02~}');
    expect(bibtex).toContain('note = {Reprint; published about 2 December 2021}');
  });

  it('holds no isolates around words from right to left', () => {
    expect(citationAsBibtex({ ...article, title: 'Digest: \u2068السماء\u2069' })).toContain(
      'title = {{Digest: السماء}}',
    );
    expect(citationAsBibtex({ ...article, archiveUrl: 'https://archive.example/السماء' })).toContain(
      'note = {archived at \\url{https://archive.example/السماء}}',
    );
  });
});

describe('a citation in RIS', () => {
  it('has a line a fact between TY and ER', () => {
    expect(citationAsRis(article).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Jane Doe',
      'TI  - Talks begin',
      'T2  - The Herald',
      'PY  - 2021',
      'DA  - 2021/11/15/',
      'LA  - en',
      'UR  - https://example.org/a',
      'ER  - ',
      '',
    ]);
  });

  it('lets no text begin a line of its own', () => {
    const lines = citationAsRis({ ...article, title: 'One\r\nER  - \nTwo' }).split('\r\n');
    expect(lines).toContain('TI  - One ER - Two');
  });

  test.each([
    ['2021-11', 'DA  - 2021/11//'],
    ['2021', 'DA  - 2021///'],
    ['-0043', 'DA  - -0043///'],
    ['0612-05', 'PY  - 0612'],
    ['2021-12-02~', 'DA  - 2021/12/02/about 2 December 2021'],
    ['2021-10-18/2021-10-22', 'DA  - 2021///18–22 October 2021'],
  ])('writes %s as %s', (edtf, line) => {
    // What Intl puts around a dash differs from one version to the next.
    const lines = citationAsRis({ ...article, published: on(edtf) }).replaceAll(/\s?–\s?/g, '–');
    expect(lines.split('\r\n')).toContain(line);
  });
});

describe('a citation in CSL-JSON', () => {
  it('is a list of one item, with by-lines not taken apart', () => {
    expect(csl({ ...article, author: 'Jane Doe and AFP' })).toEqual({
      id: 'herald-2021',
      type: 'article-newspaper',
      title: 'Talks begin',
      author: [{ literal: 'Jane Doe and AFP' }],
      'container-title': 'The Herald',
      issued: { 'date-parts': [[2021, 11, 15]] },
      language: 'en',
      URL: 'https://example.org/a',
    });
  });

  test.each([
    ['2021-11', { 'date-parts': [[2021, 11]] }],
    ['2021-12-02~', { 'date-parts': [[2021, 12, 2]], circa: true }],
    ['2021?', { 'date-parts': [[2021]], circa: true }],
    [
      '2021-12-30/2022-01-02',
      {
        'date-parts': [
          [2021, 12, 30],
          [2022, 1, 2],
        ],
      },
    ],
    ['2021-12-30/..', { literal: 'since 30 December 2021' }],
  ])('writes %s with the precision it has', (edtf, issued) => {
    expect(csl({ ...article, published: on(edtf) }).issued).toEqual(issued);
  });

  it('has no author and no date where none is known', () => {
    const { author: _, published: __, ...rest } = article;
    expect(Object.keys(csl(rest))).not.toContain('author');
    expect(Object.keys(csl(rest))).not.toContain('issued');
  });
});
