import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../../src/core/content/article-schema.ts';
import { readYaml } from '../../../../src/core/content/yaml-source.ts';
import { printDiagnostics } from '../../../../src/core/diagnostics/print.ts';
import { paragraphsWith, readOriginal, standsIn } from '../../../../src/core/verification/original.ts';
import { verifyArticle } from '../../../../src/core/verification/verify-article.ts';
import { countWords, wordsOf } from '../../../../src/core/verification/words.ts';
import { bodyText } from '../../../../src/markdown/body-text.ts';
import { fc } from '../../chance.ts';

const ORIGINAL = `Menu

The ministers of the alliance met in Riga on Tuesday for two days of talks about troops.
\u00A0
He drew a “red line”, a spokesman’s aide said: some 100,000 soldiers were near.

Now read on: he drew a line.
`;

interface Draft {
  body?: string;
  passages?: string;
  head?: string;
  summary?: string;
  title?: string;
  source?: string | null;
}

/** What \`verify\` finds in an article of one event, and how many of its citations are proved. */
function verify({
  body = 'Ours.',
  passages = '[words]',
  head = 'original: o.txt',
  summary,
  title = 'Ours',
  source = ORIGINAL,
}: Draft) {
  const account = `event: e, title: '${title}', date: 2021, kind: k, stance: s`;
  const yaml = readYaml(
    `title: The ministers of the alliance met in Riga on Tuesday for two days\npublisher: P\npublished: 2021\n${head}\nevents:\n  - {${account}${summary ? `, summary: '${summary}'` : ''}, passages: ${passages}}\n`,
    'a.md',
    2,
  );
  const article = { id: 'a', file: 'a.md', data: articleSchema.parse(yaml.value), placeOf: yaml.placeOf };
  const { text, pointOf } = bodyText(body);
  const placeOf = (offset: number) => ({
    file: 'a.md',
    line: pointOf(offset).line + 9,
    column: pointOf(offset).column,
  });
  const proof = verifyArticle(article, { name: 'The body', text, placeOf }, source, 'originals');
  return (
    proof && { proved: `${proof.proved}/${proof.citations}`, messages: printDiagnostics(proof.diagnostics).split('\n') }
  );
}

const cite = (original: string, paragraph: number) => `[{exact: w, original: '${original}', paragraph: ${paragraph}}]`;

describe('paragraphs', () => {
  test('paragraph n is the n-th line that is not empty', () => {
    expect(readOriginal('o', 'a\r\n\r\n \n\tb\rc\n\u00A0\nd').paragraphs).toEqual(['a', '\tb', 'c', 'd']);
  });

  test.each([
    ['red line', 'a “red\u00A0line”', true],
    ['"red line"', 'a “red line”', true],
    ["spokesman's", 'a spokesman’s aide', true],
    ['no', 'now', false],
    ['on', 'upon, person and on', true],
    ['line', 'lines', false],
    ['wide', 'worldwide', false],
    ['Red', 'red', false],
    ['...', 'a...b', true],
    ['', 'a', false],
  ])('whether "%s" stands in "%s": %s', (phrase, text, stands) => {
    expect(standsIn(phrase, text)).toBe(stands);
  });

  test('all paragraphs that have a phrase are named', () => {
    expect(paragraphsWith('drew a', readOriginal('o', ORIGINAL))).toEqual([3, 4]);
  });
});

