import type { ScaleTime } from 'd3-scale';
import { utcTicks } from 'd3-time';
import { writeDate } from '../../core/dates/date-format.ts';

const DAY_MS = 86_400_000;
/** Room that the words of a tick need, px. */
const ROOM = 64;

/**
 * Ticks of an axis of time, as many as have room, and their words: years, or months with the year under the first of
 * each, or days with the month.
 */
export function dateTicks(x: ScaleTime<number, number>, language: string) {
  const ticks = ticksOf(x);
  const step = ticks.length > 1 ? (Number(ticks[1]) - Number(ticks[0])) / DAY_MS : 0;
  const write = (options: Intl.DateTimeFormatOptions) => (date: Date) => writeDate(date, language, options);
  const year = write({ year: 'numeric' });
  const part = write(step > 20 ? { month: 'short' } : { day: 'numeric', month: 'short' });
  const beginsYear = (i: number) => ticks[i]?.getUTCFullYear() !== ticks[i - 1]?.getUTCFullYear();
  const tickFormat = (date: Date, i: number) => {
    if (step > 300) return year(date);
    return beginsYear(i) ? `${part(date)}\n${year(date)}` : part(date);
  };
  return { ticks, tickFormat };
}

function ticksOf(x: ScaleTime<number, number>): Date[] {
  const [from, to] = x.domain() as [Date, Date];
  const [left = 0, right = 0] = x.range();
  const most = Math.max(2, Math.floor((right - left) / ROOM));
  for (let wanted = most; wanted > 1; wanted--) {
    const ticks = utcTicks(from, to, wanted).filter((date) => date.getUTCHours() === 0);
    if (ticks.length <= most) return ticks;
  }
  return [from];
}
