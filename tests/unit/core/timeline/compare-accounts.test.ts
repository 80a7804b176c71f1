import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { compareAccounts, differs } from '../../../../src/core/timeline/compare-accounts.ts';
import type { Account, TimelineEvent } from '../../../../src/core/timeline/model.ts';

interface Draft {
  date?: string;
  place?: string;
  stance?: string;
  figures?: { series: string; value: number }[];
}

/** An event that articles "a", "b" … tell, one draft each. */
function eventOf(...drafts: Draft[]): TimelineEvent {
  const accounts = drafts.map(({ date = '2021-12-01', stance = 'reports', figures = [], ...more }, i) => {
    return { ...more, article: 'abc'.charAt(i), date: parseEdtf(date), stance, figures } as unknown as Account;
  });
  return { accounts } as TimelineEvent;
}

const valuesBy = (list: { value: unknown; articles: string[] }[]) =>
  list.map(({ value, articles }) => [value, articles.join('')]);

describe('accounts compared', () => {
  it('take one position where they say the same', () => {
    const { dates, stances } = compareAccounts(eventOf({}, {}));
    expect(differs(dates)).toBe(false);
    expect(valuesBy(stances)).toEqual([['reports', 'ab']]);
  });

  it('agree on the same days, however they are written', () => {
    const { dates } = compareAccounts(eventOf({ date: '2021-12' }, { date: '2021-12-01/2021-12-31' }));
    expect(differs(dates)).toBe(false);
  });

  it('differ, each with who says so, in order of publication', () => {
    const { stances, dates } = compareAccounts(eventOf({ stance: 'denies' }, {}, { date: '2021' }));
    expect(valuesBy(stances)).toEqual([
      ['denies', 'a'],
      ['reports', 'bc'],
    ]);
    expect(dates.map(({ articles }) => articles.join(''))).toEqual(['ab', 'c']);
  });

  it('agree on no place that one of them alone names', () => {
    expect(compareAccounts(eventOf({ place: 'Riga' }, {})).places).toEqual([]);
    expect(valuesBy(compareAccounts(eventOf({ place: 'Riga' }, { place: 'riga' })).places)).toEqual([['Riga', 'ab']]);
  });

  it('agree on no number that one of them alone gives, even twice', () => {
    const twice = [
      { series: 'km', value: 250 },
      { series: 'km', value: 260 },
    ];
    expect(compareAccounts(eventOf({ figures: twice }, {})).figures).toEqual([]);
  });

  it('give numbers of one series side by side, and of different series apart', () => {
    const troops = (value: number) => ({ figures: [{ series: 'troops', value }] });
    const [series, ...more] = compareAccounts(
      eventOf(troops(95), troops(100), { figures: [{ series: 'km', value: 1 }] }),
    ).figures;
    expect(more).toEqual([]);
    expect(series?.positions.map(({ value, articles }) => [value.value, articles.join('')])).toEqual([
      [95, 'a'],
      [100, 'b'],
    ]);
  });
});
