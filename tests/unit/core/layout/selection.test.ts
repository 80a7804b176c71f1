import { describe, expect, it, test } from 'vitest';
import type { Item, ItemDate } from '../../../../src/core/layout/item.ts';
import { INITIAL_STATE, NO_FILTERS, type ReaderState } from '../../../../src/core/layout/reader-state.ts';
import { asKnown, type FilterName, select } from '../../../../src/core/layout/selection.ts';
import { fc } from '../../chance.ts';
import { dataOf, itemOf } from './items.ts';

const items = fc.array(
  fc
    .record({
      kind: fc.nat(2),
      actors: fc.subarray([0, 1, 2]),
      articles: fc.subarray([0, 1, 2], { minLength: 1 }),
      title: fc.constantFrom('Talks in Riga', 'Talks in Kyiv', 'A drill'),
    })
    .map((item) => item as Partial<Item>),
  { maxLength: 25 },
);
const data = items.map((drafts) => dataOf(drafts.map((draft, i) => itemOf({ id: `event-${i}`, ...draft }))));
const filters = fc.record({
  kinds: fc.subarray(['statement', 'meeting', 'measure']),
  actors: fc.subarray(['nato', 'russia', 'zelensky']),
  sources: fc.subarray(['article-0', 'article-1', 'article-2']),
  text: fc.constantFrom('', 'talks', 'kyiv', 'zelensky', 'nothing of that'),
  known: fc.constantFrom(null, 5, 10, 25, 99),
  picks: fc.subarray(['event-0', 'event-1', 'event-2', 'event-3']),
  onlyPicks: fc.boolean(),
});
const states = filters.map((set): ReaderState => ({ ...INITIAL_STATE, ...set }));

describe('a selection', () => {
  it('counts for every option what choosing it would leave', () => {
    fc.assert(
      fc.property(data, states, (topic, state) => {
        const { facets } = select(topic, state);
        const left = (patch: Partial<ReaderState>) => select(topic, { ...state, ...patch }).items.length;
        expect(facets.kinds).toEqual(topic.kinds.map(({ id }) => left({ kinds: [id] })));
        expect(facets.actors).toEqual(topic.actors.map(({ id }) => left({ actors: [id] })));
        expect(facets.sources).toEqual(topic.articles.map(({ id }) => left({ sources: [id] })));
      }),
    );
  });

  it('tells for every filter that is set, and no other, how many events there are without it', () => {
    fc.assert(
      fc.property(data, states, (topic, state) => {
        const isSet: Record<FilterName, boolean> = {
          kinds: state.kinds.length > 0,
          actors: state.actors.length > 0,
          sources: state.sources.length > 0,
          text: state.text !== '',
          known: state.known !== null,
          onlyPicks: state.onlyPicks,
        };
        const names = (Object.keys(isSet) as FilterName[]).filter((name) => isSet[name]);
        const expected = names.map((name) => [
          name,
          select(topic, { ...state, [name]: NO_FILTERS[name] }).items.length,
        ]);
        expect(select(topic, state).without).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('keeps the order of time, and everything where nothing is set', () => {
    fc.assert(
      fc.property(data, states, (topic, state) => {
        expect(select(topic, INITIAL_STATE).items).toEqual(topic.items);
        const order = select(topic, state).items.map(({ id }) => topic.items.findIndex((item) => item.id === id));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is empty for a filter that no event can pass, such as an unknown actor', () => {
    const topic = dataOf([itemOf({ id: 'a', actors: [0] })]);
    expect(select(topic, { ...INITIAL_STATE, actors: ['nobody'] })).toMatchObject({
      items: [],
      without: { actors: 1 },
    });
  });
});

describe('words are found', () => {
  const title = 'Łódź talks on Russia’s build-up: „Straße“';
  const topic = dataOf([itemOf({ id: 'a', title, when: '24 March 2021', actors: [2] })]);
  const found = (text: string) => select(topic, { ...INITIAL_STATE, text }).items.length === 1;
  test.each([
    ['in any case', 'TALKS'],
    ['without accents', 'zelensky'],
    ['with accents', 'Zélensky'],
    ['with accents in two characters', 'Ze\u0301lensky'],
    ['in parts', 'alk'],
    ['in any order, all of them', 'zelensky talks'],
    ['in the date', 'march 2021'],
    ['whatever white space stands between', '  talks \t march '],
    ['whatever signs stand between', '"talks", march'],
    ['in a full name as in a short one', 'Volodymyr president zelensky'],
    ['with another apostrophe', "Russia's"],
    ['with a hyphen or without', 'buildup'],
    ['with a hyphen that is not there', 'ta-lks'],
    ['of two letters, where a word begins', 'ru'],
  ])('%s', (_, text) => {
    expect(found(text)).toBe(true);
  });

  test.each(['talks moscow', 'zelenski', '.*', '2022', 'us'])('not where one is missing: %s', (text) => {
    expect(found(text)).toBe(false);
  });
});

describe('as it could be read on a day, an item', () => {
  const dated = (when: string, start: number): ItemDate => ({
    when,
    start,
    end: start,
    certainty: 'exact',
    disputed: false,
  });
  const item = itemOf({
    id: 'a',
    ...dated('the truth', 7),
    disputed: true,
    articles: [0, 1, 2],
    versions: [
      { known: 10, date: dated('first told', 5) },
      { known: 20, date: dated('told better', 6) },
      { known: 30, date: { ...dated('the truth', 7), disputed: true } },
    ],
  });
  const topic = dataOf([item]);

  it('is not there before it was told', () => {
    expect(asKnown(item, topic, 9)).toBeNull();
  });

  it.each([
    [10, 'first told', [0]],
    [19, 'first told', [0]],
    [20, 'told better', [0, 1]],
    [30, 'the truth', [0, 1, 2]],
    [null, 'the truth', [0, 1, 2]],
  ])('on day %s has the date and the sources of then: %s', (known, when, articles) => {
    expect(asKnown(item, topic, known)).toMatchObject({ when, articles, disputed: when === 'the truth' });
  });

  it('has whom was known to take part then, and the lane and answers of then', () => {
    const then = { lane: 1, actors: [1], respondsTo: [] };
    const versions = [
      { known: 10, date: dated('a day', 5), ...then },
      { known: 20, date: dated('a day', 5) },
    ];
    const now = itemOf({
      id: 'c',
      ...dated('a day', 5),
      lane: 0,
      actors: [0, 1],
      respondsTo: ['a'],
      articles: [0, 1],
      versions,
    });
    expect(asKnown(now, topic, 15)).toEqual({ ...now, ...then, articles: [0] });
    expect(asKnown(now, topic, 20)).toBe(now);
  });

  it('keeps its date where that never changed', () => {
    const steady = itemOf({ id: 'b', articles: [0, 2] });
    expect(asKnown(steady, topic, 15)).toEqual({ ...steady, articles: [0] });
  });
});
