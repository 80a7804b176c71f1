/** Bytes read as UTF-8, or the first of them that is none. */
export type Utf8 = { text: string } | { byte: number; line: number; column: number };

/**
 * Reads UTF-8, a byte order mark included, and replaces nothing.
 * A zero byte is valid, but as one of the first two it means UTF-16: there it is no good.
 * @returns the text; or the byte that cannot be one, with its line and column, counted from 1 in UTF-16 code units
 */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const zero = bytes.subarray(0, 2).indexOf(0);
  const end = zero < 0 ? firstInvalid(bytes) : zero;
  if (end === null) return { text: decode(bytes, false) as string };
  const lines = (decode(bytes.subarray(0, end), true) as string).replace(/^\uFEFF/, '').split('\n');
  return { byte: bytes[end] as number, line: lines.length, column: (lines.at(-1) as string).length + 1 };
}

/** Offset of the first sequence of bytes that is none of UTF-8; null where all are. */
function firstInvalid(bytes: Uint8Array): number | null {
  if (decode(bytes, false) !== null) return null;
  // The longest beginning that holds nothing invalid: whether one does never changes back as it grows.
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decode(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  // A sequence that its last byte spoils, or that the end cuts off, is invalid from where it begins.
  return new TextEncoder().encode(decode(bytes.subarray(0, good), true) as string).length;
}

/** @returns null where something is invalid; a sequence that is cut off at the end is left out if more `mayFollow` */
function decode(bytes: Uint8Array, mayFollow: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: mayFollow });
  } catch {
    return null;
  }
}
