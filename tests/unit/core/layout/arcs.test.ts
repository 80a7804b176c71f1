import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../../src/core/layout/arcs.ts';
import { makeChart } from '../../../../src/core/layout/chart.ts';
import type { Item } from '../../../../src/core/layout/item.ts';
import { sceneOf, type View } from '../../../../src/core/layout/scene.ts';
import { itemOf } from './items.ts';

const WIDTH = 1000;
const settings = { reading: 'scale', shortened: false, compact: false, rows: 12 } as const;

function arcsIn(items: Item[], selected: string, seen?: (whole: View) => View) {
  const { arrangement, whole, levelAt } = makeChart(items, (item) => item.lane, 2, null, settings);
  const view = seen?.(whole) ?? whole;
  const scene = sceneOf(arrangement, levelAt(WIDTH / (view.u1 - view.u0)), view, WIDTH);
  return { arcs: arcsOf(arrangement, scene, view, WIDTH, selected), scene };
}

const threat = itemOf({ id: 'threat', start: 0, end: 0 });
const answer = itemOf({ id: 'answer', start: 50, end: 50, lane: 1, respondsTo: ['threat'] });
const reply = itemOf({ id: 'reply', start: 99, end: 99, respondsTo: ['answer'] });
const items = [threat, answer, reply];

describe('the arcs of an event', () => {
  it('lead to what it answers and to what answers it, from mark to mark', () => {
    const { arcs, scene } = arcsIn(items, 'answer');
    expect(arcs.map(({ other, answers }) => [other, answers])).toEqual([
      ['threat', true],
      ['reply', false],
    ]);
    const place = (key: string) => {
      const mark = scene.marks.find((candidate) => candidate.key === key);
      return [mark?.x, mark?.y];
    };
    for (const { other, x0, y0, x1, y1 } of arcs) {
      expect([x0, y0]).toEqual(place('answer'));
      expect([x1, y1]).toEqual(place(other));
    }
  });

  it('are the same arc from either end', () => {
    const [there] = arcsIn(items, 'threat').arcs;
    const back = arcsIn(items, 'answer').arcs.find(({ other }) => other === 'threat');
    expect([there?.x0, there?.y0, there?.x1, there?.y1]).toEqual([back?.x1, back?.y1, back?.x0, back?.y0]);
    expect([there?.other, there?.answers]).toEqual(['answer', false]);
  });

  it('lead out of the picture at the side, and in the lane, of what lies beyond its edge', () => {
    const { arcs, scene } = arcsIn(items, 'threat', ({ u0 }) => ({ u0, u1: u0 + 20 }));
    const band = scene.bands[1];
    expect(arcs[0]?.x1).toBeGreaterThan(WIDTH);
    expect(arcs[0]?.x1).toBeLessThan(WIDTH + 100);
    expect(arcs[0]?.y1).toBe(((band?.y0 ?? 0) + (band?.y1 ?? 0)) / 2);
  });

  it('lead to the cluster that hides the other end', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => itemOf({ id: `crowd-${i}`, start: 99, end: 99 }));
    const { arcs, scene } = arcsIn([threat, answer, ...crowd, reply], 'answer');
    const cluster = scene.marks.find((mark) => mark.items.includes(62));
    expect(cluster?.items.length).toBeGreaterThan(1);
    expect(arcs.find(({ other }) => other === 'reply')).toMatchObject({ x1: cluster?.x, y1: cluster?.y });
  });

  it('do not lead to what the filters leave out', () => {
    expect(arcsIn([answer], 'answer').arcs).toEqual([]);
  });

  it('are none where no event of that id is shown', () => {
    expect(arcsIn(items, 'nobody').arcs).toEqual([]);
  });
});
