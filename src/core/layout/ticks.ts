import { utcDay, utcMonth } from 'd3-time';
import { writeDate } from '../dates/date-format.ts';
import { type Day, dateOfDay, dayOf } from '../dates/day.ts';
import type { Segment, TimeAxis } from './axis.ts';
import type { View } from './scene.ts';

/** A line of the scale. */
export interface Tick {
  /** Where it stands on the axis, in axis units: the same from one picture to the next. */
  u: number;
  /** Px from the left edge of the view. */
  x: number;
  /** Empty where there is no room for it. */
  label: string;
  /** Begins a year, among days or months. */
  major: boolean;
}

/** A shortened stretch that is seen. */
export interface Break {
  /** Where it begins on the axis, in axis units. */
  u: number;
  x0: number;
  x1: number;
  /** How long it lasts, in words; empty where as much of it as is seen has no room for them. */
  label: string;
  /** The middle of what is seen of it. */
  middle: number;
}

export interface Scale {
  ticks: Tick[];
  breaks: Break[];
}

const MS_PER_DAY = 86_400_000;
/** Px that a label wants. */
const LABEL_ROOM = 72;

interface Step {
  /** About how many days. */
  days: number;
  floor(date: Date): Date;
  next(date: Date): Date;
  format: Intl.DateTimeFormatOptions;
  majorFormat: Intl.DateTimeFormatOptions;
  isMajor(date: Date): boolean;
}

const DAY = { day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'short' } as const;
const YEAR = { year: 'numeric' } as const;

function days(count: number): Step {
  const every =
    count === 1 ? utcDay : utcDay.filter((date) => (date.getUTCDate() - 1) % count === 0 && date.getUTCDate() < 30);
  return {
    days: count,
    floor: (date) => every.floor(date),
    next: (date) => every.ceil(new Date(date.getTime() + 1)),
    format: DAY,
    majorFormat: { ...DAY, year: 'numeric' },
    isMajor: (date) => date.getUTCDate() === 1 && date.getUTCMonth() === 0,
  };
}

function months(count: number): Step {
  const every = utcMonth.every(count) ?? utcMonth;
  return {
    days: 30.4 * count,
    floor: (date) => every.floor(date),
    next: (date) => every.ceil(new Date(date.getTime() + 1)),
    format: MONTH,
    majorFormat: { ...MONTH, ...YEAR },
    isMajor: (date) => date.getUTCMonth() === 0,
  };
}

/** Round years as they are written: 500 BC (year -499), 1, 500. */
function years(count: number): Step {
  const floor = (year: number) => {
    if (year < 1) return 1 - Math.ceil((1 - year) / count) * count;
    return Math.max(1, Math.floor(year / count) * count);
  };
  const next = (year: number) => {
    if (year < 1) return Math.min(1, floor(year) + count);
    return (Math.floor(year / count) + 1) * count;
  };
  const first = (year: number) => dateOfDay(dayOf(year));
  return {
    days: 365.25 * count,
    floor: (date) => first(floor(date.getUTCFullYear())),
    next: (date) => first(next(date.getUTCFullYear())),
    format: YEAR,
    majorFormat: YEAR,
    isMajor: () => false,
  };
}

const STEPS = [
  days(1),
  days(2),
  days(5),
  days(10),
  months(1),
  months(3),
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000].map(years),
];

/**
 * Ticks and breaks of the part of an axis that is seen. Each stretch that is drawn to scale gets the
 * finest step that leaves its labels room; labels that would touch are left out.
 * @param width px of the view
 */
export function scaleOf(axis: TimeAxis, view: View, width: number, locale: string): Scale {
  const k = width / (view.u1 - view.u0);
  const seen = axis.segments.filter((segment) => segment.u1 > view.u0 && segment.u0 < view.u1);
  const x = (u: number) => (u - view.u0) * k;
  const breaks = seen
    .filter((segment) => segment.shortened)
    .map(({ u0, u1, day0, day1 }) => breakOf(u0, x(u0), x(u1), durationInWords(day1 - day0, locale), width));
  const ticks = axis.segments
    .flatMap((segment, i) => (seen.includes(segment) && !segment.shortened ? ticksOf(axis, i, view, k, locale) : []))
    .map((tick) => ({ ...tick, x: x(tick.u) }));
  return { ticks: withoutCollisions(ticks, width, breaks), breaks };
}

