/** The part of the npm package `edtf` that we use; it ships no types of its own. */
declare module 'edtf' {
  /** What the grammar makes of one date: see https://www.loc.gov/standards/datetime/. */
  export interface EdtfParse {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';
    /** Year, month (0-based) and day, as far as they are given. */
    values: number[];
    /** Truthy where a `?` or `%` stands; level 2 gives a bit mask. */
    uncertain?: boolean | number;
    /** Truthy where a `~` or `%` stands; level 2 gives a bit mask. */
    approximate?: boolean | number;
    /** Bit mask over YYYYMMDD of digits written `X`. */
    unspecified?: number;
  }
  /** Parses EDTF; throws on anything else. */
  export function parse(text: string, constraints?: { level?: number; types?: string[] }): EdtfParse;
}
