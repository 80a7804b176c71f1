import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvColumns, timelineCsv } from '../../../../src/core/exports/timeline-csv.ts';
import { accountsOf, KNOWN, topics, UNKNOWN } from './topics.ts';

function parse(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe.each(Object.entries(topics))('%s content', (_, { timeline }) => {
  const csv = timelineCsv(timeline, KNOWN);
  const rows = parse(csv);

  test('has one row an account, in order of time', () => {
    const told = accountsOf(timeline).map(({ event, account }) => [event.id, account.article]);
    expect(rows.map(({ event, article }) => [event, article])).toEqual(told);
  });

  test('has every column in every row', () => {
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(csvColumns));
  });

  test('keeps the dates as EDTF', () => {
    const dates = accountsOf(timeline).map(({ event, account }) => [event.date.edtf, account.date.edtf]);
    expect(rows.map(({ date, account_date }) => [date, account_date])).toEqual(dates);
  });

  test('gives each passage its words and its address', () => {
    const passages = accountsOf(timeline).map(({ account }) => account.passages);
    expect(rows.map((row) => row.passages?.split('\n'))).toEqual(passages.map((told) => told.map(({ text }) => text)));
    expect(rows.map((row) => row.passage_urls?.split('\n'))).toEqual(
      passages.map((told, i) =>
        told.map(({ anchor }) => `https://example.org/a/b/articles/${rows[i]?.article}/#${anchor}`),
      ),
    );
  });

  test('ends its lines as RFC 4180 has it', () => {
    expect(csv.endsWith('\r\n')).toBe(true);
    const withoutCells = csv.replaceAll(/"(?:[^"]|"")*"/g, '');
    expect(withoutCells.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('nasty cells', () => {
  const rows = parse(timelineCsv(topics.nasty.timeline, UNKNOWN));
  const row = rows.find(({ event }) => event === 'nasty-title');

  test('come back as they were', () => {
    expect(row?.title).toBe(
      '👩‍👩‍👧 <img src=x onerror="window.attacked = true"> & "quotes", commas; back\\slashes ]]>',
    );
    expect(row?.summary).toBe('Line one, line "two"; </script><script>window.attacked = true</script> שלום, \\n');
  });

  test('are no formulas', () => {
    expect(row?.headline).toMatch(/^'=1\+1/);
    expect(row?.date_basis).toBe("'@SUM(A1)");
  });

  test('are empty where nothing is known', () => {
    expect(rows.find(({ event }) => event === 'open-end')).toMatchObject({
      start: '2014-01-01',
      end: '',
      lag_min: '',
      author: "O'Neil, <b>Ann</b>",
      archive_url: '',
    });
  });

  test('hold addresses from the root of the host, where nobody said which', () => {
    expect(row?.event_url).toBe('/a/b/events/nasty-title/');
  });
});