/**
 * Ticks of the stretch at a position in the axis. A stretch too short for ticks of its own, such as a
 * single day between two breaks, has one at its beginning.
 */
function ticksOf(axis: TimeAxis, at: number, view: View, k: number, locale: string): Tick[] {
  const segment = axis.segments[at] as Segment;
  if ((segment.u1 - segment.u0) * k >= LABEL_ROOM) return ticksIn(segment, view, k, locale);
  const gap = axis.segments[at - 1];
  const isYears = gap === undefined || gap.day1 - gap.day0 > 300;
  const format = isYears ? YEAR : { ...MONTH, ...YEAR };
  return [{ u: segment.u0, x: 0, label: writeDate(dateOfDay(segment.day0), locale, format), major: false }];
}

/** Ticks of one stretch, still without their `x`. */
function ticksIn(segment: Segment, view: View, k: number, locale: string): Tick[] {
  const perDay = ((segment.u1 - segment.u0) / (segment.day1 - segment.day0)) * k;
  const step = STEPS.find((candidate) => candidate.days * perDay >= LABEL_ROOM) ?? (STEPS.at(-1) as Step);
  const dayAt = (u: number) =>
    segment.day0 + ((u - segment.u0) / (segment.u1 - segment.u0)) * (segment.day1 - segment.day0);
  const [from, until] = [dayAt(Math.max(view.u0, segment.u0)), dayAt(Math.min(view.u1, segment.u1))];
  const ticks: Tick[] = [];
  let isFirst = true;
  for (let date = step.floor(dateOfDay(from)); date.getTime() / MS_PER_DAY < until; date = step.next(date)) {
    const day = date.getTime() / MS_PER_DAY;
    if (day < segment.day0) continue;
    const u = segment.u0 + ((day - segment.day0) / (segment.day1 - segment.day0)) * (segment.u1 - segment.u0);
    const major = step.isMajor(date);
    const format = major || isFirst ? step.majorFormat : step.format;
    // The one before it begins left of the view, where nobody reads what year it is.
    isFirst = u < view.u0;
    ticks.push({ u, x: 0, label: writeDate(date, locale, format), major });
  }
  return ticks;
}

/** A break, with its words in what is seen of it, as long as they are not cut off. */
function breakOf(u: number, x0: number, x1: number, words: string, width: number): Break {
  const [from, to] = [Math.max(0, x0), Math.min(width, x1)];
  const label = to - from > words.length * 6.2 ? words : '';
  return { u, x0, x1, label, middle: (from + to) / 2 };
}

/** Leaves out labels that would touch the one before, run into a break or be cut off at an edge. */
function withoutCollisions(ticks: Tick[], width: number, breaks: readonly Break[]): Tick[] {
  let free = 0;
  let before = '';
  return ticks.map((tick) => {
    const end = tick.x + tick.label.length * 7.2 + 8;
    const meetsBreak = breaks.some((gap) => gap.label && end > gap.x0 + 4 && tick.x < gap.x1);
    if (tick.label === before || tick.x < free || end > width + 8 || meetsBreak) return { ...tick, label: '' };
    before = tick.label;
    free = end;
    return tick;
  });
}

/**
 * How long a stretch lasts, roughly, in the words of a language: "4 years", "7 weeks".
 * @param length in days
 */
export function durationInWords(length: Day, locale: string): string {
  const [unit, size] = (
    [
      ['year', 365.25],
      ['month', 30.4],
      ['week', 7],
    ] as const
  )
    // A little less than two: two years without a leap day are two years.
    .find(([, days]) => length >= 1.95 * days) ?? ['day', 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(length / size));
}
