/** Thrown for a text that is no date we can place; the message says what to write instead. */
export class DateError extends Error {}

/** The forms that authors need, for messages. */
export const FORMS =
  'Write a day (2021-11-15), month (2021-11), season (2021-21), year (2021), decade (199X) or interval (2021-10-18/2021-10-22); add ~ for about, ? for possibly; .. for an open end';