describe('citations', () => {
  test('a phrase in its paragraph is proved', () => {
    expect(verify({ passages: cite('met in Riga on Tuesday', 2) })).toEqual({ proved: '1/1', messages: [''] });
    expect(verify({ passages: cite('drew a "red line", a', 3) })).toEqual({ proved: '1/1', messages: [''] });
  });

  test.each([
    [
      'the phrase stands in another paragraph',
      cite('met in Riga', 3),
      'a.md:7:121  wrong-paragraph  "met in Riga" does not stand in paragraph 3 of o.txt, but in paragraph 2. Count the lines that are not empty, from 1.',
    ],
    [
      'it stands in several others',
      cite('drew a', 1),
      'a.md:7:116  wrong-paragraph  "drew a" does not stand in paragraph 1 of o.txt, but in paragraphs 3, 4. Count the lines that are not empty, from 1.',
    ],
    [
      'it stands nowhere',
      cite('met at Riga on Tuesday', 2),
      'a.md:7:95  original-not-found  "met at Riga on Tuesday" does not stand in paragraph 2 of o.txt, nor in any other. Nearest: "met in Riga on Tuesday" (paragraph 2). Copy the phrase exactly as printed.',
    ],
    [
      'it stands nowhere, and the nearest words are elsewhere',
      cite('met at Riga on Tuesday', 1),
      'a.md:7:95  original-not-found  "met at Riga on Tuesday" does not stand in paragraph 1 of o.txt, nor in any other. Nearest: "met in Riga on Tuesday" (paragraph 2). Copy the phrase exactly as printed.',
    ],
    [
      'nothing is like it',
      cite('quite another thing', 2),
      'a.md:7:95  original-not-found  "quite another thing" does not stand in paragraph 2 of o.txt, nor in any other. Copy the phrase exactly as printed.',
    ],
    [
      'the paragraph is beyond the end',
      cite('met in Riga', 5),
      'a.md:7:121  no-such-paragraph  o.txt has no paragraph 5; its last is 4. Count the lines that are not empty, from 1.',
    ],
    [
      'there is a phrase without a paragraph',
      '[{exact: w, original: met in Riga}]',
      'a.md:7:95  warning half-citation  This passage has "original" but no "paragraph", so that nothing proves it. Copy a short phrase from the original as "original", and give the number of its paragraph as "paragraph".',
    ],
    [
      'there is a paragraph without a phrase',
      '[{exact: w, paragraph: 2}]',
      'a.md:7:96  warning half-citation  This passage has "paragraph" but no "original", so that nothing proves it. Copy a short phrase from the original as "original", and give the number of its paragraph as "paragraph".',
    ],
    [
      'there is neither',
      '[words]',
      'a.md:7:74  warning half-citation  This passage has neither "original" nor "paragraph", so that nothing proves it. Copy a short phrase from the original as "original", and give the number of its paragraph as "paragraph".',
    ],
  ])('are not proved where %s', (_, passages, message) => {
    expect(verify({ passages })).toEqual({ proved: '0/1', messages: [message] });
  });

  test('nothing is proved where the original is missing', () => {
    expect(verify({ passages: cite('met in Riga', 2), source: null })).toEqual({
      proved: '0/1',
      messages: [
        'a.md:5:11  original-missing  There is no file "o.txt" in originals. Mend the name, or put the raw text of the original there.',
      ],
    });
  });

  test('an article that names no original is left alone, unless it cites one', () => {
    expect(verify({ head: 'text: digest' })).toBeNull();
    expect(verify({ head: 'text: digest', passages: cite('met in Riga', 2) })).toEqual({
      proved: '0/1',
      messages: [
        'a.md:2:1  warning original-unnamed  This article cites an original, but does not name its file. Add a line "original: …" with the name of the raw text.',
      ],
    });
  });
});

const proved = cite('met in Riga', 2);
const messagesOf = (draft: Draft) => verify({ passages: proved, ...draft })?.messages;
const NINE = 'ministers of the alliance met in Riga on Tuesday';

