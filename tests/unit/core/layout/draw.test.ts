import { describe, expect, it, test } from 'vitest';
import { type ChartSettings, makeChart } from '../../../../src/core/layout/chart.ts';
import type { Drawing } from '../../../../src/core/layout/draw.ts';
import type { Item } from '../../../../src/core/layout/item.ts';
import { layersOf, pictureOf } from '../../../../src/core/layout/picture.ts';
import type { View } from '../../../../src/core/layout/scene.ts';
import type { SvgNode } from '../../../../src/core/layout/svg-node.ts';
import { fc } from '../../chance.ts';
import { arbitraryItems } from './arbitrary-items.ts';
import { dataOf, itemOf } from './items.ts';

const settings: ChartSettings = { reading: 'scale', shortened: true, compact: false, rows: 12 };

/** A picture of these items, of all of them if no view is asked for, 1,000 px wide. */
function drawn(items: Item[], settled: Partial<Drawing> = {}, seen = (whole: View) => whole) {
  const { kinds, lanes } = dataOf(items);
  const chart = makeChart(items, (item) => item.lane, 4, null, settings);
  const drawing: Drawing = {
    language: 'en-GB',
    items,
    kinds,
    laneLabels: lanes.map(({ label }) => label),
    hrefOf: (id) => `/events/${id}/`,
    listHrefOf: ({ id }) => `#event-${id}`,
    width: 1000,
    unit: 'px',
    ...settled,
  };
  const picture = pictureOf(chart, seen(chart.whole), 'scale', drawing);
  return { ...picture, layers: layersOf(picture, drawing) };
}

const nodesOf = (node: SvgNode | string): SvgNode[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(nodesOf)];
const layer = (items: Item[], name: string, drawing?: Partial<Drawing>) =>
  (drawn(items, drawing).layers.find(({ attributes }) => attributes.class === name)?.children ?? []) as SvgNode[];
const marks = (items: Item[], drawing?: Partial<Drawing>) => layer(items, 'marks', drawing);
const classes = (mark: SvgNode | undefined) => String(mark?.attributes.class).split(' ');
/** Classes of what a mark is drawn with; the ends of a bar by their shape. */
const parts = (mark: SvgNode | undefined) =>
  (mark ? nodesOf(mark) : []).map(({ name, attributes }) => {
    if (attributes.class !== 'end') return `${attributes.class}`;
    return name === 'line' ? 'upright' : 'arrow';
  });

const crowd = Array.from({ length: 60 }, (_, i) => itemOf({ id: `event-${i}`, start: i % 2, end: i % 2, when: 'May' }));

describe('a mark', () => {
  it('is a link with a name, alone or as a cluster', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        for (const { name, attributes } of marks(items)) {
          expect(name).toBe('a');
          expect(attributes.href).toMatch(/^(\/events\/event-\d+\/|#event-event-\d+)$/);
          expect(String(attributes['aria-label'])).toMatch(/\w/);
        }
      }),
    );
  });

  it('says title, date, kind and sources', () => {
    const [mark] = marks([itemOf({ id: 'a', title: 'Talks', when: '2 May 2021', kind: 1, articles: [0, 2] })]);
    expect(mark?.attributes['aria-label']).toMatch(/^Talks, 2 May 2021, meeting, 2 sources/);
  });

  it('leads to its event', () => {
    const [mark] = marks([itemOf({ id: 'a' })]);
    expect(mark?.attributes).toMatchObject({ href: '/events/a/', 'data-event': 'a' });
  });

  test.each<[string, Partial<Item>, string[], string[]]>([
    ['an exact day', {}, ['exact'], []],
    ['some time in a month', { certainty: 'within', end: 30 }, ['within'], ['stretch', 'upright']],
    ['about then', { certainty: 'about' }, ['about'], []],
    ['several sources', { articles: [0, 1] }, ['shared'], ['ring']],
    ['a disputed date', { disputed: true }, ['disputed'], ['flag']],
    ['an open beginning', { start: null }, [], ['stretch', 'arrow', 'upright']],
    ['an open end', { end: null }, [], ['stretch', 'arrow', 'upright']],
  ])('tells %s by shape, not by colour alone', (_, item, states, shapes) => {
    const [mark] = marks([itemOf({ id: 'a', ...item }), itemOf({ id: 'z', lane: 1, start: 90, end: 90 })]);
    expect(classes(mark)).toEqual(expect.arrayContaining(['mark', ...states]));
    expect(parts(mark)).toEqual(expect.arrayContaining(shapes));
    for (const shape of ['ring', 'flag', 'arrow'].filter((other) => !shapes.includes(other))) {
      expect(parts(mark)).not.toContain(shape);
    }
  });

  it('says that its date is disputed', () => {
    expect(marks([itemOf({ id: 'a', disputed: true })])[0]?.attributes['aria-label']).toMatch(/date disputed/);
  });

  it('shows that it is selected, also where it is taken out of a crowd', () => {
    expect(classes(marks([itemOf({ id: 'a' })], { selected: 'a' })[0])).toContain('selected');
    const selected = marks(crowd, { selected: 'event-30' }).filter((mark) => classes(mark).includes('selected'));
    expect(selected).toHaveLength(1);
  });
});

