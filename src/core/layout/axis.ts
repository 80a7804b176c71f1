import type { Day } from '../dates/day.ts';
import { lowerBound } from '../lower-bound.ts';

/** A stretch of time that the axis draws at one scale. */
export interface Segment {
  /** First day, and the day after the last. */
  day0: Day;
  day1: Day;
  /** Where it begins and ends on the axis, in axis units: days, but for what is shortened. */
  u0: number;
  u1: number;
  /** Drawn shorter than it is: a labelled break. */
  shortened: boolean;
}

/**
 * A monotone, piecewise linear map from days to axis units and back. Zooming multiplies axis units, so
 * that what is shortened stays shortened at every zoom.
 */
export interface TimeAxis {
  segments: Segment[];
  /** Length in axis units; the axis begins at 0. */
  length: number;
  /** Axis unit at which a day begins; days outside the axis are placed as if its ends went on. */
  apply(day: Day): number;
  /** Day, with its fraction, at an axis unit. Inverse of `apply`. */
  invert(u: number): Day;
}

/** An axis of these segments, which follow one another without a gap. At least one. */
export function makeAxis(segments: Segment[]): TimeAxis {
  const last = segments.at(-1) as Segment;
  return {
    segments,
    length: last.u1,
    apply: (day) => {
      const { day0, day1, u0, u1 } = find(segments, (segment) => day < segment.day1);
      return u0 + ((day - day0) / (day1 - day0)) * (u1 - u0);
    },
    invert: (u) => {
      const { day0, day1, u0, u1 } = find(segments, (segment) => u < segment.u1);
      return day0 + ((u - u0) / (u1 - u0)) * (day1 - day0);
    },
  };
}

/** First segment that holds (`holds` is monotone), or the last one. */
function find(segments: Segment[], holds: (segment: Segment) => boolean): Segment {
  return (segments[lowerBound(segments, holds)] ?? segments.at(-1)) as Segment;
}

/** An axis on which every day is as long as every other. @param day1 the day after the last */
export function linearAxis(day0: Day, day1: Day): TimeAxis {
  return makeAxis([{ day0, day1, u0: 0, u1: day1 - day0, shortened: false }]);
}

export interface Shortening {
  /** Days without a beginning or an end of anything from which on a stretch is shortened. */
  longerThan: number;
  /** How many days long it is then drawn. */
  to: number;
}

/**
 * An axis to scale, with long stretches in which nothing begins or ends shortened.
 * @param bounds days on which something begins or ends, in any order
 * @param day1 the day after the last
 */
export function brokenAxis(bounds: Iterable<Day>, day0: Day, day1: Day, { longerThan, to }: Shortening): TimeAxis {
  const days = [...new Set([day0, ...bounds, day1])].filter((day) => day >= day0 && day <= day1).sort((a, b) => a - b);
  const segments: Segment[] = [];
  let u = 0;
  const push = (from: Day, until: Day, length: number, shortened: boolean) => {
    if (until <= from) return;
    segments.push({ day0: from, day1: until, u0: u, u1: u + length, shortened });
    u += length;
  };
  let from = day0;
  for (let i = 1; i < days.length; i++) {
    const [before, after] = [(days[i - 1] as Day) + 1, days[i] as Day];
    if (after - before <= longerThan) continue;
    push(from, before, before - from, false);
    push(before, after, to, true);
    from = after;
  }
  push(from, day1, day1 - from, false);
  return makeAxis(segments);
}
