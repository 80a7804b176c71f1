import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Candidate, likelyDuplicates } from '../../../../src/core/content/duplicates.ts';
import { parseEdtf } from '../../../../src/core/dates/edtf.ts';

interface Labelled {
  events: (Omit<Candidate, 'date' | 'distinctFrom'> & { date: string })[];
  same: [string, string][];
}

const { events, same } = parse(readFileSync('tests/fixtures/duplicates/events.yaml', 'utf8'), {
  schema: 'failsafe',
}) as Labelled;
const candidates = events.map((event): Candidate => ({ ...event, date: parseEdtf(event.date), distinctFrom: [] }));
const keyOf = (pair: readonly string[]) => pair.toSorted().join(' ');
const find = (list: Candidate[]) =>
  likelyDuplicates(list).map(({ first, second }) => keyOf([first.event, second.event]));

describe('likely duplicates', () => {
  it('are mostly real, and most real ones are found, in a labelled topic', () => {
    const found = new Set(find(candidates));
    const real = new Set(same.map(keyOf));
    const hits = found.intersection(real).size;
    const [precision, recall] = [hits / found.size, hits / real.size];
    console.log(
      `likely duplicates: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${real.size} pairs`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  const [first, second] = candidates as [Candidate, Candidate];

  it.each<[string, Partial<Candidate>, boolean]>([
    ['as they stand', {}, true],
    ['set apart by the author', { distinctFrom: [first.event] }, false],
    ['of one article', { article: first.article }, false],
    ['of one id', { event: first.event }, false],
    ['without a common actor', { actors: ['somebody-else'] }, false],
    ['a week apart', { date: parseEdtf('2020-03-09') }, false],
    ['two days apart', { date: parseEdtf('2020-03-04') }, true],
    ['one of which says only which year', { date: parseEdtf('2020') }, false],
    ['without a common word', { title: 'Nothing alike' }, false],
  ])('%s', (_, change, isFound) => {
    const others = candidates.slice(2);
    const pair = keyOf([first.event, change.event ?? second.event]);
    expect(find([first, { ...second, ...change }, ...others]).includes(pair)).toBe(isFound);
  });
});
