import { describe, expect, it } from 'vitest';
import { type Chart, type ChartSettings, makeChart } from '../../../../src/core/layout/chart.ts';
import type { Item } from '../../../../src/core/layout/item.ts';
import { MARK } from '../../../../src/core/layout/pack.ts';
import { pulledOut } from '../../../../src/core/layout/pull-out.ts';
import { LANE, type SceneMark, sceneOf, type View } from '../../../../src/core/layout/scene.ts';
import { textWidth } from '../../../../src/core/layout/text-width.ts';
import { fc } from '../../chance.ts';
import { arbitraryItems } from './arbitrary-items.ts';

const WIDTH = 1000;
const settings = fc.record<ChartSettings>({
  reading: fc.constantFrom('scale', 'sequence'),
  shortened: fc.boolean(),
  compact: fc.boolean(),
  rows: fc.integer({ min: 8, max: 24 }),
});

const chartOf = (items: Item[], set: ChartSettings, focus: [number, number] | null = null) =>
  makeChart(items, (item) => item.lane, 4, focus, set);

/** A part of the whole axis: `at` and `zoom` from 0 to 1. */
function viewOf({ whole }: Chart, at: number, zoom: number): View {
  const span = (whole.u1 - whole.u0) / 200 ** zoom;
  const u0 = whole.u0 + at * (whole.u1 - whole.u0 - span);
  return { u0, u1: u0 + span };
}

const inRows = (marks: SceneMark[]) => [...Map.groupBy(marks, (mark) => mark.y).values()];

/** Px that a mark itself takes up. */
function edges({ x, bar, items }: SceneMark): [number, number] {
  if (bar) return [bar.x0, bar.x1];
  const half = (items.length > 1 ? MARK.cluster : MARK.size) / 2;
  return [x - half, x + half];
}

