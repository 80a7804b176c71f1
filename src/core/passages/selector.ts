/**
 * Names words in a text by quoting them.
 * W3C Web Annotation Data Model, 4.2.4: https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface TextQuoteSelector {
  exact: string;
  /** The words right before, where `exact` alone stands more than once. */
  prefix?: string | undefined;
  /** The words right after. */
  suffix?: string | undefined;
}

/** A run of UTF-16 code units in a text, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}
