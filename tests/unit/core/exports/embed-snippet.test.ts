import { expect, test } from 'vitest';
import { embedQuery, frameSnippet, heightSnippet } from '../../../../src/core/exports/embed-snippet.ts';
import { INITIAL_STATE } from '../../../../src/core/layout/reader-state.ts';

test.each([
  ['the first view in the colours of the device needs no query', {}, 'auto', ''],
  ['a theme alone', {}, 'dark', 'theme=dark'],
  ['settings and a theme', { lanes: 'kind', text: 'a b' }, 'light', 'lanes=kind&q=a%20b&theme=light'],
  ['a frame shows the timeline, not the table', { show: 'table' }, 'auto', ''],
] as const)('%s', (_, patch, theme, query) => {
  expect(embedQuery({ ...INITIAL_STATE, ...patch }, theme)).toBe(query);
});

test('nothing in an address or a title ends its attribute', () => {
  const snippet = frameSnippet('https://example.org/embed/?a=1&q="<', 'Bridge "A" <b>');
  expect(snippet).toContain('src="https://example.org/embed/?a=1&amp;q=&quot;&lt;"');
  expect(snippet).toContain('title="Bridge &quot;A&quot; &lt;b&gt;"');
});

test('the script is loaded from the site', () => {
  expect(heightSnippet('https://example.org/a/embed.js')).toBe(
    '<script src="https://example.org/a/embed.js" async></script>',
  );
});
