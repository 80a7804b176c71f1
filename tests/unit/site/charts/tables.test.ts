import { describe, expect, test } from 'vitest';
import { lagsByArticle } from '../../../../src/core/figures/lags.ts';
import { matrixOf } from '../../../../src/core/figures/matrix.ts';
import { lagsTable, matrixTable } from '../../../../src/site/charts/tables.ts';
import { type AccountDraft, timelineOf } from '../../core/figures/topic.ts';

/** Articles of successive days: two tell "shared", each an event of its own. */
function table(count: number) {
  const articles = Array.from({ length: count }, (_, i): [string, AccountDraft[]] => {
    const day = new Date(Date.UTC(2021, 11, 1 + i)).toISOString().slice(0, 10);
    const shared = i < 2 ? [{ event: 'shared', stance: i === 0 ? 'reports' : 'denies' }] : [];
    return [day, [...shared, { event: `own-${i}` }]];
  });
  const timeline = timelineOf(Object.fromEntries(articles));
  return matrixTable(timeline, matrixOf(timeline));
}

describe('who reports what', () => {
  test('few articles have a column each', () => {
    const { columns, rows } = table(3);
    expect(columns.slice(2)).toEqual(['News of 2021-12-01', 'News of 2021-12-02', 'News of 2021-12-03']);
    expect(rows.map(({ cells }) => cells.slice(1).map(([piece]) => piece?.text))).toEqual([
      ['shared', 'reports', 'denies', '–'],
      ['Told by this one alone', '1', '1', '1'],
    ]);
  });

  test('many share one, and a row names those that tell its event', () => {
    const { columns, rows } = table(41);
    expect(columns).toEqual(['Date', 'Event', 'Told by']);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.cells[2]?.map(({ text }) => text)).toEqual([
      'News of 2021-12-01 reports',
      'News of 2021-12-02 denies',
    ]);
    expect(rows[0]?.cells[2]?.map(({ href }) => href)).toEqual([
      '/articles/of-2021-12-01/#shared',
      '/articles/of-2021-12-02/#shared',
    ]);
    expect(rows[1]?.cells[2]).toHaveLength(41);
  });
});

describe('a table', () => {
  const lags = (count: number) => {
    const told = Array.from({ length: count }, (_, i) => ({ event: `event-${i}`, date: '2021-11-01' }));
    const timeline = timelineOf({ '2021-12-01': told });
    return lagsTable(timeline, lagsByArticle(timeline));
  };

  test('has a row for each of 250', () => {
    const { rows, note } = lags(250);
    expect(rows).toHaveLength(250);
    expect(note).toBeUndefined();
  });

  test('of more has the first, and says that the file has the rest', () => {
    const { rows, note } = lags(1251);
    expect(rows).toHaveLength(250);
    expect(note).toBe('The first 250 of 1,251 rows: the file has all of them.');
  });
});
