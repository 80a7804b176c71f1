/**
 * A text for a cell of a table, with an apostrophe before what a spreadsheet would run as a formula. Numbers and dates
 * before year 0 begin with a minus and stay as they are: they run nothing.
 */
export function csvCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-\d[\dX.~?%/-]*$/.test(text) ? `'${text}` : text;
}