it('the name of a lane makes room for a mark at the beginning of its head', () => {
  const early = crowd.map((item) => ({ ...item, title: 'Talks' }));
  const [usual, moved] = [undefined, 'event-30'].map((selected) =>
    layer([...early, itemOf({ id: 'later', start: 900, end: 900 })], 'lane-names', selected ? { selected } : {}),
  );
  expect(usual?.every(({ attributes }) => attributes['text-anchor'] === undefined)).toBe(true);
  expect(moved?.map(({ attributes }) => attributes['text-anchor'])).toEqual(['end', undefined, undefined, undefined]);
});

describe('a cluster', () => {
  const cluster = marks(crowd).find((mark) => mark.attributes['data-cluster']);
  const ids = String(cluster?.attributes['data-cluster']).split(' ');

  it('counts and names the events that it hides', () => {
    expect(cluster?.attributes['aria-label']).toMatch(new RegExp(`^${ids.length} events from May`));
    const count = (cluster ? nodesOf(cluster) : []).find(({ attributes }) => attributes.class === 'count');
    expect(count?.children).toEqual([String(ids.length)]);
  });

  it('leads, without a script, to the first of them in the list', () => {
    expect(cluster?.attributes.href).toBe(`#event-${ids[0]}`);
  });

  it('has the colour of a kind only where all are of that kind', () => {
    expect(cluster?.attributes['data-colour']).toBe('blue');
    const mixed = marks(crowd.map((item, i) => ({ ...item, kind: i % 3 })));
    expect(mixed.find(({ attributes }) => attributes['data-cluster'])?.attributes).not.toHaveProperty('data-colour');
  });
});

describe('in the tab order', () => {
  const stops = (items: Item[], current?: string) =>
    marks(items, current === undefined ? {} : { current }).filter(({ attributes }) => attributes.tabindex !== -1);

  it('are all marks of the picture that the build prints', () => {
    const items = [itemOf({ id: 'a' }), itemOf({ id: 'b', start: 50, end: 50 })];
    expect(stops(items)).toHaveLength(2);
  });

  it('is the first mark that is seen where the current event lies outside the picture', () => {
    const items = [0, 500, 505, 510].map((start, i) => itemOf({ id: `event-${i}`, start, end: start, lane: i % 2 }));
    const { layers } = drawn(items, { current: 'event-0' }, (whole) => ({ u0: whole.u1 - 20, u1: whole.u1 }));
    const [stop, ...others] = layers
      .flatMap(nodesOf)
      .filter(({ attributes }) => attributes['data-event'] && attributes.tabindex === 0);
    expect([stop?.attributes['data-event'], others]).toEqual(['event-1', []]);
  });

  it('is exactly one mark once there is a current event: its own, or the cluster that hides it', () => {
    fc.assert(
      fc.property(arbitraryItems, fc.nat(), (items, drawnAt) => {
        const current = items[drawnAt % items.length]?.id ?? '';
        const [stop, ...others] = stops(items, current);
        expect(others).toEqual([]);
        const { 'data-event': event, 'data-cluster': cluster } = stop?.attributes ?? {};
        expect(String(event ?? cluster).split(' ')).toContain(current);
      }),
    );
  });
});

it('a mark says where in the order of time it stands', () => {
  const items = [itemOf({ id: 'a' }), itemOf({ id: 'b', start: 50, end: 50 })];
  expect(marks(items).map(({ attributes }) => attributes['aria-label'])).toEqual([
    expect.stringMatching(/, 1 of 2$/),
    expect.stringMatching(/, 2 of 2$/),
  ]);
});

describe('a picture', () => {
  const items = [itemOf({ id: 'a' }), itemOf({ id: 'b', start: 50, end: 80, lane: 1 })];
  const positions = (unit: 'px' | 'percent') =>
    drawn(items, { unit })
      .layers.flatMap(nodesOf)
      .flatMap(({ attributes }) => [attributes.x, attributes.x1, attributes.x2, attributes.width])
      .filter((value) => value !== undefined);

  it('in percent places everything along time relative to the page', () => {
    const marked = marks(items, { unit: 'percent' });
    const bar = marked.flatMap(nodesOf).find(({ attributes }) => attributes.class === 'stretch');
    expect([bar?.attributes.x1, bar?.attributes.x2].every((value) => String(value).endsWith('%'))).toBe(true);
    expect(marked.flatMap(nodesOf).filter(({ attributes }) => attributes.transform)).toEqual([]);
  });

  it('in px says no percent but for bands as wide as the picture', () => {
    expect(positions('px').filter((value) => String(value).endsWith('%') && value !== '100%')).toEqual([]);
  });

  it('is as high in either unit, and names its lanes', () => {
    expect(drawn(items, { unit: 'px' }).height).toBe(drawn(items, { unit: 'percent' }).height);
    const names = layer(items, 'lane-names').flatMap(({ children }) => children);
    expect(names.slice(0, 2)).toEqual(['WEST', 'EAST']);
  });

  it('draws the arcs of the selected event as links that say what they mean', () => {
    const answered = [itemOf({ id: 'a', title: 'Threat' }), itemOf({ id: 'b', start: 50, end: 50, respondsTo: ['a'] })];
    const named = (selected: string) =>
      layer(answered, 'arcs', { selected }).map((arc) => arc.attributes['aria-label']);
    expect(named('b')).toEqual(['Answers: Threat']);
    expect(named('a')).toEqual(['Answered by: About b']);
    expect(layer(answered, 'arcs')).toEqual([]);
  });
});
