/** Octets of a line, its line break not counted: one less than RFC 5545 allows, for the space that a further one begins with. */
const MOST = 74;

/**
 * Folds the lines of an iCalendar text (RFC 5545, 3.1) between characters, just as `ical-generator` does, which asks
 * an encoder for the length of every single one: too slow for thousands of entries.
 * @param text lines that end with CR LF
 */
export function foldLines(text: string): string {
  return text.split('\r\n').map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.codePointAt(i) as number;
    octets += octetsOf(code);
    if (octets > MOST) {
      pieces.push(line.slice(start, i));
      start = i;
      octets = octetsOf(code);
    }
    if (code > 0xffff) i++;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}

/** Length of a character in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
