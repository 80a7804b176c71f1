import { describe, expect, test } from 'vitest';
import { isForetold, isWithin, lagsByArticle, type ToldLag } from '../../../../src/core/figures/lags.ts';
import { timelineOf } from './topic.ts';

test('lags stand by article, the surest first and of these the shortest; what has no bounds stands apart', () => {
  const lags = lagsByArticle(
    timelineOf({
      '2021-12-02': [
        { event: 'month', date: '2021-11' },
        { event: 'week', date: '2021-11-25' },
        { event: 'ongoing', date: '2014/..' },
        { event: 'same-day', date: '2021-12-02' },
        { event: 'next', date: '2021-12-03' },
      ],
      '2021-11-20': [{ event: 'week', date: '2021-11-25' }],
    }),
  );
  const summary = lags.map(({ article, lags: told, undated }) => ({
    article: article.id,
    lags: told.map(({ event, lag }) => `${event.id} ${lag.min}..${lag.max}`),
    undated: undated.map(({ event }) => event.id),
  }));
  expect(summary).toEqual([
    { article: 'of-2021-11-20', lags: ['week -5..-5'], undated: [] },
    {
      article: 'of-2021-12-02',
      lags: ['next -1..-1', 'same-day 0..0', 'week 7..7', 'month 2..31'],
      undated: ['ongoing'],
    },
  ]);
});

describe('only what is sure counts as foretold, or as told within a week', () => {
  test.each([
    [{ min: -3, max: -1 }, true, false],
    [{ min: -3, max: 0 }, false, false],
    [{ min: 0, max: 0 }, false, true],
    [{ min: 0, max: 7 }, false, true],
    [{ min: 0, max: 8 }, false, false],
    [{ min: -1, max: 2 }, false, false],
  ])('%o', (lag, foretold, fresh) => {
    const told = { lag } as ToldLag;
    expect([isForetold(told), isWithin(told, 7)]).toEqual([foretold, fresh]);
  });
});
