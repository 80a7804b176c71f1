import { DateError, parseEdtf } from '../dates/edtf.ts';

/** A date as tables and TimelineJS keep it, in digits; parts that are not known are empty. Years are astronomical. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/**
 * The EDTF date of a beginning and an end, as precise as they are.
 * @param end without a year where there is none
 * @throws DateError where they are no date, in words for the one who wrote them
 */
export function edtfOfParts(start: DateParts, end: DateParts): string {
  const first = edtfOf(start);
  const last = isEmpty(end) ? first : edtfOf(end);
  const date = first === last ? first : `${first}/${last}`;
  parseEdtf(date);
  return date;
}

function isEmpty({ year, month, day }: DateParts): boolean {
  return year === '' && month === '' && day === '';
}

function edtfOf({ year, month, day }: DateParts): string {
  if (!/^-?\d{1,4}$/.test(year)) throw new DateError(`A year is a number of at most four digits, not "${year}".`);
  if (month === '' && day !== '') throw new DateError(`The day ${day} has no month.`);
  for (const part of [month, day]) {
    if (!/^\d{0,2}$/.test(part))
      throw new DateError(`A month or a day is a number of one or two digits, not "${part}".`);
  }
  const sign = year.startsWith('-') ? '-' : '';
  const digits = year.replace('-', '').padStart(4, '0');
  return [`${sign}${digits}`, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}