describe('words that a text of ours shares with the original', () => {
  const shared = (what: string, count: number, words: string, paragraph = 2) =>
    `shared-run  ${what} shares ${count} words in a row with paragraph ${paragraph} of o.txt: "${words}". Say it in words of your own: fewer than 9 in a row may be the original's.`;

  test('eight in a row may be', () => {
    expect(messagesOf({ body: 'It says: ministers of the alliance met in Riga on Monday.' })).toEqual(['']);
  });

  test('nine are told, with their place and the paragraph of the original', () => {
    expect(messagesOf({ body: `It\nsays *that* ${NINE}, or so.` })).toEqual([
      `a.md:11:13  ${shared('The body', 9, NINE)}`,
    ]);
  });

  test('a longer run is told once, as long as it is', () => {
    const run = 'The ministers of the alliance met in Riga on Tuesday for two days of talks';
    expect(messagesOf({ body: `Then: ${run} in vain.` })).toEqual([`a.md:10:7  ${shared('The body', 15, run)}`]);
  });

  test('case, punctuation, markup and line breaks hide nothing', () => {
    const body = 'MINISTERS, of “the” **alliance**—met\\\nin [Riga](https://example.org/) on, Tuesday';
    expect(messagesOf({ body })?.[0]).toContain('shares 9 words in a row');
  });

  test('of two places with the same words, the one that goes on longer counts', () => {
    const words = 'one two three four five six seven eight nine';
    const source = `${words}\n${words} ten\n${words}\n`;
    expect(messagesOf({ source, body: `${words} ten`, passages: cite('one two', 1) })).toEqual([
      `a.md:10:1  ${shared('The body', 10, `${words} ten`)}`,
    ]);
  });

  test('a run may go on over the end of a paragraph, here and there', () => {
    const body = 'Two\n\ndays of talks about troops. He drew a “red line”.';
    expect(messagesOf({ body })).toEqual([
      `a.md:10:1  ${shared('The body', 10, 'Two ¶ days of talks about troops. He drew a “red')}`
        .replace('10 words', '11 words')
        .replace('red"', 'red line"'),
    ]);
  });

  test('summaries and titles are ours, the headline is not', () => {
    expect(messagesOf({ summary: NINE, title: NINE })).toEqual([
      `a.md:7:23  ${shared('The title', 9, NINE)}`,
      `a.md:7:116  ${shared('The summary', 9, NINE)}`,
    ]);
  });

  test('a full text is the original and shares all of it', () => {
    expect(messagesOf({ head: 'original: o.txt\ntext: full', body: NINE })).toEqual(['']);
  });

  test('whatever nine words are copied, they are found', () => {
    const words = wordsOf(ORIGINAL).map(({ start, end }) => ORIGINAL.slice(start, end));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words.length - 9 }), fc.integer({ min: 9, max: 12 }), (at, length) => {
        const copied = words.slice(at, at + length);
        const messages = messagesOf({ body: `Unlike ${copied.join(' ')} unlike` });
        expect(messages).toHaveLength(1);
        expect(messages?.[0]).toContain(`shares ${copied.length} words in a row`);
      }),
    );
  });
});

describe('quotations in a text of ours', () => {
  test('are words of the original, at most eight', () => {
    expect(messagesOf({ body: 'A “red line”, and "some 100,000 soldiers".' })).toEqual(['']);
    expect(messagesOf({ body: 'Of “The ministers … two days” and “he [Putin] drew a line.”' })).toEqual(['']);
  });

  test('may hold a mark of punctuation at their end', () => {
    expect(messagesOf({ body: 'A “red line,” and “talks about troops!”' })).toEqual(['']);
  });

  test.each([
    [
      'words that are not in the original',
      'He drew a “red lion”.',
      'a.md:10:11  quotation-not-found  "red lion" stands between quotation marks here, but nowhere in o.txt. Nearest: "red line". Copy the words exactly, or leave the quotation marks out.',
    ],
    [
      'words in another case',
      'The “Red line”.',
      'a.md:10:5  quotation-not-found  "Red line" stands between quotation marks here, but nowhere in o.txt. Nearest: "red line". Copy the words exactly, or leave the quotation marks out.',
    ],
    [
      'parts of words',
      'A “min” is short.',
      'a.md:10:3  quotation-not-found  "min" stands between quotation marks here, but nowhere in o.txt. Copy the words exactly, or leave the quotation marks out.',
    ],
    [
      'more than eight words',
      'A “two days of … some 100,000 soldiers were near. Now read” b.',
      'a.md:10:3  long-quotation  The quotation "two days of … some 100,000 soldiers were near. Now read" has 10 words. Quote at most 8 words; tell the rest in words of your own.',
    ],
    [
      'no end',
      'A “red line.\n\nAnother “red line”.',
      'a.md:10:3  open-quotation  This quotation mark has no partner in its paragraph. Close the quotation, or take the mark away: what is quoted cannot be checked without it.',
    ],
  ])('are told where they have %s', (_, body, message) => {
    expect(messagesOf({ body })).toEqual([message]);
  });

  test('are looked for in summaries too', () => {
    expect(messagesOf({ summary: 'A “red lion”' })?.[0]).toMatch(/^a\.md:7:\d+ {2}quotation-not-found/);
  });
});

test.each([
  ['Russia’s 100,000 troops', ['russias', '100000', 'troops']],
  ['co-operation — U.S.', ['co', 'operation', 'u', 's']],
  ['ÉTÉ 3.5 и ещё', ['été', '35', 'и', 'ещё']],
  ['', []],
])('the words of "%s"', (text, forms) => {
  expect(wordsOf(text).map(({ form }) => form)).toEqual(forms);
});

test('a reader counts words between white space', () => {
  expect(countWords('state-owned  media — “it’s” 100,000')).toBe(4);
});
