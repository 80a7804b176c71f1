/** Thrown for a text that is no date we can place; the message says what to write instead. */
export class DateError extends Error {}

/** The forms that authors need, for messages. */
export const FORMS =
  'Write a day (2021-11-15), month (2021-11), season (2021-21), year (2021), decade (199X) or interval (2021-10-18/2021-10-22); add ~ for about, ? for possibly; .. for an open end';

const YEAR_AS_SAID = /^(-?)(\d{1,4}) ?(BCE?|B\. ?C\.(?: ?E\.)?|v\. ?Chr\.)?$/i;

/** The same for a text; one that is a year as people write it, "44 BC", "-44", "753", is told how EDTF counts. */
export function formsFor(text: string): string {
  const [, minus, digits = '', era] = YEAR_AS_SAID.exec(text) ?? [];
  const count = Number(digits);
  // Shorter ones without a sign are mostly the end of a span: 2021/22.
  if (count === 0 || (!minus && !era && digits.length !== 3)) return FORMS;
  const before = count === 1 ? '0000' : `-${fourDigits(count - 1)}`;
  return `Years have four digits, and 1 BC is 0000: ${fourDigits(count)} is AD ${count}, ${before} is ${count} BC. ${FORMS}`;
}

function fourDigits(count: number): string {
  return String(count).padStart(4, '0');
}
