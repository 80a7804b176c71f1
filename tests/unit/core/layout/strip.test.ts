import { describe, expect, it } from 'vitest';
import { contextOf, type Era } from '../../../../src/core/layout/overview.ts';
import { columnsOf, countByEra, coveragePath, drawStrip, type StripMark } from '../../../../src/core/layout/strip.ts';
import { type SvgNode, svgToString } from '../../../../src/core/layout/svg-node.ts';
import { fc } from '../../chance.ts';
import { arbitraryItems } from './arbitrary-items.ts';

const eras: Era[] = [
  { label: 'A quiet time of many words', day0: 0, day1: 10_000, share: 1 },
  { label: 'Busy', day0: 10_000, day1: 10_100, share: 3 },
];
const SIZE = { columns: 20, width: 400, rows: 3 };
const markAt = (start: number, id = `at-${start}`): StripMark => ({ id, start, end: start, href: `#${id}`, name: id });
const contextAt = (marks: StripMark[]) => contextOf(marks, eras);
const linksIn = (nodes: readonly (SvgNode | string)[]) =>
  nodes.filter((node): node is SvgNode => typeof node !== 'string' && node.name === 'a');
const markup = (nodes: SvgNode[]) => nodes.map(svgToString).join('');

describe('a strip', () => {
  it('shows or counts every event, and never draws more than columns times rows', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const marks = items.map(({ start, end, id }) => ({ start, end, id, href: `#${id}`, name: id }));
        const { nodes } = drawStrip(marks, contextOf(marks, eras), SIZE, 'en-GB');
        const links = linksIn(nodes);
        const rest = nodes.filter((node) => node.attributes.class === 'rest').map((node) => Number(node.children[0]));
        expect(links.length).toBeLessThanOrEqual(SIZE.columns * SIZE.rows);
        expect(links.length + rest.reduce((sum, count) => sum + count, 0)).toBe(marks.length);
      }),
    );
  });

  it('gives no two marks the same place', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const marks = items.map(({ start, end, id }) => ({ start, end, id, href: `#${id}`, name: id }));
        const { nodes } = drawStrip(marks, contextOf(marks, eras), SIZE, 'en-GB');
        const places = linksIn(nodes).map((link) => {
          const { x, y } = (link.children[0] as SvgNode).attributes;
          return `${x} ${y}`;
        });
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('is as high as its highest column, up to its rows', () => {
    const low = [markAt(10), markAt(10_090)];
    const high = Array.from({ length: 9 }, (_, i) => markAt(10_090, `event-${i}`));
    const heightOf = (marks: StripMark[]) => drawStrip(marks, contextAt(marks), SIZE, 'en-GB').height;
    expect(heightOf(high)).toBeGreaterThan(heightOf(low));
    expect(heightOf([...high, ...high])).toBe(heightOf(high));
  });

  it('names an era in full, by its year or not at all, as there is room', () => {
    const marks = [markAt(10)];
    const at = (width: number) => markup(drawStrip(marks, contextAt(marks), { ...SIZE, width }, 'en-GB').nodes);
    expect(at(2000)).toContain('>A quiet time of many words<');
    expect(at(200)).toContain('>1970<');
    expect(at(40)).not.toContain('>1970<');
  });

  it('escapes what an author writes', () => {
    const marks = [{ ...markAt(10), name: '<b>"&' }];
    expect(markup(drawStrip(marks, contextAt(marks), SIZE, 'en-GB').nodes)).not.toContain('<b>');
  });

  it('has no marks where there are no events', () => {
    expect(linksIn(drawStrip([], contextOf([], eras), SIZE, 'en-GB').nodes)).toEqual([]);
  });
});

describe('coverage', () => {
  it('counts every date in one era', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const counts = countByEra(items, contextOf(items, eras));
        expect(counts.map(({ label }) => label)).toEqual(eras.map(({ label }) => label));
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
      }),
    );
  });

  it('puts each date into one column', () => {
    const marks = [markAt(0), markAt(10_000), markAt(10_099)];
    expect(columnsOf(marks, contextAt(marks), 4).map((column) => column.length)).toEqual([1, 1, 0, 1]);
  });

  it('draws a bar a column that is not empty, the highest as high as the box', () => {
    const path = coveragePath([[1], [], [1, 2, 3, 4]], 4);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toContain('v-0.5');
    expect(path).toContain('v-1h');
  });
});
