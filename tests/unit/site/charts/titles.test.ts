import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../../src/core/figures/activity.ts';
import { type ClaimSeries, claimsBySeries } from '../../../../src/core/figures/claims.ts';
import { lagsByArticle } from '../../../../src/core/figures/lags.ts';
import { matrixOf } from '../../../../src/core/figures/matrix.ts';
import { activityTitle, claimsTitle, lagsTitle, matrixTitle } from '../../../../src/site/charts/titles.ts';
import { type FigureDraft, timelineOf } from '../../core/figures/topic.ts';

describe('numbers', () => {
  const title = (...figures: Omit<FigureDraft, 'series'>[]) => {
    const told = figures.map((figure) => ({ ...figure, series: 'ships' }));
    const [series] = claimsBySeries(timelineOf({ '2021-12-01': [{ event: 'count', figures: told }] }));
    return claimsTitle(series as ClaimSeries, 'en-GB');
  };
  test.each<[Omit<FigureDraft, 'series'>[], string]>([
    [[{ value: 9 }, { value: 1200, approx: true }], 'Ships: from 9 to about 1,200 ships'],
    [[{ value: 9 }, { value: 9 }], 'Ships: 9 ships in every account'],
    [[{ value: 9, approx: true }, { low: 9 }], 'Ships: about 9 and at least 9 ships'],
  ])('%j', (figures, words) => {
    expect(title(...figures)).toBe(words);
  });
});

describe('who reports what', () => {
  const title = (...articles: string[][]) => {
    const told = articles.map((ids, i) => [`2021-12-0${i + 1}`, ids.map((event) => ({ event }))]);
    const timeline = timelineOf(Object.fromEntries(told));
    return matrixTitle(matrixOf(timeline), timeline);
  };
  test.each([
    [[['a', 'b'], ['c']], 'No event is told by more than one article'],
    [[['a', 'b'], ['a']], 'Told by more than one article: 1 of 2 events'],
    [[['a', 'b'], ['a', 'b', 'c'], ['a']], 'Told by more than one article: 2 of 3 events, 1 of them by 3'],
  ])('%j', (articles, words) => {
    expect(title(...articles)).toBe(words);
  });
});

test('reporting lag', () => {
  const events = ['2021-12-01', '2021-11-24', '2021-11-23', '2021-12-02'].map((date) => ({
    event: `on-${date}`,
    date,
  }));
  expect(lagsTitle(lagsByArticle(timelineOf({ '2021-12-01': events })), 'en-GB')).toBe(
    '2 of 4 accounts appeared within a week of the event; 1 came before it',
  );
});

describe('activity', () => {
  const title = (...dates: string[]) => {
    const events = dates.map((date, i) => ({ event: `e${i}`, date }));
    const activity = activityOf(timelineOf({ '2022-01-01': events }), { least: 'week', most: 10 });
    return activity && activityTitle('2021', activity, 'en-GB').replaceAll(/\s/g, ' ');
  };
  test.each([
    [
      ['2021-11-29', '2021-12-05', '2021-12-06'],
      '2021: the busiest week was 29 November – 5 December 2021, with 2 of 3 events',
    ],
    [['2021-11-29'], '2021: the busiest week was 29 November – 5 December 2021, with 1 of 1 event'],
    [['2020', '2021'], '2021: most events were in 2020 and 2021, 1 of 2 in each'],
  ])('%j', (dates, words) => {
    expect(title(...dates)).toBe(words);
  });
});
