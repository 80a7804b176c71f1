/**
 * Words for a place among words that may run the other way. Those from right to left are held together by the isolates
 * of Unicode (UAX #9, 2.4.2): numbers at their edges would go with what stands beside them. Others stay as they are.
 * @param words one line
 */
export function isolated(words: string): string {
  // From Hebrew to Arabic Extended-A: every script from right to left that has a block below U+10000.
  return words.replace(/.*[\u0590-\u08FF].*/, '\u2068$&\u2069');
}
