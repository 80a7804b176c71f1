import { describe, expect, it, test } from 'vitest';
import { dayOfIso } from '../../../../src/core/dates/day.ts';
import { fromQuery, INITIAL_STATE, type ReaderState, toQuery } from '../../../../src/core/layout/reader-state.ts';
import { fc } from '../../chance.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4}){0,2}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const day = fc.integer({ min: dayOfIso('-009999-01-01'), max: dayOfIso('9999-12-31') });
const range = fc
  .option(fc.tuple(day, day))
  .map((days) => (days ? { from: Math.min(...days), to: Math.max(...days) + 1 } : { from: null, to: null }));
const list = fc
  .record({ onlyPicks: fc.boolean(), picks: ids })
  .map(({ onlyPicks, picks }) => ({ onlyPicks, picks: onlyPicks ? picks : [] }));

const states: fc.Arbitrary<ReaderState> = fc
  .tuple(
    fc.record({
      event: fc.option(id),
      reading: fc.constantFrom('scale' as const, 'sequence' as const),
      shortened: fc.boolean(),
      compact: fc.boolean(),
      lanes: fc.constantFrom('side' as const, 'kind' as const, 'source' as const),
      show: fc.constantFrom('timeline' as const, 'table' as const),
      kinds: ids,
      actors: ids,
      sources: ids,
      text: fc.string({ unit: 'grapheme', maxLength: 12 }),
      known: fc.option(day),
    }),
    range,
    list,
  )
  .map(([state, days, picked]) => ({ ...state, ...days, ...picked }));

describe('the address', () => {
  it('brings back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(fromQuery(toQuery(state))).toEqual(state);
      }),
    );
  });

  it('of the first state is empty', () => {
    expect(toQuery(INITIAL_STATE)).toBe('');
    expect(fromQuery('')).toEqual(INITIAL_STATE);
  });

  it('is short, in a fixed order, and can be read', () => {
    const state: ReaderState = {
      ...INITIAL_STATE,
      kinds: ['meeting', 'measure'],
      event: 'riga-summit',
      from: dayOfIso('2021-11-01'),
      to: dayOfIso('2021-12-02'),
      text: 'red lines & more',
    };
    expect(toQuery(state)).toBe(
      'e=riga-summit&from=2021-11-01&to=2021-12-01&kind=meeting,measure&q=red%20lines%20%26%20more',
    );
  });

  it("tells whole days, and the reader's own list only where it is what is shown", () => {
    const state = { ...INITIAL_STATE, from: 18_932.7, to: 18_962.2, picks: ['riga-summit'] };
    expect(toQuery(state)).toBe('from=2021-11-01&to=2021-12-01');
    expect(toQuery({ ...state, onlyPicks: true })).toMatch(/&list=riga-summit$/);
    expect(toQuery({ ...state, to: 18_962 })).toBe('from=2021-11-01&to=2021-11-30');
    expect(toQuery({ ...state, from: 18_932 - 1e-9, to: 18_962 + 1e-9 })).toBe('from=2021-11-01&to=2021-11-30');
  });

  it('can be written of half an emoji', () => {
    expect(fromQuery(toQuery({ ...INITIAL_STATE, text: '\uD83D' })).text).toBe('\uFFFD');
  });
});

describe('broken or unknown parts are as at first', () => {
  test.each([
    'read=backwards',
    'gaps=no',
    'rows=',
    'lanes=colour',
    'show=map',
    'known=yesterday',
    'known=2021-02-30',
    'known=2021-11',
    'known=2021-11-05junk',
    'from=2021-11-05',
    'to=2021-11-05',
    'from=2021-12-05&to=2021-11-05',
    'kind=,,&actor=<script>&source=%00',
    'e=',
    'utm_source=somewhere',
    '%',
    '?&&=',
  ])('%s', (query) => {
    expect(fromQuery(query)).toEqual(INITIAL_STATE);
  });

  it('and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const state = fromQuery(query);
        expect(fromQuery(toQuery(state))).toEqual(state);
      }),
    );
  });
});
