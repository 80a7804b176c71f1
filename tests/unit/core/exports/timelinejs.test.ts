import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { timelineJs } from '../../../../src/core/exports/timelinejs.ts';
import { topics, UNKNOWN } from './topics.ts';

const { title, events, eras } = timelineJs(topics.nasty.timeline, UNKNOWN);
const slideOf = (id: string) => events.find(({ unique_id }) => unique_id === id);
const day = (year: number, month?: number, date?: number) => ({
  year,
  ...(month && { month }),
  ...(date && { day: date }),
});

describe('dates are as precise as they are known', () => {
  test.each([
    ['nasty-title', day(2021, 11, 15), undefined, '15 November 2021'],
    ['right-to-left', day(2021, 11), undefined, 'November 2021 (known to the month)'],
    ['year', day(2019), undefined, '2019 (known to the year)'],
    ['season', day(2021, 12), day(2022, 2), 'winter 2021–2022 (known to the season)'],
    ['decade', day(1990), day(1999), 'the 1990s (known to the decade)'],
    ['range', day(2021, 10, 18), day(2021, 10, 22), '18–22 October 2021 (known as a range)'],
    ['months', day(2021, 9), day(2021, 10), 'September–October 2021 (known as a range)'],
    ['open-end', day(2014), undefined, 'since 2014 (its end is not known)'],
    ['open-beginning', day(2021, 11), undefined, 'until November 2021 (its beginning is not known)'],
    ['about-day', day(2021, 11, 15), undefined, 'about 15 November 2021 (approximate)'],
    ['before-christ', day(-44, 3, 15), undefined, '15 March 45 BC'],
    [
      'disputed-day',
      day(2021, 11, 14),
      day(2021, 11, 16),
      '14 November 2021 or 16 November 2021 (the accounts disagree)',
    ],
  ])('%s', (id, start, end, words) => {
    const slide = slideOf(id);
    expect(slide?.start_date).toEqual(start);
    expect(slide?.end_date).toEqual(end);
    expect(slide?.display_date.replaceAll(/\u2009/g, '')).toBe(words);
  });
});

test('eras have both ends', () => {
  expect(eras.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    [day(-500), day(-1)],
    [day(2000), day(2030)],
  ]);
});

test('every text is HTML that shows the words and does nothing', () => {
  const slides = [title, ...events, ...eras];
  const fields = slides.flatMap(({ text }) => Object.values(text) as string[]);
  const labels = events.flatMap(({ group, display_date }) => [group, display_date]);
  for (const html of [...fields, ...labels]) {
    const { body } = new JSDOM(html).window.document;
    expect(body.querySelectorAll('script, img, i, b, [onerror]')).toHaveLength(0);
  }
  expect(new JSDOM(slideOf('nasty-title')?.text.headline).window.document.body.textContent).toBe(
    '👩‍👩‍👧 <img src=x onerror="window.attacked = true"> & "quotes", commas; back\\slashes ]]>',
  );
});

test('every account is told with its outlet, its article and a link to the passage', () => {
  const { body } = new JSDOM(slideOf('disputed-day')?.text.text).window.document;
  expect(body.querySelectorAll('strong')).toHaveLength(2);
  expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/a/b/articles/first/#disputed-day',
    '/a/b/articles/second/#disputed-day',
    '/a/b/events/disputed-day/',
  ]);
});

test('the shipped content has a slide an event', () => {
  const { timeline } = topics.shipped;
  expect(timelineJs(timeline, UNKNOWN).events.map(({ unique_id }) => unique_id)).toEqual(
    timeline.events.map(({ id }) => id),
  );
});
