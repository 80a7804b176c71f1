import { expect, test } from 'vitest';
import { type Box, placeLabels } from '../../../../src/core/figures/labels.ts';
import { fc } from '../../chance.ts';

const BOUNDS: Box = { left: 0, top: 0, right: 500, bottom: 200 };
const mark = (x: number, y: number): Box => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });
const place = (...marks: Box[]) =>
  placeLabels(
    marks.map((box) => ({ box, width: 80 })),
    30,
    BOUNDS,
    400,
  ).map(({ box, isApart }) => ({
    ...box,
    isApart,
  }));

test('a label stands right of its mark', () => {
  expect(place(mark(100, 100))).toEqual([{ left: 113, right: 193, top: 85, bottom: 115, isApart: false }]);
});

test('or left of it, where the right is taken', () => {
  const [label] = place(mark(100, 100), mark(130, 100));
  expect(label).toMatchObject({ left: 7, right: 87, top: 85 });
});

test('or below it, where the sides are taken', () => {
  const [label] = place(mark(100, 100), mark(130, 100), mark(70, 100));
  expect(label).toMatchObject({ left: 60, top: 109 });
});

test('or below it from where the chart begins, where its middle would stand out', () => {
  expect(place(mark(5, 100), mark(40, 100))[0]).toMatchObject({ left: 0, top: 109, isApart: false });
});

test('or in the margin, with a line to it', () => {
  const crowd = [mark(100, 100), mark(120, 100), mark(80, 100), mark(100, 120), mark(100, 80)];
  expect(place(...crowd)[0]).toMatchObject({ left: 400, isApart: true });
});

test('labels hide neither marks nor each other', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: 10, max: 380 }), fc.integer({ min: 20, max: 180 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(marks, (places) => {
      const boxes = places.map(([x, y]) => mark(x, y));
      const labels = place(...boxes);
      const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      for (const [i, label] of labels.entries()) {
        expect(boxes.some((box) => meets(label, box))).toBe(false);
        expect(labels.slice(i + 1).some((other) => meets(label, other))).toBe(false);
      }
    }),
  );
});
