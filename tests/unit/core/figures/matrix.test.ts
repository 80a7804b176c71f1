import { expect, test } from 'vitest';
import { excerptOf, matrixOf } from '../../../../src/core/figures/matrix.ts';
import { timelineOf } from './topic.ts';

const MATRIX = matrixOf(
  timelineOf({
    '2021-12-02': [
      { event: 'late', date: '2021-11-30' },
      { event: 'both', stance: 'denies' },
      { event: 'all', date: '2021-11-01' },
    ],
    '2021-11-20': [{ event: 'both' }, { event: 'early', date: '2021-10-01' }, { event: 'all', date: '2021-11-01' }],
    '2022-01-01': [{ event: 'all', date: '2021-11-01' }],
  }),
);

test('rows are the events that several articles tell, in order of time', () => {
  expect(MATRIX.rows.map(({ event }) => event.id)).toEqual(['all', 'both']);
});

test('columns are the articles, in order of publication', () => {
  expect(MATRIX.articles.map(({ id }) => id)).toEqual(['of-2021-11-20', 'of-2021-12-02', 'of-2022-01-01']);
});

test('a cell has the account of its article, or null', () => {
  expect(MATRIX.rows.map(({ cells }) => cells.map((cell) => cell && `${cell.article} ${cell.stance}`))).toEqual([
    ['of-2021-11-20 reports', 'of-2021-12-02 reports', 'of-2022-01-01 reports'],
    ['of-2021-11-20 reports', 'of-2021-12-02 denies', null],
  ]);
});

test('what an article tells alone is counted, and the counts and the rows make up all events', () => {
  expect(MATRIX.alone).toEqual([1, 1, 0]);
});

test('the usual stance is the most frequent one', () => {
  expect(MATRIX.usualStance).toBe('reports');
});

test('an excerpt has the events told most, the articles that tell most of these, and both in their order', () => {
  const { articles, rows, alone, usualStance } = excerptOf(MATRIX, { rows: 1, columns: 2 });
  expect(rows.map(({ event, cells }) => [event.id, cells.map((cell) => cell?.article)])).toEqual([
    ['all', ['of-2021-11-20', 'of-2021-12-02']],
  ]);
  expect(articles.map(({ id }) => id)).toEqual(['of-2021-11-20', 'of-2021-12-02']);
  expect(alone).toEqual([1, 1]);
  expect(usualStance).toBe('reports');
});

test('an event of which no article is left is left out', () => {
  const matrix = matrixOf(
    timelineOf({
      '2021-11-01': [{ event: 'one' }, { event: 'two' }],
      '2021-11-02': [{ event: 'one' }, { event: 'two' }],
      '2021-11-03': [{ event: 'three' }],
      '2021-11-04': [{ event: 'three' }],
    }),
  );
  const { rows } = excerptOf(matrix, { rows: 3, columns: 2 });
  expect(rows.map(({ event }) => event.id)).toEqual(['one', 'two']);
});

test('what there is room for stays whole', () => {
  expect(excerptOf(MATRIX, { rows: 2, columns: 3 })).toBe(MATRIX);
});

test('without an event of several articles there are no rows and no usual stance', () => {
  expect(matrixOf(timelineOf({ '2021-11-20': [{ event: 'one' }] }))).toMatchObject({ rows: [], usualStance: '' });
});
