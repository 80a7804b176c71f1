/** A calendar day as a whole number of days since 1970-01-01, proleptic Gregorian, UTC. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/**
 * The day of a calendar date.
 * @param year astronomical year (0 is 1 BCE)
 * @param month 1 to 12; other values carry over into the neighbouring years
 * @param day of the month; 0 is the last day of the month before
 */
export function dayOf(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/**
 * How many days a month has; 0 of a month that is none.
 * @param month 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? dayOf(year, month + 1, 0) - dayOf(year, month, 0) : 0;
}

/** Midnight UTC at which the day begins, as a Date for `Intl` and d3. */
export function dateOfDay(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day as an ISO 8601 calendar date, `YYYY-MM-DD` (`-YYYYYY-…` before year 0). */
export function isoOfDay(day: Day): string {
  return dateOfDay(day).toISOString().split('T')[0] as string;
}

/** Inverse of `isoOfDay`; NaN where the text is no ISO date. */
export function dayOfIso(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
}