const near = (value: number) => expect.closeTo(value, 0);
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('a scene', () => {
  it('shows every item once, alone or in a cluster, when it shows the whole axis', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, (items, set) => {
        const chart = chartOf(items, set);
        const { marks } = sceneOf(chart.arrangement, chart.levelAt(WIDTH / chart.whole.u1), chart.whole, WIDTH);
        const shown = marks.flatMap((mark) => mark.items).sort((a, b) => a - b);
        expect(shown).toEqual(items.map((_, i) => i));
      }),
    );
  });

  it('shows every item of a crowd at the end of the axis, which there may be one long before', () => {
    const widths = fc.integer({ min: 300, max: 1600 });
    const set: ChartSettings = { reading: 'scale', shortened: false, compact: false, rows: 18 };
    fc.assert(
      fc.property(arbitraryItems, widths, fc.integer({ min: 10_000, max: 40_000 }), (crowd, width, days) => {
        const start = Math.min(...crowd.flatMap((item) => item.start ?? item.end ?? [])) - days;
        const items = [{ ...(crowd[0] as Item), id: 'first', start, end: start }, ...crowd];
        // Where there is something to be seen first, the axis ends with the last day.
        const chart = chartOf(items, set, [start, start + 30]);
        const { marks } = sceneOf(chart.arrangement, chart.levelAt(width / chart.whole.u1), chart.whole, width);
        const shown = marks.flatMap((mark) => mark.items).sort((a, b) => a - b);
        expect(shown).toEqual(items.map((_, i) => i));
      }),
    );
  });

  it('shows the selected item by itself, and every other once all the same', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, fc.nat(), (items, set, drawnAt) => {
        const { arrangement, whole, levelAt } = chartOf(items, set);
        const position = drawnAt % items.length;
        const packed = sceneOf(arrangement, levelAt(WIDTH / whole.u1), whole, WIDTH);
        const { marks } = pulledOut(packed, position, arrangement, whole, WIDTH);
        expect(marks.filter((mark) => mark.items.includes(position)).map((mark) => mark.items)).toEqual([[position]]);
        expect(marks.flatMap((mark) => mark.items).sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      }),
    );
  });

  it('has no two marks of a row touch, at any zoom', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, unit, unit, (items, set, at, zoom) => {
        const chart = chartOf(items, set);
        const view = viewOf(chart, at, zoom);
        const { marks } = sceneOf(chart.arrangement, chart.levelAt(WIDTH / (view.u1 - view.u0)), view, WIDTH);
        for (const row of inRows(marks)) {
          const ordered = row.map(edges).sort((a, b) => a[0] - b[0]);
          for (const [i, [x0]] of ordered.entries()) {
            if (i > 0) expect(x0).toBeGreaterThanOrEqual((ordered[i - 1]?.[1] ?? 0) - 0.01);
          }
        }
      }),
    );
  });

  it('has no label reach another mark of its row or the right edge', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, unit, unit, fc.boolean(), (items, set, at, zoom, isZooming) => {
        const chart = chartOf(items, set);
        const view = viewOf(chart, at, zoom);
        const level = chart.levelAt(WIDTH / (view.u1 - view.u0));
        const { marks } = sceneOf(chart.arrangement, level, view, WIDTH, isZooming);
        for (const row of inRows(marks)) {
          for (const mark of row.filter(({ label }) => label !== '')) {
            const end = mark.x + MARK.size - 1 + textWidth(mark.label, LANE.label);
            expect(end).toBeLessThanOrEqual(WIDTH);
            const next = row.map((other) => edges(other)[0]).filter((x) => x > edges(mark)[0] + 0.01);
            expect(end).toBeLessThanOrEqual(Math.min(Infinity, ...next) + 0.01);
          }
        }
      }),
    );
  });

  it('tells a title of ordinary length whole where there is room', () => {
    const [item] = fc.sample(arbitraryItems, 1)[0] ?? [];
    const title = 'Biden is said to tell Zelensky that Russia could well invade soon';
    const items = [{ ...(item as Item), start: 18_000, end: 18_000, title }];
    const chart = chartOf(items, { reading: 'scale', shortened: true, compact: false, rows: 18 }, [0, 60_000]);
    const { marks } = sceneOf(chart.arrangement, chart.levelAt(WIDTH / chart.whole.u1), chart.whole, WIDTH);
    expect(marks.map(({ label }) => label)).toEqual([title]);
  });

  it('has labels no shorter at rest than while zooming', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, unit, unit, (items, set, at, zoom) => {
        const chart = chartOf(items, { ...set, compact: false });
        const view = viewOf(chart, at, zoom);
        const level = chart.levelAt(WIDTH / (view.u1 - view.u0));
        const labelsOf = (isZooming: boolean) => {
          const { marks } = sceneOf(chart.arrangement, level, view, WIDTH, isZooming);
          return new Map(marks.map(({ key, label }) => [key, label]));
        };
        const [held, atRest] = [labelsOf(true), labelsOf(false)];
        for (const [key, label] of held) expect(atRest.get(key)?.length).toBeGreaterThanOrEqual(label.length);
      }),
    );
  });

  it('cuts no cluster in two at the edges of the view whose neighbours leave room, and lets it slide out', () => {
    const half = MARK.cluster / 2;
    const [item] = fc.sample(arbitraryItems, 1)[0] ?? [];
    // More on one day than there are rows.
    const crowd = Array.from({ length: 40 }, (_, i) => ({ ...(item as Item), id: `${i}`, start: 18_000, end: 18_000 }));
    const far = { ...(item as Item), id: 'far', start: 19_000, end: 19_000 };
    const { arrangement, levelAt, whole } = chartOf(
      [...crowd, far],
      { reading: 'scale', shortened: false, compact: false, rows: 18 },
      [17_990, 18_050],
    );
    const k = WIDTH / 60;
    const middleAt = (x: number) => {
      const u0 = arrangement.axis.apply(18_000.5) - x / k;
      const { marks } = sceneOf(arrangement, levelAt(k), { u0, u1: u0 + 60 }, WIDTH);
      return marks.find(({ items }) => items.length > 1)?.x;
    };
    expect(whole.u1).toBeGreaterThan(60);
    const offset = (middleAt(500) ?? 0) - 500;
    const shown = (x: number) => middleAt(x - offset);
    expect([100, half, 5, 0].map(shown)).toEqual([100, half, half, half].map(near));
    expect([-6, -half + 2].map(shown)).toEqual([0, -half + 4].map(near));
    expect(shown(-half - 1)).toBeUndefined();
    const ends = [WIDTH - 100, WIDTH - 5, WIDTH, WIDTH + 6];
    expect(ends.map(shown)).toEqual([WIDTH - 100, WIDTH - half, WIDTH - half, WIDTH].map(near));
  });

  it('leaves out what ends where the view begins', () => {
    const [item] = fc.sample(arbitraryItems, 1)[0] ?? [];
    const [before, after] = [18_000, 18_030].map((start, i) => ({
      ...(item as Item),
      id: `${i}`,
      start,
      end: start + 29,
    })) as [Item, Item];
    const focus: [number, number] = [after.start ?? 0, after.end ?? 0];
    const { arrangement, levelAt, home } = chartOf(
      [before, after],
      { reading: 'scale', shortened: true, compact: false, rows: 18 },
      focus,
    );
    const { marks } = sceneOf(arrangement, levelAt(WIDTH / (home.u1 - home.u0)), home, WIDTH);
    expect(marks.map(({ key }) => key)).toEqual([after.id]);
  });

  it('keeps every mark in its row while panning', () => {
    fc.assert(
      fc.property(arbitraryItems, settings, unit, unit, unit, (items, set, at, to, zoom) => {
        const chart = chartOf(items, set);
        const sceneAt = (place: number) => {
          const view = viewOf(chart, place, zoom);
          const { marks } = sceneOf(chart.arrangement, chart.levelAt(WIDTH / (view.u1 - view.u0)), view, WIDTH);
          return new Map(marks.map((mark) => [mark.key, mark.y]));
        };
        const [before, after] = [sceneAt(at), sceneAt(to)];
        for (const [key, y] of before) if (after.has(key)) expect(after.get(key)).toBe(y);
      }),
    );
  });
});
