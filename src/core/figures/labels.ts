/** A rectangle, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something that wants a label: its box, and the width of the words. */
export interface Labelled {
  box: Box;
  width: number;
}

/** Where a label stands. */
export interface Label {
  box: Box;
  /** It stands apart from what it names: a line must lead to it. */
  isApart: boolean;
}

const GAP = 8;

/**
 * Finds a place for each label where it hides nothing: right of what it names, left of it, below it, above it; where
 * none of these is free, in the margin as near to its height as there is room.
 * @param height of a label
 * @param bounds within which labels stand
 * @param margin left edge of the margin, which holds no marks
 */
export function placeLabels(items: readonly Labelled[], height: number, bounds: Box, margin: number): Label[] {
  const taken = items.map(({ box }) => box);
  return items.map((item) => {
    const free = besides(item, height, bounds).find(
      (box) => isInside(box, bounds) && !taken.some((other) => meet(box, other)),
    );
    const box = free ?? inMargin(item, height, bounds, margin, taken);
    taken.push(box);
    return { box, isApart: !free };
  });
}

/** Above and below, a label that would stand out at one end of the bounds begins or ends there. */
function besides({ box, width }: Labelled, height: number, bounds: Box): Box[] {
  const centred = (box.left + box.right - width) / 2;
  const within = Math.max(bounds.left, Math.min(centred, bounds.right - width));
  const middle = (box.top + box.bottom) / 2;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(box.right + GAP, middle - height / 2),
    at(box.left - GAP - width, middle - height / 2),
    at(within, box.bottom + GAP / 2),
    at(within, box.top - GAP / 2 - height),
  ];
}

/** The free place in the margin that is nearest; under all others where there is none. */
function inMargin({ box, width }: Labelled, height: number, bounds: Box, margin: number, taken: Box[]): Box {
  const wanted = (box.top + box.bottom - height) / 2;
  const at = (top: number): Box => ({ left: margin, top, right: margin + width, bottom: top + height });
  const tops = [wanted, ...taken.flatMap((other) => [other.bottom + 1, other.top - height - 1])];
  const free = tops
    .map(at)
    .filter((place) => place.top >= bounds.top && place.bottom <= bounds.bottom)
    .filter((place) => !taken.some((other) => meet(place, other)))
    .sort((a, b) => Math.abs(a.top - wanted) - Math.abs(b.top - wanted));
  return free[0] ?? at(Math.max(...taken.map((other) => other.bottom)) + 1);
}

function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
