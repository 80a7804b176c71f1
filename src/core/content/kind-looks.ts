/** Colours that keep their contrast in light and dark, told apart with colour-blind eyes. */
export const PALETTE = ['blue', 'orange', 'green', 'red', 'purple', 'teal', 'ochre', 'grey'] as const;
/** Symbols of d3-shape that fill an area. */
export const SYMBOLS = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'cross',
  'star',
  'wye',
  'square2',
  'diamond2',
] as const;

export type Palette = (typeof PALETTE)[number];
export type SymbolName = (typeof SYMBOLS)[number];
