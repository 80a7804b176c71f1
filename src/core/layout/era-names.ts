import { writeDate } from '../dates/date-format.ts';
import { type Day, dateOfDay } from '../dates/day.ts';
import type { Context } from './overview.ts';
import { textWidth } from './text-width.ts';

/** Px from where an era begins to its name, and from there to the next era. */
const EDGE = 4;

/**
 * What eras are called on a picture of the whole time: in full where there is room, else by the month or the year that
 * they begin in, and empty where not even that fits.
 * @param width px of the picture
 * @param type px of the letters
 * @param language BCP 47
 * @returns a name for each era, in order of time
 */
export function eraNames({ axis, eras }: Context, width: number, type: number, language: string): string[] {
  return eras.map(({ label, day0 }, i) => {
    const { u0 = 0, u1 = 1 } = axis.segments[i] ?? {};
    const room = (u1 - u0) * width - 2 * EDGE;
    return [label, ...beginning(day0, language)].find((name) => name && textWidth(name, type) <= room) ?? '';
  });
}

function beginning(day: Day, language: string): string[] {
  const date = dateOfDay(day);
  const year = writeDate(date, language, { year: 'numeric' });
  return date.getUTCMonth() === 0 ? [year] : [writeDate(date, language, { year: 'numeric', month: 'short' }), year];
}
