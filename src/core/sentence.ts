/** The text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。][\s"'”’»)\]]*$/u.test(text) ? text : `${text}.`;
}
