import { describe, expect, test } from 'vitest';
import { elementSnippet, embedQuery } from '../../../../src/core/exports/embed-snippet.ts';
import { changesOf, stateOfOptions } from '../../../../src/core/layout/element-options.ts';
import { INITIAL_STATE, type ReaderState } from '../../../../src/core/layout/reader-state.ts';

const stateOf = (attributes: Record<string, string>) => stateOfOptions((name) => attributes[name] ?? null);

test.each<[string, Record<string, string>, Partial<ReaderState>]>([
  ['no attribute asks for the first view', {}, {}],
  ['an event', { event: 'bridge-closed' }, { event: 'bridge-closed' }],
  ['days, the last one included', { from: '1970-01-02', to: '1970-01-03' }, { from: 1, to: 3 }],
  ['days without a last one ask for nothing', { from: '1970-01-02' }, {}],
  ['compact alone', { compact: '' }, { compact: true }],
  ['rows as the address has them', { rows: 'compact' }, { compact: true }],
  ['lists, with spaces as people write them', { kinds: 'a, b', sources: 'c' }, { kinds: ['a', 'b'], sources: ['c'] }],
  ['words, with the spaces between them', { words: 'Riga, summit' }, { text: 'Riga, summit' }],
  ['what nobody knows', { lanes: 'colour', reading: 'aloud' }, {}],
  [
    'how it is read',
    { lanes: 'source', reading: 'sequence', gaps: 'full' },
    { lanes: 'source', reading: 'sequence', shortened: false },
  ],
])('%s', (_, attributes, patch) => {
  expect(stateOf(attributes)).toEqual({ ...INITIAL_STATE, ...patch });
});

test('a change of one attribute changes one part of the state', () => {
  const [before, after] = [stateOf({ lanes: 'kind', kinds: 'a' }), stateOf({ lanes: 'kind', kinds: 'a,b' })];
  expect(changesOf(before, after)).toEqual({ kinds: ['a', 'b'] });
  expect(changesOf(after, stateOf({ lanes: 'kind', kinds: 'a,b' }))).toEqual({});
});

describe('the snippet', () => {
  const snippetOf = (patch: Partial<ReaderState>, theme: 'auto' | 'dark' = 'auto') =>
    elementSnippet(
      'https://x.org/embed/event-timeline.js',
      'https://x.org/a"/t.json',
      embedQuery({ ...INITIAL_STATE, ...patch }, theme),
    );

  test('holds the module and the element, and no option that is as at first', () => {
    expect(snippetOf({})).toBe(
      '<script type="module" src="https://x.org/embed/event-timeline.js"></script>\n' +
        '<event-timeline src="https://x.org/a&quot;/t.json"></event-timeline>',
    );
  });

  test('shows what the reader sees', () => {
    const state = {
      ...INITIAL_STATE,
      event: 'e',
      from: 1,
      to: 3,
      lanes: 'kind',
      kinds: ['a', 'b'],
      text: '"x" & y',
    } as const;
    const [, element = ''] = snippetOf(state, 'dark').split('\n');
    const attributes = Object.fromEntries(
      [...element.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]),
    );
    expect(attributes.theme).toBe('dark');
    expect(stateOf(attributes)).toEqual(state);
  });
});
