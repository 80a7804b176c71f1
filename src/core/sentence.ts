/** The text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。؟][\s"'“”‘’»)\]\u2069]*$/u.test(text) ? text : `${text}.`;
}

/** The full stop that a text is to have behind it; empty where it ends in one, as "v. Chr." does. */
export function fullStop(text: string): string {
  return sentence(text).slice(text.length);
}
