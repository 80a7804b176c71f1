import { expect, test } from 'vitest';
import { articleDraft } from '../../../../src/core/imports/article-draft.ts';

const ARTICLE = {
  ...{ title: 'Bridge shut: "until further notice"', publisher: 'Harbour Post', author: 'Ada Lane' },
  ...{ published: '2021-03-04', url: 'https://example.org/a', language: 'en-GB' },
  paragraphs: ['The council has closed the bridge to all of its traffic.', 'So -- it --> says <b>.'],
  markdown: 'The *council* has closed it.',
};

test('a draft has what the page tells, and a place for each paragraph', () => {
  const draft = articleDraft(ARTICLE, { full: false, original: 'post.txt' });
  expect(draft).toMatch(
    /^---\ntitle: 'Bridge shut: "until further notice"'\npublisher: Harbour Post\nauthor: Ada Lane\n/,
  );
  expect(draft).toContain("\npublished: 2021-03-04 # as the page's data have it: compare the date that is printed\n");
  expect(draft).toContain('\nurl: https://example.org/a\nlanguage: en-GB\ntext: digest\noriginal: post.txt\nevents: #');
  expect(draft).toMatch(
    /\n---\n\n<!-- 1: The council has closed the bridge to all … -->\n\n<!-- 2: So – it – says –b–\. -->\n\n$/,
  );
});

test('where the text itself may be published it is the body', () => {
  const draft = articleDraft(ARTICLE, { full: true, original: null });
  expect(draft).toContain('\ntext: full\nevents:');
  expect(draft).toMatch(/\n---\n\nThe \*council\* has closed it\.\n$/);
});

test('nothing stands for what the page does not tell', () => {
  const unknown = { ...ARTICLE, title: '', publisher: '', author: '', published: '', url: '', language: '' };
  expect(articleDraft(unknown, { full: false, original: null })).toMatch(
    /^---\ntitle:\npublisher:\npublished:\ntext: digest\nevents:/,
  );
});
