import { utcTicks } from 'd3-time';

const DAY_MS = 86_400_000;

/**
 * Ticks of an axis of time that are far enough apart to be read, and their words: years, or months with the year under
 * the first of each, or days with the month.
 */
export function dateTicks([from, to]: [Date, Date], width: number, language: string) {
  const ticks = utcTicks(from, to, Math.max(2, Math.floor(width / 90)));
  const step = ticks.length > 1 ? (Number(ticks[1]) - Number(ticks[0])) / DAY_MS : 0;
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (date: Date) => format.format(date);
  };
  const [year, month, day] = [
    write({ year: 'numeric' }),
    write({ month: 'short' }),
    write({ day: 'numeric', month: 'short' }),
  ];
  const beginsYear = (i: number) => {
    const [date, before] = [ticks[i], ticks[i - 1]];
    return date && (!before || date.getUTCFullYear() !== before.getUTCFullYear());
  };
  const words = (date: Date, i: number) => {
    if (step > 300) return year(date);
    const short = step > 20 ? month(date) : day(date);
    return beginsYear(i) ? `${short}\n${year(date)}` : short;
  };
  return { ticks, tickFormat: words };
}
