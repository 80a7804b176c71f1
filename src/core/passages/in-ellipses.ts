/** A passage may begin and end within a sentence: that is shown, and no letter of it changed. */
export function inEllipses(text: string): string {
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${/[.!?…]["”’»)]*$/.test(text) ? '' : ' …'}`;
}
