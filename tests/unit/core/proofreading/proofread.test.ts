import { describe, expect, it } from 'vitest';
import { readTopic } from '../../../../src/content/read-topic.ts';
import type { AccountData } from '../../../../src/core/content/article-schema.ts';
import type { ActorData } from '../../../../src/core/content/topic-schema.ts';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';
import { findCountedNumbers } from '../../../../src/core/proofreading/counted-numbers.ts';
import { findDatedWords } from '../../../../src/core/proofreading/dated-words.ts';
import { findNamedPeople } from '../../../../src/core/proofreading/named-people.ts';
import { proofread } from '../../../../src/core/proofreading/proofread.ts';
import { markdownRenderer } from '../../../../src/markdown/markdown-renderer.ts';

const place = { file: 'content/articles/a.md', line: 1, column: 1 };

function passage(text: string, change: Partial<AccountData> = {}) {
  const account = { event: 'talks', actors: ['ada-lovelace'], date: parseEdtf('2021-12-01'), figures: [], ...change };
  return [{ account: account as unknown as AccountData, text, place }];
}

function person(id: string, name: string, more: Partial<ActorData> = {}) {
  return { id, data: { name, kind: 'person', aliases: [], side: 'us', ...more } as ActorData };
}

describe('people in a passage', () => {
  const actors = [
    person('ada-lovelace', 'Ada Lovelace', { shortName: 'Lovelace' }),
    person('charles-babbage', 'Charles Babbage', { shortName: 'Babbage', aliases: ['the inventor'] }),
    { id: 'london', data: { name: 'London', kind: 'state', aliases: [], side: 'us' } as unknown as ActorData },
  ];
  it.each([
    ['named and among the actors', 'Lovelace spoke', []],
    ['named by full name', 'Charles Babbage spoke', ['charles-babbage']],
    ['named by short name', 'so said Babbage.', ['charles-babbage']],
    ['part of another word', 'a Babbages affair', []],
    ['named by a title alone', 'the inventor spoke', []],
    ['a state', 'London spoke', []],
  ])('%s', (_, text, found) => {
    expect(findNamedPeople(passage(text), actors).map(({ reason }) => /names (\S+),/.exec(reason)?.[1])).toEqual(found);
  });
});

describe('numbers in a passage', () => {
  const figures = [{ series: 'troops', value: 100_000 }] as AccountData['figures'];
  it.each([
    ['among the figures', 'about 100,000 troops', []],
    ['among no figure', 'about 90,000 troops', ['90,000']],
    ['without groups', '125000 troops', ['125000']],
    ['a year', 'in 2021', []],
    ['small', '650 troops', []],
  ])('%s', (_, text, found) => {
    const reasons = findCountedNumbers(passage(text, { figures })).map(
      ({ reason }) => /gives (\S+),/.exec(reason)?.[1],
    );
    expect(reasons).toEqual(found);
  });
});

describe('dates in a passage', () => {
  it.each([
    ['the day of the event', 'on 1 December', '2021-12-01', []],
    ['another day', 'on 2 December', '2021-12-01', ['2 December']],
    ['the month around it', 'in December 2021', '2021-12-01', []],
    ['another year', 'in December 2020', '2021-12-01', ['December 2020']],
    ['a year alone', 'since 2014', '2014-03', []],
    ['another year alone', 'since 2014', '2021-12-01', ['2014']],
    ['a month of the year of the event', 'in late February', '2014-02-21/2014-02-28', []],
  ])('%s', (_, text, date, found) => {
    const findings = findDatedWords(passage(text, { date: parseEdtf(date) }), 2021);
    expect(findings.map(({ reason }) => /says "([^"]+)"/.exec(reason)?.[1])).toEqual(found);
  });
});

it('finds nothing in the shipped content', async () => {
  const { topic } = await readTopic('content', { render: await markdownRenderer(), base: '/' });
  expect(topic && proofread(topic).map(({ reason }) => reason)).toEqual([]);
});
