import { writeDate } from '../dates/date-format.ts';
import { type Day, dateOfDay } from '../dates/day.ts';
import { lowerBound } from '../lower-bound.ts';
import type { ItemDate } from './item.ts';
import { type Arrangement, stepOf } from './level.ts';
import type { Level, View } from './scene.ts';
import type { Scale } from './ticks.ts';

/** Items that follow one another at one place in time. */
interface Run {
  /** Where it begins on the axis, in axis units, and how many items it has. */
  u: number;
  length: number;
  /** Null where none of its items is known to the day. */
  day: Day | null;
  /** The date of its first item, in words. */
  when: string;
}

/** Px of a letter at most, and letters of a day. */
const LETTER = 7.2;
const DAY_LETTERS = 13;
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/**
 * Ticks of a sequence: one where the date changes, as far as there is room for labels. Which of them have it is settled
 * for a whole level, so that panning changes none.
 * @param width px of the view
 */
export function sequenceScale(
  arrangement: Arrangement,
  level: Level,
  view: View,
  width: number,
  locale: string,
): Scale {
  const k = width / (view.u1 - view.u0);
  const ticks = labelledRuns(arrangement, level).flatMap((run) => {
    const x = (run.u - view.u0) * k;
    if (x < 0 || x + roomFor(run) > width) return [];
    const label = run.day === null ? run.when : writeDate(dateOfDay(run.day), locale, DAY);
    return [{ u: run.u, x, label, major: false }];
  });
  return { ticks, breaks: [] };
}

/** By level: every frame needs them. */
const labelled = new WeakMap<Level, Run[]>();

function labelledRuns(arrangement: Arrangement, level: Level): Run[] {
  let runs = labelled.get(level);
  if (!runs) {
    runs = withRoom(runsOf(arrangement), level.k);
    labelled.set(level, runs);
  }
  return runs;
}

/**
 * Those of the runs whose labels do not touch and that have the most items together: weighted interval scheduling
 * (Kleinberg and Tardos, Algorithm Design, section 6.1).
 * @param k px per axis unit
 */
function withRoom(runs: readonly Run[], k: number): Run[] {
  /** For each run, the first that begins where its label has ended. */
  const next = runs.map((run, i) => lowerBound(runs, ({ u }) => u >= run.u + roomFor(run) / k, i + 1));
  /** How many items the best choice has, of this run and those after it. */
  const most = [...runs.map(() => 0), 0];
  const withThis = (i: number) => (runs[i]?.length ?? 0) + (most[next[i] ?? 0] ?? 0);
  for (let i = runs.length - 1; i >= 0; i--) most[i] = Math.max(withThis(i), most[i + 1] ?? 0);
  const chosen: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    const isChosen = withThis(i) >= (most[i + 1] ?? 0);
    if (isChosen) chosen.push(run);
    i = isChosen ? (next[i] ?? 0) : i + 1;
  }
  return chosen;
}

function roomFor({ day, when }: Run): number {
  return (day === null ? when.length : DAY_LETTERS) * LETTER;
}

/** All that can be told: of a big timeline, words may still be on their way, and are there for the next level. */
function runsOf({ axis, items }: Arrangement): Run[] {
  const first = stepOf(0, items.length);
  const rankAt = (u: number) => Math.min(items.length, Math.max(0, Math.round(u - first)));
  return axis.segments.flatMap(({ u0, u1 }) => {
    const dates = items.slice(rankAt(u0), rankAt(u1));
    const [day, when] = [dates.find(isOfDays)?.start ?? null, dates[0]?.when ?? ''];
    return day === null && when === '' ? [] : [{ u: Math.max(u0, first), length: dates.length, day, when }];
  });
}

/**
 * Whether its first day tells a date. Its words do it better where no day is known, or none that it began on, or where
 * it may have begun in a month or year and not on the first day of it.
 */
function isOfDays({ certainty, start, end }: ItemDate): boolean {
  if (certainty !== 'exact' || start === null) return false;
  return start === end || dateOfDay(start).getUTCDate() > 1;
}
